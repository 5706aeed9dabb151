package ru.metodmonitor.evidence;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.journal.JournalRow;
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
    /** More acts than that in a quarter of an hour, and nobody can say what was built on what. */
    private static final int MOST_SINCE = 20_000;

    private final Registry registry;
    private final Entries entries;
    private final Journal journal;

    public TeacherRecords(Registry registry, Entries entries, Journal journal) {
        this.journal = journal;
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
        List<Entry> all = entries.ofTeacher(tx, gone.id());
        for (Entry entry : all) {
            if (entries.reassign(tx, person, entry, kept.id(), reason)) {
                retracted++;
            } else {
                moved++;
            }
        }
        String numbers = all.stream().map(e -> String.valueOf(e.id())).collect(Collectors.joining(","));
        registry.merge(tx, Actor.person(person), kept, gone, numbers);
        return new Merged(moved, retracted);
    }

    /**
     * Whoever has made two records one takes that back: see {@link Journal#undoable}. Nothing may have been built on it: no act since
     * then about either record, their entries, or a new entry of the kept one.
     *
     * @param act the merger's line in the journal
     * @param reason for the cards of the entries
     * @return the record that stands for itself again; empty if it is too late
     */
    public Optional<Teacher> unmerge(Tx tx, long person, long act, String reason) {
        Optional<JournalRow> merger = journal.undoable(tx, act, person, Registry.MERGE);
        Optional<Teacher> gone = merger.flatMap(row -> registry.teacher(tx, row.subjectId()));
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        JournalRow row = merger.orElseThrow();
        List<Long> moved = numbers(row.told("entries"));
        List<JournalRow> later = journal.after(tx, act, MOST_SINCE);
        List<Long> along = later.stream()
                .takeWhile(r -> r.action().equals(Registry.MERGE) && r.at().equals(row.at()))
                .map(JournalRow::subjectId)
                .toList();
        Set<String> about = new HashSet<>(Set.of(row.subject(), "teacher:" + row.told("into")));
        moved.forEach(id -> about.add("entry:" + id));
        boolean built = later.size() == MOST_SINCE
                || later.stream()
                        .skip(along.size())
                        .anyMatch(r -> about.contains(r.subject())
                                || r.told("teacher").equals(row.told("into"))
                                || r.told("into").equals(row.told("into")));
        if (built || !registry.unmerge(tx, Actor.person(person), gone.get(), along)) {
            return Optional.empty();
        }
        for (long id : moved) {
            Entry entry = entries.find(tx, id).orElseThrow();
            if (entry.teacher().id() == gone.get().id()) {
                entries.revive(tx, person, entry, reason);
            } else {
                entries.reassign(tx, person, entry, gone.get().id(), reason);
            }
        }
        return gone;
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split(","))
                .filter(n -> !n.isEmpty())
                .map(Long::parseLong)
                .toList();
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
