package ru.metodmonitor.sandbox;

import java.util.Optional;

/**
 * What a message says.
 *
 * @param body the text, or an attachment's caption
 * @param forwardedFrom who wrote it first
 * @param replyTo the message it answers
 * @param notice set in a service message
 * @param manner how it was sent
 */
public record Content(
        FormattedText body,
        Optional<Attachment> attachment,
        Optional<Long> forwardedFrom,
        Optional<Integer> replyTo,
        Optional<Notice> notice,
        Manner manner) {
    static Content text(FormattedText body) {
        return new Content(body, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Manner.PLAIN);
    }

    static Content file(Attachment attachment, FormattedText caption) {
        return new Content(
                caption, Optional.of(attachment), Optional.empty(), Optional.empty(), Optional.empty(), Manner.PLAIN);
    }

    static Content notice(String field, long about) {
        Notice notice = new Notice(field, about);
        return new Content(
                FormattedText.EMPTY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(notice),
                Manner.PLAIN);
    }

    Content withBody(FormattedText changed) {
        return new Content(changed, attachment, forwardedFrom, replyTo, notice, manner);
    }

    Content forwarded(long author) {
        return new Content(body, attachment, Optional.of(author), Optional.empty(), notice, Manner.PLAIN);
    }

    Content replying(Optional<Integer> message) {
        return new Content(body, attachment, forwardedFrom, message, notice, manner);
    }

    Content in(Manner how) {
        return new Content(body, attachment, forwardedFrom, replyTo, notice, how);
    }

    /**
     * How it was sent.
     *
     * @param guarded can't be forwarded or saved ({@code protect_content})
     * @param silent arrives without a sound ({@code disable_notification})
     */
    public record Manner(boolean guarded, boolean silent) {
        static final Manner PLAIN = new Manner(false, false);
    }

    /**
     * Something that happened to the chat itself.
     *
     * @param field the message's field in the Bot API, for example {@code new_chat_members}
     * @param about the user or chat it is about
     */
    public record Notice(String field, long about) {}
}
