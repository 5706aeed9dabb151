package ru.metodmonitor.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.privacy.FreeText.Column;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * What is stored about one person, and erasing a teacher on lawful demand. Entries, figures and the journal's chain stay as they
 * are: they refer to a number, and the number's name is gone.
 *
 * <p>Threading: safe to share.
 */
public final class PersonalData {
    private static final int MOST_ROWS = 300;
    private static final Set<String> ABOUT_ENTRIES = Set.of("entry", "entry_version", "dispute", "check_remark");
    private static final Set<Column> WITHOUT_OWNER = Set.of(new Column("entry", "activity"));

    /** How the content of a list tells that it was read from pictures. */
    private static final String PICTURED = "\"places\":[{";

    private final PersonalStore store = new PersonalStore();
    private final Journal journal;
    private final Clock clock;

    public PersonalData(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** What erasing a teacher would change. */
    public Traces traces(Read read, long teacher) {
        List<Long> records = store.records(read, teacher);
        NameTrace trace = NameTrace.of(store.names(read, records));
        return new Traces(
                records.size(),
                store.entries(read, records),
                mentions(read, trace),
                store.files(read, records),
                store.journalled(read, trace));
    }

    private Map<String, Integer> mentions(Read read, NameTrace trace) {
        Map<String, Integer> found = new LinkedHashMap<>();
        FreeText.CLEANED.forEach(
                c -> add(found, c, store.words(read, c, trace::isIn).size()));
        FreeText.DROPPED.forEach(
                c -> add(found, c, store.words(read, c, trace::isInState).size()));
        return found;
    }

    private static void add(Map<String, Integer> found, Column column, int count) {
        if (count > 0) {
            found.merge(column.table(), count, Integer::sum);
        }
    }

    /**
     * Erases a teacher's name wherever it is stored.
     *
     * @param placeholder stands in the place of the name
     * @param mark stands in the place of the name within people's words
     * @return what was changed, by table
     */
    public Erased erase(Tx tx, Actor by, long teacher, PersonName placeholder, String mark) {
        Instant now = clock.instant();
        List<Long> records = store.records(tx, teacher);
        NameTrace trace = NameTrace.of(store.names(tx, records));
        List<OrderFile> files = store.files(tx, records);
        int entries = store.entries(tx, records);
        int journalled = store.journalled(tx, trace);
        Map<String, Integer> changed = new LinkedHashMap<>();
        changed.put("teacher", records.size());
        List<String> pictures = store.pictures(tx, records, trace);
        changed.put("line_picture", store.erasePictures(tx, pictures, now));
        for (Column column : FreeText.CLEANED) {
            if (ABOUT_ENTRIES.contains(column.table()) && !WITHOUT_OWNER.contains(column)) {
                add(changed, column, store.ownWords(tx, records, column, words -> trace.alone(words, mark)));
            }
            for (String before : store.words(tx, column, trace::isIn)) {
                String cleaned = trace.without(before, mark);
                add(changed, column, store.replace(tx, column, before, cleaned));
                if (column.equals(new Column("entry", "activity"))) {
                    store.activity(tx, before, cleaned);
                }
            }
        }
        changed.merge("remembered", store.forgetWords(tx, records), Integer::sum);
        for (Column column : FreeText.DROPPED) {
            // Nobody can tell who is to be seen on the pages of a list that was read from pictures.
            for (String content : store.words(tx, column, w -> trace.isInState(w) || w.contains(PICTURED))) {
                add(changed, column, store.drop(tx, column, content, now));
            }
        }
        Column outbox = new Column("outbox", "message");
        store.waitingFiles(tx).forEach(message -> add(changed, outbox, store.drop(tx, outbox, message, now)));
        records.forEach(record -> store.erase(tx, record, placeholder, now));
        journal.append(tx, by, Fact.of("teacher.erase", "teacher:" + teacher, "entries", entries));
        changed.values().removeIf(n -> n == 0);
        return new Erased(entries, changed, files, journalled, pictures, now);
    }

    /** All that is stored about a teacher. */
    public Stored ofTeacher(Read read, long teacher) {
        List<Long> records = store.records(read, teacher);
        List<Section> sections = new ArrayList<>();
        section(read, sections, "teacher", "id", records);
        List<Long> entries = store.entryIds(read, records);
        for (Column column : store.referring(read, "teacher")) {
            // The key of the journal's digests says nothing about the person, and nobody may have it.
            if (!column.name().equals("merged_into") && !column.table().equals("teacher_key")) {
                section(read, sections, column.table(), column.name(), records);
            }
        }
        for (Column column : store.referring(read, "entry")) {
            if (!column.table().equals("entry_version")) {
                section(read, sections, column.table(), column.name(), entries);
            }
        }
        NameTrace trace = NameTrace.of(store.names(read, records));
        return new Stored(
                sections,
                store.acts(
                        read,
                        Stream.concat(
                                        records.stream().map(r -> "teacher:" + r),
                                        entries.stream().map(e -> "entry:" + e))
                                .toList()),
                mentions(read, trace),
                store.files(read, records));
    }

    /** All that is stored about somebody who uses the bot. */
    public Stored ofUser(Read read, long person) {
        List<Section> sections = new ArrayList<>();
        section(read, sections, "person", "id", List.of(person));
        for (Column column : store.referring(read, "person")) {
            section(read, sections, column.table(), column.name(), List.of(person));
        }
        return new Stored(
                sections,
                store.acts(read, List.of(Actor.person(person).text(), "person:" + person)),
                Map.of(),
                List.of());
    }

    private void section(Read read, List<Section> sections, String table, String column, List<Long> values) {
        int count = store.count(read, table, column, values);
        if (count > 0) {
            sections.add(new Section(table, column, count, store.rows(read, table, column, values, MOST_ROWS)));
        }
    }

    /**
     * Where a teacher's name stands.
     *
     * @param records of the register: the person's own, and what became it
     * @param entries that stay and go on counting
     * @param mentions in people's words and in what is on its way, by table
     * @param files of orders that may name the person
     * @param journalled lines of the journal in which somebody gave the name as part of a reason
     */
    public record Traces(
            int records, int entries, Map<String, Integer> mentions, List<OrderFile> files, int journalled) {
        /** How many mentions there are in all. */
        public int mentioned() {
            return mentions.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * What was erased.
     *
     * @param entries that stay under the number
     * @param changed rows by table
     * @param files of orders that are kept by law
     * @param journalled lines of the journal that can't be changed
     * @param pictures of lines on which the person was to be seen, by the SHA-256 of their bytes: these are to be taken away
     * @param at when
     */
    public record Erased(
            int entries,
            Map<String, Integer> changed,
            List<OrderFile> files,
            int journalled,
            List<String> pictures,
            Instant at) {}

    /**
     * An order that an entry of the person stands on, with one of its files.
     *
     * @param issuer as stored
     * @param number of the order
     * @param date of the order
     * @param file its name; empty where the order has none
     * @param sha256 of its bytes; empty where the order has none
     */
    public record OrderFile(String issuer, String number, LocalDate date, String file, String sha256) {}

    /**
     * All that is stored about a person.
     *
     * @param sections table by table
     * @param acts what the journal keeps
     * @param mentions in people's words, by table
     * @param files of orders
     */
    public record Stored(
            List<Section> sections, List<Act> acts, Map<String, Integer> mentions, List<OrderFile> files) {}

    /**
     * The rows of one table.
     *
     * @param table of the schema
     * @param column by which they are the person's
     * @param count how many there are
     * @param rows the first of them, value by column
     */
    public record Section(String table, String column, int count, List<Map<String, String>> rows) {}

    /**
     * One kind of act in the journal.
     *
     * @param action as stored
     * @param times how often
     * @param first when first, UTC
     * @param last when last, UTC
     */
    public record Act(String action, int times, String first, String last) {}
}
