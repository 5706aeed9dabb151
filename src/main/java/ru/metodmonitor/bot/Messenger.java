package ru.metodmonitor.bot;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.channel.Channel;
import ru.metodmonitor.notify.Outgoing;
import ru.metodmonitor.notify.Patience;
import ru.metodmonitor.notify.Transport;
import ru.metodmonitor.notify.Vitals;

/**
 * One bot at one messenger: all that the program wants of that edge.
 *
 * <p>Threading: safe to share.
 */
public interface Messenger extends AutoCloseable {
    /** Which messenger, with its limits. */
    Channel channel();

    /** Carries messages out. */
    Transport sender();

    /** Fetches what people sent. */
    FileSource files();

    /** Who the bot is there, asked now. */
    Identity identity();

    /** Tells the commands that everybody may see, to a messenger that has one list of them for all and none of a person's own. */
    default void publish(List<Outgoing.Menu.Item> everybody) {}

    /**
     * Tells what stands in a chat before its first message, and in the bot's profile, to a messenger that shows such words.
     *
     * @param description up to 512 characters
     * @param brief up to 120 characters
     */
    default void describe(String description, String brief) {}

    /**
     * What brings in what people do; not started yet.
     *
     * @param suffix for the names of its workers; empty where there is one messenger
     */
    Receiver receiver(Vitals vitals, String suffix, Inbox inbox);

    @Override
    void close();

    /** Takes what a receiver brings; waits until the store is open. */
    interface Inbox {
        /**
         * Carries a batch out. It counts as received only once this has returned, and is handed over again if this throws.
         *
         * @param bookmark up to where the messenger was read, kept together with the batch; empty where the messenger keeps that itself
         */
        void accept(List<Incoming> batch, Optional<String> bookmark);

        /** The last bookmark that was kept. */
        Optional<String> bookmark();
    }

    /** Brings in what people do. */
    interface Receiver extends AutoCloseable {
        /** Begins. */
        void start();

        /** Asks for no more; what is being handled goes on. */
        void stop();

        /** As {@link #stop}, and waits for what is being handled: what isn't kept by then comes again. */
        void close(Patience patience);

        @Override
        default void close() {
            close(Patience.standard());
        }
    }

    /** What the messenger says of the token. */
    sealed interface Identity {
        /**
         * The token is right.
         *
         * @param username of the bot, without {@code @}
         */
        record Known(String username) implements Identity {}

        /** The messenger doesn't know the token. */
        record WrongToken() implements Identity {}

        /** The messenger can't be reached. */
        record Unreached() implements Identity {}
    }
}
