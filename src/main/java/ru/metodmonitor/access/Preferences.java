package ru.metodmonitor.access;

import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * What people have chosen for themselves. The outbox holds notices back by it, whatever they are about.
 *
 * <p>Threading: safe to share.
 */
public final class Preferences {
    private final PreferenceStore store = new PreferenceStore();
    private final Journal journal;

    public Preferences(Journal journal) {
        this.journal = journal;
    }

    /** What the person has chosen, or what is usual. */
    public Preference of(Read read, Person person) {
        return store.of(read, person.id()).orElse(Preference.USUAL);
    }

    /** Puts the choice in the place of the one before; nothing if it is the same. */
    public void set(Tx tx, Person person, Preference chosen) {
        if (chosen.equals(of(tx, person))) {
            return;
        }
        store.put(tx, person.id(), chosen);
        journal.append(tx, Actor.person(person.id()), Fact.of("preference.set", "person:" + person.id()));
    }
}
