package ru.metodmonitor.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * @param key the secret key of its digests
 * @param person the teacher whom its words may name; 0 if nobody
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
        String person,
        List<Part> parts) {

    /** The act after which nothing that names the person is left: new key, and older digests are no longer asked for. */
    static final String FORGET = "teacher.forget";

    private static final String STORE_KEY = "(SELECT value FROM setting WHERE name = 'seal.key')";
    private static final String TEACHER_KEY = "k.key";
    private static final Set<String> ENTRY_SAID =
            Set.of("entry.register", "entry.propose", "entry.correct", "entry.forget");
    private static final Set<String> ENTRY_REASON =
            Set.of("entry.retract", "entry.undo", "entry.confirm", "entry.reject", "entry.correct", "entry.forget");

    private static final Sealed SCHOOL = plain(
            "school",
            "school t",
            new Part("row", "json_array(t.code, t.name, t.kind, t.territory)", "school.enter", "school.change"));
    private static final Sealed ORDER = plain(
            "order",
            "orders t",
            new Part("row", "json_array(t.issuer, t.number, t.number_key, t.date, t.author_id)", "order.register"),
            new Part("title", "json_array(t.title)", "order.register", "order.title"));
    private static final Sealed ATTACHMENT = new Sealed(
            "order",
            "attachment t",
            "t.order_id",
            "0",
            "t.sha256",
            Optional.of("sha256"),
            STORE_KEY,
            "0",
            List.of(new Part("file", "json_array(t.sha256, t.name, t.mime, t.size, t.author_id)", "order.attach")));
    private static final Sealed TEACHER = new Sealed(
            "teacher",
            "teacher t LEFT JOIN teacher_key k ON k.teacher_id = t.id",
            "t.id",
            "0",
            "''",
            Optional.empty(),
            TEACHER_KEY,
            "t.id",
            List.of(
                    new Part(
                            "name",
                            "json_array(t.surname, t.first_name, t.patronymic)",
                            "teacher.enter",
                            "teacher.former",
                            FORGET),
                    new Part(
                            "qualifier",
                            "json_array(t.qualifier)",
                            "teacher.enter",
                            "teacher.former",
                            "teacher.qualify",
                            FORGET),
                    new Part(
                            "position",
                            "json_array(t.position)",
                            "teacher.enter",
                            "teacher.former",
                            "teacher.position",
                            FORGET),
                    new Part(
                            "place",
                            "json_array(t.school_id, t.merged_into, t.name_key)",
                            "teacher.enter",
                            "teacher.former",
                            "teacher.qualify",
                            "teacher.move",
                            "teacher.merge",
                            FORGET)));
    private static final Sealed PERSON = plain(
            "person",
            "(SELECT p.id, p.telegram_id FROM person p WHERE EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id)) t",
            new Part("account", "json_array(t.telegram_id)", "role.grant", "person.forget"));
    private static final Sealed INVITATION = plain(
            "invitation",
            "invitation t",
            new Part(
                    "grant",
                    "json_array(t.token_hash, t.role, t.school_id, t.territory, t.created_at)",
                    "invitation.create"));
    private static final Sealed ENTRY = new Sealed(
            "entry",
            "entry t LEFT JOIN teacher_key k ON k.teacher_id = t.teacher_id",
            "t.id",
            "t.version",
            "''",
            Optional.empty(),
            TEACHER_KEY,
            "t.teacher_id",
            entryParts("t"));
    /** What an entry said before its changes: by the same digests as what it says now. */
    private static final Sealed ENTRY_BEFORE = new Sealed(
            "entry",
            "entry_version t JOIN entry e ON e.id = t.entry_id LEFT JOIN teacher_key k ON k.teacher_id = t.teacher_id",
            "t.entry_id",
            "t.version",
            "''",
            Optional.empty(),
            TEACHER_KEY,
            "t.teacher_id",
            entryParts("e"));

    /** What new facts seal. */
    static final List<Sealed> NOW = List.of(SCHOOL, ORDER, ATTACHMENT, TEACHER, PERSON, INVITATION, ENTRY);

    /** What is checked: earlier versions as well. */
    static final List<Sealed> ALL;

    static {
        List<Sealed> all = new ArrayList<>(NOW);
        all.add(ENTRY_BEFORE);
        ALL = List.copyOf(all);
    }

    private static Sealed plain(String subject, String from, Part... parts) {
        return new Sealed(subject, from, "t.id", "0", "''", Optional.empty(), STORE_KEY, "0", List.of(parts));
    }

    /** Parts of an entry; {@code e} is where that stands which no correction changes. */
    private static List<Part> entryParts(String e) {
        String words =
                "json_array(t.activity, t.result, E.source_line, E.way, E.batch_id, E.proposed, E.author_id, E.created_at)";
        return List.of(
                new Part(
                        "said",
                        "json_array(t.order_id, t.indicator, t.school_id, t.teacher_id, t.event_date)",
                        Optional.empty(),
                        ENTRY_SAID),
                new Part("words", words.replace("E.", e + "."), Optional.empty(), ENTRY_SAID),
                new Part("reason", "json_array(t.reason)", Optional.of("[\"\"]"), ENTRY_REASON));
    }

    boolean isSealedBy(String action) {
        return parts.stream().anyMatch(p -> p.actions().contains(action));
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
     * @param initial what it is before any act that seals it
     * @param actions the acts that set it
     */
    record Part(String name, String value, Optional<String> initial, Set<String> actions) {
        Part(String name, String value, String... actions) {
            this(name, value, Optional.empty(), Set.of(actions));
        }
    }
}
