package ru.metodmonitor.bot;

import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.notify.JobRow;

/**
 * Who is answered, and where.
 *
 * @param chat where it was asked
 * @param ownChat the private chat of who asked: there goes what a group must not read
 * @param person who asked; empty for a stranger and for the program itself
 */
public record Asker(ChatId chat, Optional<ChatId> ownChat, Optional<Long> person) {
    /** Whoever asked for a job. */
    public static Asker of(JobRow job) {
        return new Asker(job.chatId(), job.ownChat(), job.personId());
    }

    /** The person behind an update. */
    static Asker of(Incoming incoming, Optional<Person> person) {
        return new Asker(incoming.chat().id(), person.map(p -> incoming.sender().account()), person.map(Person::id));
    }
}
