package ru.metodmonitor.evidence.lists;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.evidence.reading.Remembered;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * What people have settled by hand, so that nobody is asked twice; it can be looked at and forgotten. Each change with its journal
 * record, which holds identifiers alone.
 *
 * <p>Threading: safe to share.
 */
public final class Memory {
    private final MemoryStore store = new MemoryStore();
    private final Journal journal;
    private final Clock clock;

    public Memory(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** All of it, for a reader. */
    public Remembered all(Read read) {
        return store.all(read);
    }

    /** Page by page, latest first. */
    public List<Settled> page(Read read, int limit, int offset) {
        return store.page(read, limit, offset);
    }

    /** How many there are. */
    public long count(Read read) {
        return store.count(read);
    }

    /** These words name this school. */
    public void school(Tx tx, long person, String typed, long school) {
        String key = Remembered.schoolKey(typed);
        if (!key.isBlank() && store.keep(tx, key, typed, school, person, clock.instant())) {
            journal.append(tx, Actor.person(person), Fact.of("remembered.school", "school:" + school));
        }
    }

    /** These words name this teacher of this school. */
    public void teacher(Tx tx, long person, String typed, long school, long teacher) {
        String key = Remembered.teacherKey(school, typed);
        if (store.keep(tx, key, typed, school, teacher, person, clock.instant())) {
            journal.append(tx, Actor.person(person), Fact.of("remembered.teacher", "teacher:" + teacher));
        }
    }

    /** How a word for a result counts, or whose a place is. */
    public void word(Tx tx, long person, Remembered.Kind kind, String typed, String meaning) {
        if (!typed.isBlank() && store.keep(tx, kind, typed, meaning, person, clock.instant())) {
            journal.append(
                    tx,
                    Actor.person(person),
                    Fact.of("remembered.word", "remembered:" + kind.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Forgets one; false if it is gone already. */
    public boolean forget(Tx tx, long person, long id) {
        boolean gone = store.forget(tx, id);
        if (gone) {
            journal.append(tx, Actor.person(person), Fact.of("remembered.forget", "remembered:" + id));
        }
        return gone;
    }

    /**
     * One thing that was settled.
     *
     * @param id names it in buttons
     * @param typed the words
     * @param school the school's identifier; 0 where the words mean none
     * @param teacher the teacher's identifier and name where the words name a teacher
     * @param meaning how a word for a result counts, or whose a place is; empty of schools and teachers
     */
    public record Settled(long id, String typed, long school, Optional<Teacher> teacher, String meaning) {}
}
