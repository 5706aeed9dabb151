package ru.metodmonitor.upkeep.chat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;

/** A line of the journal as a sentence that answers five questions: which, from what to what, when, who, why. */
public final class JournalText {
    private static final String BEFORE = "Before";
    private static final String PERSON = "person:";

    /** What a reader has no use for: numbers of versions, digests, and what other values say better. */
    private static final Set<String> SILENT = Set.of(
            "version", "revision", "sha256", "entries", "about", "movedBefore", "reasonBefore", "row", "proposed");

    private final Access access;
    private final Registry registry;
    private final Orders orders;
    private final Campaigns campaigns;
    private final Texts texts;
    private final ZoneId zone;

    /** Over those that acts are about, in this zone. */
    public JournalText(Access access, Registry registry, Orders orders, Campaigns campaigns, Texts texts, ZoneId zone) {
        this.access = access;
        this.registry = registry;
        this.orders = orders;
        this.campaigns = campaigns;
        this.texts = texts;
        this.zone = zone;
    }

    /** One line. */
    public Phrase line(Read read, JournalRow row) {
        Map<String, Object> told = row.told();
        String reason = taken(told, "reason");
        String from = taken(told, "from");
        String to = taken(told, "to");
        return Phrase.of(
                "journal.line",
                "seq",
                row.seq(),
                "at",
                at(row),
                "who",
                who(read, row.actor()),
                "what",
                what(row.action()),
                "which",
                which(read, row),
                "change",
                from.isEmpty() && to.isEmpty()
                        ? Phrase.of("journal.empty")
                        : Phrase.of("journal.change", "from", shown(from), "to", shown(to)),
                "details",
                details(read, told),
                "why",
                reason.isBlank() ? Phrase.of("journal.empty") : Phrase.of("journal.why", "reason", reason));
    }

    LocalDateTime at(JournalRow row) {
        return LocalDateTime.ofInstant(Instant.parse(row.at()), zone);
    }

    private Object who(Read read, String actor) {
        if (actor.equals(Actor.SYSTEM.text())) {
            return Phrase.of("journal.who-system");
        }
        return actor.startsWith(PERSON)
                ? person(read, actor.substring(PERSON.length()))
                : Phrase.of("journal.who-console");
    }

    private Object person(Read read, String id) {
        return access.byId(read, number(id)).<Object>map(Person::displayName).orElse("№ " + id);
    }

    /** The act in words; an act that has no words yet is shown as it is stored. */
    private Object what(String action) {
        String key = "journal.action-" + action.replace('.', '-');
        return texts.has(key) ? Phrase.of(key) : action;
    }

    private Object which(Read read, JournalRow row) {
        String subject = row.subject();
        int colon = subject.indexOf(':');
        String kind = colon < 0 ? subject : subject.substring(0, colon);
        String key = "journal.subject-" + kind;
        Object id = subject.substring(colon + 1);
        Object name = switch (kind) {
            case "order" -> order(read, row.subjectId());
            case "school" -> school(read, row.subjectId());
            case "person" -> person(read, id.toString());
            default -> id;
        };
        return texts.has(key) ? Phrase.of(key, "id", name) : subject;
    }

    private Object order(Read read, long id) {
        return orders.byId(read, id)
                .<Object>map(order -> Phrase.of(
                        "order.short",
                        "issuer",
                        order.key().issuer().label(),
                        "number",
                        order.key().number(),
                        "date",
                        order.key().date()))
                .orElse("№ " + id);
    }

    private Object school(Read read, long id) {
        return registry.school(read, id).<Object>map(registry.names(read)::name).orElse("№ " + id);
    }

    /** What else the line tells, as far as it says something to people; what has no word yet is shown as it is stored. */
    private Object details(Read read, Map<String, Object> told) {
        List<Phrase> all = new ArrayList<>();
        told.forEach((name, value) -> {
            String text = String.valueOf(value);
            boolean ofPair = name.endsWith(BEFORE);
            if (!text.isEmpty() && !SILENT.contains(name) && !ofPair) {
                String before = String.valueOf(told.getOrDefault(name + BEFORE, ""));
                Object now = value(read, name, text);
                all.add(
                        before.isEmpty()
                                ? Phrase.of("journal.detail", "name", word(name), "value", now)
                                : Phrase.of(
                                        "journal.detail-changed",
                                        "name",
                                        word(name),
                                        "from",
                                        value(read, name, before),
                                        "to",
                                        now));
            }
        });
        return all.stream()
                .reduce((one, other) -> Phrase.of("journal.and", "one", one, "other", other))
                .map(joined -> Phrase.of("journal.details", "text", joined))
                .orElseGet(() -> Phrase.of("journal.empty"));
    }

    private Object word(String name) {
        String key = "journal.word-" + name.toLowerCase(Locale.ROOT);
        return texts.has(key) ? Phrase.of(key) : name;
    }

    private Object value(Read read, String name, String text) {
        return switch (name) {
            case "school" -> school(read, number(text));
            case "order" -> order(read, number(text));
            case "person" -> person(read, text);
            case "teacher", "into", "of" -> "№ " + text;
            case "year" -> text.matches("\\d{4}") ? new AcademicYear(Integer.parseInt(text)).toString() : text;
            case "role" -> texts.has("role." + text) ? Phrase.of("role." + text) : text;
            case "milestone" ->
                campaigns
                        .last(read)
                        .flatMap(c -> c.milestone(text))
                        .map(Milestone::title)
                        .orElse(text);
            default -> shown(text);
        };
    }

    private Object shown(String value) {
        String status = "entry.status-" + value.toLowerCase(Locale.ROOT);
        if (texts.has(status)) {
            return Phrase.of(status);
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return java.time.LocalDate.parse(value);
        }
        return value.isEmpty() ? "—" : value;
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static String taken(Map<String, Object> payload, String name) {
        Object value = payload.remove(name);
        return value == null ? "" : value.toString();
    }
}
