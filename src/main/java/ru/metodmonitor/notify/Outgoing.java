package ru.metodmonitor.notify;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/** One thing to do in a chat, ready to be sent: stored as JSON in the outbox, so its names are a contract. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outgoing.Message.class, name = "message"),
    @JsonSubTypes.Type(value = Outgoing.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = Outgoing.Document.class, name = "document"),
    @JsonSubTypes.Type(value = Outgoing.Removal.class, name = "removal"),
    @JsonSubTypes.Type(value = Outgoing.PressAnswer.class, name = "press-answer"),
    @JsonSubTypes.Type(value = Outgoing.Menu.class, name = "menu"),
    @JsonSubTypes.Type(value = Outgoing.Strip.class, name = "strip"),
    @JsonSubTypes.Type(value = Outgoing.Shelf.class, name = "shelf"),
    @JsonSubTypes.Type(value = Outgoing.InlineAnswer.class, name = "inline-answer"),
    @JsonSubTypes.Type(value = Outgoing.Busy.class, name = "busy")
})
public sealed interface Outgoing {
    /** The message that it is about, if that was sent before. */
    default Optional<Target> about() {
        return Optional.empty();
    }

    /** How carefully it must be handled. */
    default Care care() {
        return Care.OPEN;
    }

    /** Whether the messenger counts it as a message of the chat (its limits then hold). */
    default boolean countsAsMessage() {
        return true;
    }

    /**
     * A new message.
     *
     * @param html text in HTML as messengers take it, within its limit of 4,096 characters
     * @param keyboard buttons under it
     * @param care how carefully it must be handled
     * @param silent arrives without a sound
     */
    record Message(String html, Keyboard keyboard, Care care, boolean silent) implements Outgoing {
        /** See {@link Care#of}. */
        public Message {
            care = Care.of(care);
        }
    }

    /**
     * A new text for a message that was sent before.
     *
     * @param target which message
     * @param html text in HTML as messengers take it
     * @param keyboard buttons under it
     * @param care how carefully it must be handled
     */
    record Edit(Target target, String html, Keyboard keyboard, Care care) implements Outgoing {
        /** See {@link Care#of}. */
        public Edit {
            care = Care.of(care);
        }

        @Override
        public Optional<Target> about() {
            return Optional.of(target);
        }
    }

    /**
     * Takes a message away: what it showed is shown anew below.
     *
     * @param target which message
     */
    record Removal(Target target) implements Outgoing {
        @Override
        public Optional<Target> about() {
            return Optional.of(target);
        }

        @Override
        public boolean countsAsMessage() {
            return false;
        }
    }

    /**
     * A file.
     *
     * @param path where it lies on this machine
     * @param name what the recipient sees
     * @param caption text in HTML as messengers take it, at most 1,024 characters
     * @param keyboard buttons under it
     * @param photo shown as a picture instead of a file
     * @param temporary delete the file once it is sent
     * @param care how carefully it must be handled
     * @param silent arrives without a sound
     */
    record Document(
            String path,
            String name,
            String caption,
            Keyboard keyboard,
            boolean photo,
            boolean temporary,
            Care care,
            boolean silent)
            implements Outgoing {
        /** See {@link Care#of}. */
        public Document {
            care = Care.of(care);
        }
    }

    /**
     * The answer to a button press: ends the spinner on the button.
     *
     * @param queryId the messenger's identifier of the press
     * @param text a short note, at most 200 characters; may be empty
     * @param alert shown as a window that must be closed
     */
    record PressAnswer(String queryId, String text, boolean alert) implements Outgoing {
        @Override
        public boolean countsAsMessage() {
            return false;
        }
    }

    /**
     * The list of commands that the messenger shows in this chat.
     *
     * @param items commands in order; empty takes the list away
     */
    record Menu(List<Item> items) implements Outgoing {
        /** Copies the list. */
        public Menu {
            items = List.copyOf(items);
        }

        @Override
        public boolean countsAsMessage() {
            return false;
        }

        /**
         * One command.
         *
         * @param command name without the slash
         * @param description up to 256 characters
         */
        public record Item(String command, String description) {}
    }

    /**
     * Takes the buttons of a message away: what they led to is over. Its text stays.
     *
     * @param target which message; nothing is done if it was never sent
     */
    record Strip(Target target) implements Outgoing {
        @Override
        public Optional<Target> about() {
            return Optional.of(target);
        }
    }

    /**
     * A new message with the words that stay under the writing field from now on: who presses one writes it. A messenger that has no
     * such thing shows the message alone.
     *
     * @param html text in HTML as messengers take it
     * @param rows of words, from top to bottom
     */
    record Shelf(String html, List<List<String>> rows) implements Outgoing {
        /** Copies the rows. */
        public Shelf {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The answer to words typed after the bot's name in any chat.
     *
     * @param queryId the messenger's identifier of the question
     * @param items to choose from, at most 50
     */
    record InlineAnswer(String queryId, List<Offer> items) implements Outgoing {
        /** Copies the list. */
        public InlineAnswer {
            items = List.copyOf(items);
        }

        @Override
        public boolean countsAsMessage() {
            return false;
        }

        /**
         * One thing to choose.
         *
         * @param id of its own, up to 64 bytes
         * @param title what the asker sees
         * @param about a second line
         * @param html what goes into the chat where it is chosen
         */
        public record Offer(String id, String title, String about, String html) {}
    }

    /** «печатает…»: an answer is being made. */
    record Busy() implements Outgoing {
        @Override
        public boolean countsAsMessage() {
            return false;
        }
    }

    /**
     * Which message an edit means.
     *
     * @param id the messenger's name for it, or the number of an outbox row which is sent before the edit
     * @param row whether it is an outbox row's
     */
    record Target(String id, boolean row) {}
}
