package ru.metodmonitor.bot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /** The pressed card is out of date: says so, and takes its buttons away. */
    public static Reply stale() {
        return new Reply(List.of(new Stale(Phrase.of("button.stale"))));
    }

    /** The button's work is done, as after a second tap: says so and leaves the card, which may show by now what came of it. */
    public static Reply late() {
        return alert("button.late");
    }

    /** What a command answers, carried out as if this person had typed it now. */
    public static Reply run(String command, String arguments) {
        return new Reply(List.of(new Run(command, arguments)));
    }

    /** What a button would answer, carried out as if this person had pressed it now. */
    public static Reply open(ButtonData data) {
        return new Reply(List.of(new Open(data)));
    }

    /** A file that is kept. */
    public static Reply file(Path path, String name, Message caption, Contents contents) {
        return new Reply(List.of(new SendFile(path, name, caption, false, false, contents)));
    }

    /** Begins a dialog. */
    public static <S> Reply begin(Dialog<S> dialog, S state) {
        return new Reply(List.of(new Begin<>(dialog, state)));
    }

    /** Takes the message away whose button was pressed, since a file and a text can't take each other's place; nothing where nothing was. */
    public static Reply removal() {
        return new Reply(List.of(new Removal()));
    }

    /** Asks for heavy work and says that it goes on. */
    public static Reply work(String jobKind, String payload, Phrase progress) {
        return work(jobKind, payload, Message.of(progress));
    }

    /** Asks for heavy work and says that it goes on, with buttons that stay under what is said until it ends. */
    public static Reply work(String jobKind, String payload, Message progress) {
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

    /** The same with its last message in this chat changed. */
    Reply withLast(UnaryOperator<Message> change) {
        List<Part> all = new ArrayList<>(parts);
        for (int i = all.size() - 1; i >= 0; i--) {
            Optional<Part> changed = all.get(i).shownHere(change);
            if (changed.isPresent()) {
                all.set(i, changed.get());
                break;
            }
        }
        return new Reply(all);
    }

    /** The same with its first new message put where the pressed card is: the chat stays short. */
    public Reply inPlace() {
        List<Part> all = new ArrayList<>(parts);
        for (int i = 0; i < all.size(); i++) {
            Optional<Message> said = all.get(i).said();
            if (said.isPresent()) {
                all.set(i, new Replace(said.get()));
                break;
            }
        }
        return new Reply(all);
    }

    /** Whether something takes the place of the message whose button was pressed. */
    public boolean replaces() {
        return parts.stream().anyMatch(Part::isInPlace);
    }

    /** This; then that, unless a command that is run takes the place of the pressed card. */
    Reply unlessInPlace(Reply that) {
        boolean runs = parts.stream().anyMatch(p -> p.run().isPresent());
        return runs
                ? new Reply(parts.stream()
                        .map(p -> p.run()
                                .<Part>map(r -> new Run(r.command(), r.arguments(), that))
                                .orElse(p))
                        .toList())
                : and(that);
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

        /** The same with its message changed, if it shows one in this chat. */
        default Optional<Part> shownHere(UnaryOperator<Message> change) {
            return Optional.empty();
        }

        /** That the pressed card is out of date, if that is said. */
        default Optional<Stale> outOfDate() {
            return Optional.empty();
        }

        /** The command that is to be carried out, if there is one. */
        default Optional<Run> run() {
            return Optional.empty();
        }

        /** The button that is to be taken as pressed, if there is one. */
        default Optional<ButtonData> pressed() {
            return Optional.empty();
        }

        /** Whether it takes the place of the message whose button was pressed. */
        default boolean isInPlace() {
            return false;
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

        void remove();

        void toast(Toast toast);

        void stale(Stale stale);

        void strip(Strip strip);

        void found(Found found);

        void shelf(Shelf shelf);

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

        @Override
        public Optional<Part> shownHere(UnaryOperator<Message> change) {
            return Optional.of(new Say(change.apply(message)));
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
        public boolean isInPlace() {
            return true;
        }

        @Override
        public Part guarded() {
            return new Replace(message.guard());
        }

        @Override
        public Optional<Part> shownHere(UnaryOperator<Message> change) {
            return Optional.of(new Replace(change.apply(message)));
        }
    }

    /** The message whose button was pressed goes. */
    public record Removal() implements Part {
        @Override
        public void post(Poster poster) {
            poster.remove();
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
     * The pressed card is out of date: the press is answered so, and the card loses its buttons.
     *
     * @param text what is said, with the way to a live card
     */
    public record Stale(Phrase text) implements Part {
        @Override
        public void post(Poster poster) {
            poster.stale(this);
        }

        @Override
        public Optional<Stale> outOfDate() {
            return Optional.of(this);
        }
    }

    /**
     * An earlier card loses its buttons.
     *
     * @param row the outbox row that it was
     */
    record Strip(long row) implements Part {
        @Override
        public void post(Poster poster) {
            poster.strip(this);
        }
    }

    /**
     * A message with the words that stay under the writing field.
     *
     * @param text what is said
     * @param rows of words
     * @param news whether the text is said also where these words are under the field already
     */
    public record Shelf(Phrase text, List<List<Phrase>> rows, boolean news) implements Part {
        /** Copies the rows. */
        public Shelf {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public void post(Poster poster) {
            poster.shelf(this);
        }
    }

    /**
     * The answer to words typed after the bot's name. Titles are seen by the asker alone; what is said goes into whatever chat it is
     * chosen in, and names nobody.
     *
     * @param offers from the likeliest on
     */
    public record Found(List<Offer> offers) implements Part {
        /** Copies the list. */
        public Found {
            offers = List.copyOf(offers);
        }

        /**
         * One thing to choose.
         *
         * @param token names the card that its link opens, see {@link CardLink}
         * @param title what the asker sees
         * @param about a second line for the asker
         * @param said what goes into the chat, before the link
         */
        public record Offer(String token, Phrase title, Phrase about, Phrase said) {}

        @Override
        public void post(Poster poster) {
            poster.found(this);
        }
    }

    /**
     * A command is carried out as if the person had typed it: the router puts its answer here.
     *
     * @param command its name
     * @param arguments what would have been typed after it
     * @param otherwise what else is said if the answer does not take the place of the pressed card
     */
    public record Run(String command, String arguments, Reply otherwise) implements Part {
        /** Nothing else is said. */
        public Run(String command, String arguments) {
            this(command, arguments, NOTHING);
        }

        @Override
        public void post(Poster poster) {
            throw new IllegalStateException("the router has not run /" + command);
        }

        @Override
        public Optional<Run> run() {
            return Optional.of(this);
        }
    }

    /**
     * A button is taken as pressed: the router puts its answer here.
     *
     * @param data what it holds
     */
    public record Open(ButtonData data) implements Part {
        @Override
        public void post(Poster poster) {
            throw new IllegalStateException("the router has not opened /" + data.command());
        }

        @Override
        public Optional<ButtonData> pressed() {
            return Optional.of(data);
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
     * @param progress the progress message at first
     */
    public record Work(String kind, String payload, Message progress) implements Part {
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
