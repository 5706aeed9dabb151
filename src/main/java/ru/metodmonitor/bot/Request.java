package ru.metodmonitor.bot;

import java.time.Instant;
import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.text.NameView;

/**
 * One authorised act of a person.
 *
 * @param incoming what happened
 * @param known who; empty for a stranger
 * @param arguments what was typed after the command; the whole text where there was no command
 * @param at the moment
 * @param names how much of teachers' names this chat may show
 */
public record Request(Incoming incoming, Optional<Person> known, String arguments, Instant at, NameView names) {
    /**
     * Who: for commands that strangers don't reach.
     *
     * @throws IllegalStateException for a stranger
     */
    public Person person() {
        return known.orElseThrow(() -> new IllegalStateException("a stranger reached a command"));
    }

    /** When it was written: what was written minutes apart, while the bot was away, comes at one moment. */
    public Instant sentAt() {
        return incoming instanceof Incoming.Text text ? text.sentAt().orElse(at) : at;
    }

    /** Where. */
    public Chat chat() {
        return incoming.chat();
    }

    /** The same act with other arguments. */
    public Request with(String newArguments) {
        return new Request(incoming, known, newArguments, at, names);
    }
}
