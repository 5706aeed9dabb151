package ru.metodmonitor.bot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/**
 * What a handler answers: data, which the kernel turns into outbox rows within the handler's own transaction.
 *
 * @param parts in order
 */
public record Reply(List<Part> parts) {
    /** Nothing to say. */
    public static final Reply NOTHING = new Reply(List.of());

    /** Copies the parts. */
    public Reply {
        parts = List.copyOf(parts);
    }

    /** A new message. */
    public static Reply of(Message message) {
        return new Reply(List.of(new Say(message)));
    }

    /** A new message of one phrase. */
    public static Reply text(String key, Object... namesAndValues) {
        return of(Message.of(key, namesAndValues));
    }

    /** Input was wrong: what is wrong, and a right example (SPEC section 12). */
    public static Reply inputError(Problem problem) {
        return text("input.error", "what", problem.what(), "example", problem.example());
    }

    /** Takes the place of the message whose button was pressed; a new message where nothing was pressed. */
    public static Reply replace(Message message) {
        return new Reply(List.of(new Replace(message)));
    }

    /** A short note over the chat, for a press; nothing where nothing was pressed. */
    public static Reply toast(String key, Object... namesAndValues) {
        return new Reply(List.of(new Toast(Phrase.of(key, namesAndValues), false)));
    }

    /** A note that must be closed, for a press. */
    public static Reply alert(String key, Object... namesAndValues) {
        return new Reply(List.of(new Toast(Phrase.of(key, namesAndValues), true)));
    }

    /** A file that is kept. */
    public static Reply file(Path path, String name, Message caption, Contents contents) {
        return new Reply(List.of(new SendFile(path, name, caption, false, false, contents)));
    }

    /** Begins a dialog. */
    public static <S> Reply begin(Dialog<S> dialog, S state) {
        return new Reply(List.of(new Begin<>(dialog, state)));
    }

    /** Asks for heavy work and says that it goes on. */
    public static Reply work(String jobKind, String payload, Phrase progress) {
        return new Reply(List.of(new Work(jobKind, payload, progress)));
    }

    /** The same, its messages said once an hour at most. */
    Reply seldom() {
        return new Reply(parts.stream()
                .map(part -> part.said().<Part>map(Seldom::new).orElse(part))
                .toList());
    }

    /** The same with all that is said kept from being forwarded. */
    Reply guard() {
        return new Reply(parts.stream().map(Part::guarded).toList());
    }

    /** This, then that. */
    public Reply and(Reply next) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(next.parts);
        return new Reply(all);
    }

    /** One part of an answer. */
    public sealed interface Part {
        /** Calls what is for its kind. */
        void post(Poster poster);

        /** The same with what is said kept from being forwarded. */
        default Part guarded() {
            return this;
        }

        /** The message, if it is a new one in the same chat. */
        default Optional<Message> said() {
            return Optional.empty();
        }

        /** The dialog that begins, if one does. */
        default Optional<Begin<?>> begun() {
            return Optional.empty();
        }
    }

    /** Who hands each kind of part over. */
    interface Poster {
        void say(Message message);

        void seldom(Message message);

        void tell(ChatId chat, Message message);

        void notice(Notice notice);

        void replace(Message message);

        void toast(Toast toast);

        void file(SendFile file);

        void begin(Begin<?> begin);

        void work(Work work);

        void refreshMenu(ChatId account);
    }

    /**
     * A new message in the same chat.
     *
     * @param message what
     */
    public record Say(Message message) implements Part {
        @Override
        public void post(Poster poster) {
            poster.say(message);
        }

        @Override
        public Part guarded() {
            return new Say(message.guard());
        }

        @Override
        public Optional<Message> said() {
            return Optional.of(message);
        }
    }

    /**
     * A new message in the same chat, said once an hour at most: to whoever can't be expected to stop.
     *
     * @param message what; its first line's key makes it the same
     */
    public record Seldom(Message message) implements Part {
        @Override
        public void post(Poster poster) {
            poster.seldom(message);
        }
    }

    /**
     * A new message in another chat.
     *
     * @param chat where
     * @param message what
     */
    public record Tell(ChatId chat, Message message) implements Part {
        @Override
        public void post(Poster poster) {
            poster.tell(chat, message);
        }

        @Override
        public Part guarded() {
            return new Tell(chat, message.guard());
        }
    }

    /**
     * A message that nobody waits for, in another chat: after all answers, in the hours of notices, once for ever.
     *
     * @param key what makes it the same message
     * @param chat where
     * @param message what
     * @param asks whether it asks for something to be done; mere news arrive without a sound
     */
    public record Notice(String key, ChatId chat, Message message, boolean asks) implements Part {
        @Override
        public void post(Poster poster) {
            poster.notice(this);
        }

        @Override
        public Part guarded() {
            return new Notice(key, chat, message.guard(), asks);
        }
    }

    /**
     * A new content for the message whose button was pressed.
     *
     * @param message what
     */
    public record Replace(Message message) implements Part {
        @Override
        public void post(Poster poster) {
            poster.replace(message);
        }

        @Override
        public Part guarded() {
            return new Replace(message.guard());
        }
    }

    /**
     * The answer to a press.
     *
     * @param text what
     * @param alert must be closed by the person
     */
    public record Toast(Phrase text, boolean alert) implements Part {
        @Override
        public void post(Poster poster) {
            poster.toast(this);
        }
    }

    /**
     * A file.
     *
     * @param path where it lies
     * @param name what the person sees
     * @param caption text and buttons
     * @param photo as a picture
     * @param temporary delete once sent
     * @param contents whether it names teachers
     */
    public record SendFile(Path path, String name, Message caption, boolean photo, boolean temporary, Contents contents)
            implements Part {
        /** A document that a job has made, deleted once it is sent. */
        public static SendFile made(Path path, String name, Message caption, Contents contents) {
            return new SendFile(path, name, caption, false, true, contents);
        }

        /** A picture that a job has drawn, deleted once it is sent. */
        public static SendFile drawn(Path path, String name, Message caption, Contents contents) {
            return new SendFile(path, name, caption, true, true, contents);
        }

        @Override
        public void post(Poster poster) {
            poster.file(this);
        }
    }

    /**
     * A dialog begins.
     *
     * @param dialog which
     * @param state its first step
     * @param <S> the dialog's states
     */
    public record Begin<S>(Dialog<S> dialog, S state) implements Part {
        @Override
        public void post(Poster poster) {
            poster.begin(this);
        }

        @Override
        public Optional<Begin<?>> begun() {
            return Optional.of(this);
        }
    }

    /**
     * Heavy work is asked for.
     *
     * @param kind the job's kind
     * @param payload JSON for its handler
     * @param progress what the progress message says at first
     */
    public record Work(String kind, String payload, Phrase progress) implements Part {
        @Override
        public void post(Poster poster) {
            poster.work(this);
        }
    }

    /**
     * The list of commands in a person's private chat is made anew: their roles have changed.
     *
     * @param account whose
     */
    public record RefreshMenu(ChatId account) implements Part {
        @Override
        public void post(Poster poster) {
            poster.refreshMenu(account);
        }
    }
}
