package ru.metodmonitor.bot;

import java.time.Instant;
import java.util.Optional;
import ru.metodmonitor.channel.ChatId;

/** One thing that happened in a chat. */
public sealed interface Incoming {
    /**
     * The update's number in its messenger, where that gives one (they may begin anew at a random one after a quiet week); else one made
     * of the {@link #identity}, so large that no messenger gives it.
     */
    long updateId();

    /** What it is about, in a form that no other has: the same number and the same identity is the same update. */
    String identity();

    /** Where. */
    Chat chat();

    /** Who. */
    Sender sender();

    /** What a person has sent or pressed, as against what merely happened to the chat. */
    sealed interface ByHand extends Incoming {}

    /**
     * A text message.
     *
     * @param sentAt when the messenger got it: long ago, if the bot was away since
     * @param text as typed
     */
    record Text(long updateId, String identity, Chat chat, Sender sender, Optional<Instant> sentAt, String text)
            implements ByHand {
        /** A text that nothing but its number tells from others. */
        public Text(long updateId, Chat chat, Sender sender, String text) {
            this(updateId, "", chat, sender, Optional.empty(), text);
        }
    }

    /**
     * A pressed button.
     *
     * @param queryId names the press, to answer it
     * @param messageId the message under which the button is
     * @param guarded whether that message can't be forwarded: only then it may be edited into one with teachers' names
     * @param file whether that message is a file, which no text can take the place of
     * @param data what the button holds
     */
    record Press(
            long updateId,
            Chat chat,
            Sender sender,
            String queryId,
            String messageId,
            boolean guarded,
            boolean file,
            String data)
            implements ByHand {
        /** A press under a text. */
        public Press(
                long updateId,
                Chat chat,
                Sender sender,
                String queryId,
                String messageId,
                boolean guarded,
                String data) {
            this(updateId, chat, sender, queryId, messageId, guarded, false, data);
        }

        @Override
        public String identity() {
            return "press:" + queryId;
        }
    }

    /**
     * Words typed after the bot's name in any chat: nobody but the person who types sees what they find, until one of it is chosen.
     *
     * @param queryId names the question, to answer it
     * @param text what was typed
     */
    record Inline(long updateId, Chat chat, Sender sender, String queryId, String text) implements ByHand {
        @Override
        public String identity() {
            return "inline:" + queryId;
        }
    }

    /**
     * A file.
     *
     * @param fileId names it at the messenger
     * @param name as the sender's; made up for photos
     * @param mime as the messenger says; may be empty
     * @param size bytes
     * @param caption text beside it; may be empty
     * @param album what is the same for all files that were sent in one; empty for a file alone
     */
    record File(
            long updateId,
            String identity,
            Chat chat,
            Sender sender,
            String fileId,
            String name,
            String mime,
            long size,
            String caption,
            String album)
            implements ByHand {
        /** A file alone. */
        public File(
                long updateId,
                String identity,
                Chat chat,
                Sender sender,
                String fileId,
                String name,
                String mime,
                long size,
                String caption) {
            this(updateId, identity, chat, sender, fileId, name, mime, size, caption, "");
        }
    }

    /** An earlier message was changed. */
    record Edited(long updateId, String identity, Chat chat, Sender sender) implements ByHand {}

    /** A message of a kind that the bot can't read: voice, sticker, place … */
    record Unreadable(long updateId, String identity, Chat chat, Sender sender) implements ByHand {}

    /**
     * The bot was blocked, unblocked, added or removed.
     *
     * @param reachable whether the chat can be written to now
     */
    record Membership(long updateId, String identity, Chat chat, Sender sender, boolean reachable)
            implements Incoming {}

    /**
     * A group has a new identifier.
     *
     * @param newChat the new one
     */
    record Moved(long updateId, String identity, Chat chat, Sender sender, ChatId newChat) implements Incoming {}

    /** Nothing that the bot has to do with. */
    record Ignored(long updateId, String identity, Chat chat, Sender sender) implements Incoming {}
}
