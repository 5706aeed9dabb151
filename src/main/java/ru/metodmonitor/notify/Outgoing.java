package ru.metodmonitor.notify;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** One thing to do in a chat, ready to be sent: stored as JSON in the outbox, so its names are a contract. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outgoing.Message.class, name = "message"),
    @JsonSubTypes.Type(value = Outgoing.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = Outgoing.Document.class, name = "document"),
    @JsonSubTypes.Type(value = Outgoing.PressAnswer.class, name = "press-answer"),
    @JsonSubTypes.Type(value = Outgoing.Menu.class, name = "menu")
})
public sealed interface Outgoing {
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
     * Which message an edit means.
     *
     * @param id the messenger's name for it, or the number of an outbox row which is sent before the edit
     * @param row whether it is an outbox row's
     */
    record Target(String id, boolean row) {}
}
