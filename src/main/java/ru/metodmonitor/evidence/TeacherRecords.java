package ru.metodmonitor.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * Setting records of teachers right together with their entries: two records of one person become one, one record of two people
 * becomes two.
 *
 * <p>Threading: safe to share.
 */
public final class TeacherRecords {
    private final Registry registry;
    private final Entries entries;

    public TeacherRecords(Registry registry, Entries entries) {
        this.registry = registry;
        this.entries = entries;
    }

    /** The entries of a teacher, oldest first. */
    public List<Entry> entries(Read read, long teacher) {
        return entries.ofTeacher(read, teacher);
    }

    /**
     * Two records are one person: all entries go to the kept one, and the other's name is known as its name from now on.
     *
     * @param reason for the cards of the entries
     */
    public Merged merge(Tx tx, long person, Teacher kept, Teacher gone, String reason) {
        int moved = 0;
        int retracted = 0;
        for (Entry entry : entries.ofTeacher(tx, gone.id())) {
            if (entries.reassign(tx, person, entry, kept.id(), reason)) {
                retracted++;
            } else {
                moved++;
            }
        }
        registry.merge(tx, Actor.person(person), kept, gone);
        return new Merged(moved, retracted);
    }

    /**
     * One record is two people: it gets the first qualifier, a new one the second, and the chosen entries.
     *
     * @param reason for the cards of the entries
     * @return the new teacher; empty if somebody of the school has such a name and qualifier already
     */
    public Optional<Teacher> split(
            Tx tx, long person, Teacher teacher, Qualifiers qualifiers, Collection<Long> chosen, String reason) {
        PersonName name = teacher.name();
        PersonName second = new PersonName(name.surname(), name.first(), name.patronymic(), qualifiers.second());
        boolean taken = registry.teachers(tx, teacher.schoolId()).stream()
                .anyMatch(t -> t.name().key().equals(second.key()));
        if (taken || !registry.qualify(tx, Actor.person(person), teacher, qualifiers.first())) {
            return Optional.empty();
        }
        Teacher fresh = registry.enter(tx, Actor.person(person), teacher.schoolId(), second, "")
                .value();
        Set<Long> moving = Set.copyOf(chosen);
        for (Entry entry : entries.ofTeacher(tx, teacher.id())) {
            if (moving.contains(entry.id())) {
                entries.reassign(tx, person, entry, fresh.id(), reason);
            }
        }
        return Optional.of(fresh);
    }

    /**
     * What a merger did.
     *
     * @param moved entries that the kept teacher has now
     * @param retracted entries that the kept teacher had already
     */
    public record Merged(int moved, int retracted) {}

    /**
     * What tells two namesakes apart.
     *
     * @param first of the known record
     * @param second of the new one
     */
    public record Qualifiers(String first, String second) {}
}
