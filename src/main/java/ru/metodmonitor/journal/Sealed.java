package ru.metodmonitor.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kind of record whose state the journal proves: a fact that sets a part of a record carries the digest of that part, so that later
 * the record either is as its last fact left it, or was changed past the journal. Parts are sealed by those acts alone that set them:
 * correcting one part never vouches for another.
 *
 * @param subject the kind's name in subjects, such as {@code entry}
 * @param from the table as {@code t}, with what it is joined to
 * @param id the identifier that subjects hold
 * @param version the record's version; a constant where it has none
 * @param which tells records of one subject apart; an empty text where there is one
 * @param whichName the payload's name for {@code which}
 * @param key the secret key of digests of words
 * @param parts what is proven
 */
record Sealed(
        String subject,
        String from,
        String id,
        String version,
        String which,
        Optional<String> whichName,
        String key,
        List<Part> parts) {

    /** The act that takes a person's name out of all words: these get a new key, and what it has changed is sealed anew. */
    static final String ERASE = "teacher.erase";

    /** The end of acts that follow from {@link #ERASE}: one for each record whose words are others now. */
    static final String REWORD = ".reword";

    static final String NONE = "''";

    private static final Sealed SCHOOL = plain(
            "school",
            "school t",
            Part.open("row", "json_array(t.code, t.name, t.kind, t.territory)", "school.enter", "school.change"));
    private static final Sealed NATIONAL = new Sealed(
            "school",
            "school_national t",
            "t.school_id",
            "0",
            NONE,
            Optional.empty(),
            NONE,
            List.of(Part.open("national", "json_array(t.national_id)", "school.identify")));
    private static final Sealed ORDER = plain(
            "order",
            "orders t",
            Part.open("row", "json_array(t.issuer, t.number, t.number_key, t.date, t.author_id)", "order.register"),
            Part.words("title", "json_array(t.title)", "order.register", "order.title", "order.reword"));
    private static final Sealed ATTACHMENT = new Sealed(
            "order",
            "attachment t",
            "t.order_id",
            "0",
            "t.sha256",
            Optional.of("sha256"),
            NONE,
            List.of(
                    Part.open("file", "json_array(t.sha256, t.mime, t.size, t.author_id)", "order.attach"),
                    Part.words("fileName", "json_array(t.name)", "order.attach", "order.reword")));
    private static final Sealed TEACHER = new Sealed(
            "teacher",
            "teacher t LEFT JOIN teacher_key k ON k.teacher_id = t.id",
            "t.id",
            "0",
            NONE,
            Optional.empty(),
            "k.key",
            List.of(
                    Part.open(
                            "place",
                            "json_array(t.school_id, t.merged_into)",
                            "teacher.enter",
                            "teacher.former",
                            "teacher.move",
                            "teacher.merge",
                            "teacher.unmerge"),
                    ofTeacher("name", "json_array(t.surname, t.first_name, t.patronymic)"),
                    ofTeacher("key", "json_array(t.name_key)", "teacher.qualify", "teacher.merge", "teacher.unmerge"),
                    ofTeacher("qualifier", "json_array(t.qualifier)", "teacher.qualify"),
                    ofTeacher("position", "json_array(t.position)", "teacher.position")));
    private static final Sealed PERSON = plain(
            "person",
            "(SELECT a.person_id AS id, a.chat_id, a.number_only FROM account a WHERE a.founding = 1"
                    + " AND EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = a.person_id)) t",
            Part.open(
                    "account",
                    "CASE t.number_only WHEN 1 THEN json_array(CAST(substr(t.chat_id, instr(t.chat_id, ':') + 1) AS INTEGER))"
                            + " ELSE json_array(t.chat_id) END",
                    "role.grant"));
    private static final Sealed LINKED = plain(
            "account",
            "(SELECT a.* FROM account a WHERE a.founding = 0) t",
            Part.open("linked", "json_array(t.person_id, t.chat_id)", "account.link"));
    private static final Sealed UNLINKED = plain(
            "account",
            "account t",
            new Part(
                    "unlinked",
                    "json_array(t.unlinked_at)",
                    false,
                    Optional.of("[null]"),
                    Optional.empty(),
                    Set.of("account.unlink")));
    private static final Sealed INVITATION = plain(
            "invitation",
            "invitation t",
            Part.open(
                    "grant",
                    "json_array(t.token_hash, t.role, t.school_id, t.territory, t.made_by, t.created_at, t.expires_at)",
                    "invitation.create"),
            new Part(
                    "withdrawn",
                    "json_array(t.withdrawn_at)",
                    false,
                    Optional.of("[null]"),
                    Optional.empty(),
                    Set.of("invitation.withdraw")));
    private static final Sealed ENTRY = entry("entry t", "t.id", "t");

    private static final Sealed PICTURE = new Sealed(
            "entry",
            "line_picture t",
            "t.entry_id",
            "0",
            NONE,
            Optional.empty(),
            NONE,
            List.of(Part.open(
                    "picture", "json_array(t.sha256, t.page, t.x, t.y, t.width, t.height, t.sure)", "entry.picture")));

    /** What an entry said before its changes: by the same digests as what it says now. */
    static final Sealed ENTRY_BEFORE = entry("entry_version t JOIN entry e ON e.id = t.entry_id", "t.entry_id", "e");

    /** What new facts seal. */
    static final List<Sealed> NOW =
            List.of(SCHOOL, NATIONAL, ORDER, ATTACHMENT, TEACHER, PERSON, LINKED, UNLINKED, INVITATION, ENTRY, PICTURE);

    /** What is checked: earlier versions as well. */
    static final List<Sealed> ALL =
            Stream.concat(NOW.stream(), Stream.of(ENTRY_BEFORE)).toList();

    private static Sealed plain(String subject, String from, Part... parts) {
        return new Sealed(subject, from, "t.id", "0", NONE, Optional.empty(), NONE, List.of(parts));
    }

    private static Part ofTeacher(String name, String value, String... more) {
        Set<String> actions = new HashSet<>(Set.of("teacher.enter", "teacher.former", "teacher.reword", ERASE));
        actions.addAll(List.of(more));
        return new Part(name, value, true, Optional.empty(), Optional.empty(), actions);
    }

    /** {@code e} is where that stands which no correction changes. */
    private static Sealed entry(String from, String id, String e) {
        String date = "ifnull(t.event_date, (SELECT o.date FROM orders o WHERE o.id = t.order_id))";
        String year = "CAST(substr(D, 1, 4) AS INTEGER) - (substr(D, 6, 2) < '09')".replace("D", date);
        String words =
                "json_array(t.activity, t.result, t.event_date, E.source_line, E.way, E.batch_id, E.proposed, E.author_id,"
                        + " E.created_at)";
        return new Sealed(
                "entry",
                from + " LEFT JOIN teacher_key k ON k.teacher_id = t.teacher_id",
                id,
                "t.version",
                NONE,
                Optional.empty(),
                "k.key",
                List.of(
                        // A new entry's line says this in the open: a digest would cost an import a tenth of its time.
                        new Part(
                                "said",
                                "json_array(t.order_id, t.indicator, t.school_id, t.teacher_id, " + year + ")",
                                false,
                                Optional.empty(),
                                Optional.of(
                                        "CASE WHEN j.action IN ('entry.register', 'entry.propose') AND json_extract(j.payload, '$.seal.words') IS NOT NULL THEN json_array("
                                                + "json_extract(j.payload, '$.order'), json_extract(j.payload, '$.indicator'),"
                                                + " json_extract(j.payload, '$.school'), json_extract(j.payload, '$.teacher'),"
                                                + " json_extract(j.payload, '$.year')) END"),
                                Set.of("entry.correct")),
                        Part.words(
                                "words",
                                words.replace("E.", e + "."),
                                "entry.register",
                                "entry.propose",
                                "entry.correct",
                                "entry.reword"),
                        new Part(
                                "reason",
                                "json_array(t.reason)",
                                true,
                                Optional.of("[\"\"]"),
                                Optional.empty(),
                                Set.of(
                                        "entry.retract",
                                        "entry.undo",
                                        "entry.restore",
                                        "entry.confirm",
                                        "entry.reject",
                                        "entry.correct",
                                        "entry.reword"))));
    }

    boolean isSealedBy(String action) {
        return parts.stream().anyMatch(p -> p.actions().contains(action));
    }

    /** The same with those parts only that these acts set. */
    Sealed setBy(Set<String> actions) {
        List<Part> needed = parts.stream()
                .filter(p -> p.actions().stream().anyMatch(actions::contains))
                .toList();
        return new Sealed(subject, from, id, version, which, whichName, key, needed);
    }

    /** Whether records have versions. */
    boolean hasVersions() {
        return version.startsWith("t.");
    }

    /**
     * A part of a record that is set as a whole.
     *
     * @param name in the payload
     * @param value canonical text of the part, as SQL
     * @param isWords whether people wrote it, and may have written names
     * @param initial what it is before any act that seals it
     * @param told the same text out of a line {@code j} that says it in the open, as SQL
     * @param actions the acts that seal it
     */
    record Part(
            String name,
            String value,
            boolean isWords,
            Optional<String> initial,
            Optional<String> told,
            Set<String> actions) {
        static Part open(String name, String value, String... actions) {
            return new Part(name, value, false, Optional.empty(), Optional.empty(), Set.of(actions));
        }

        static Part words(String name, String value, String... actions) {
            return new Part(name, value, true, Optional.empty(), Optional.empty(), Set.of(actions));
        }
    }
}
