package ru.metodmonitor.upkeep.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;

/** A line of the journal as answers to five questions: which, from what to what, when, who, why. */
public final class JournalText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> PAYLOAD = new TypeReference<>() {};
    private static final String PERSON = "person:";

    private final Access access;
    private final Texts texts;
    private final ZoneId zone;

    /** Over the people who act, in this zone. */
    public JournalText(Access access, Texts texts, ZoneId zone) {
        this.access = access;
        this.texts = texts;
        this.zone = zone;
    }

    /** One line. */
    public Phrase line(Read read, JournalRow row) {
        Map<String, Object> payload = payload(row);
        payload.remove("seal");
        String reason = taken(payload, "reason");
        String from = taken(payload, "from");
        String to = taken(payload, "to");
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
                which(row.subject()),
                "change",
                from.isEmpty() && to.isEmpty()
                        ? Phrase.of("journal.empty")
                        : Phrase.of("journal.change", "from", shown(from), "to", shown(to)),
                "why",
                reason.isBlank() ? Phrase.of("journal.empty") : Phrase.of("journal.why", "reason", reason),
                "details",
                details(payload));
    }

    LocalDateTime at(JournalRow row) {
        return LocalDateTime.ofInstant(Instant.parse(row.at()), zone);
    }

    private Object who(Read read, String actor) {
        if (actor.equals(Actor.SYSTEM.text())) {
            return Phrase.of("journal.who-system");
        }
        if (!actor.startsWith(PERSON)) {
            return Phrase.of("journal.who-console");
        }
        Optional<Person> person = access.byId(read, Long.parseLong(actor.substring(PERSON.length())));
        return person.map(Person::displayName).orElse(actor);
    }

    /** The act in words; an act that has no words yet is shown as it is stored. */
    private Object what(String action) {
        String key = "journal.action-" + action.replace('.', '-');
        return texts.has(key) ? Phrase.of(key) : action;
    }

    private Object which(String subject) {
        int colon = subject.indexOf(':');
        String key = "journal.subject-" + (colon < 0 ? subject : subject.substring(0, colon));
        return texts.has(key) ? Phrase.of(key, "id", subject.substring(colon + 1)) : subject;
    }

    private static Object details(Map<String, Object> payload) {
        String text = payload.entrySet().stream()
                .filter(e -> !String.valueOf(e.getValue()).isEmpty())
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? Phrase.of("journal.empty") : Phrase.of("journal.details", "text", text);
    }

    private Object shown(String value) {
        String status = "entry.status-" + value.toLowerCase(Locale.ROOT);
        if (texts.has(status)) {
            return Phrase.of(status);
        }
        return value.isEmpty() ? "—" : value;
    }

    private static String taken(Map<String, Object> payload, String name) {
        Object value = payload.remove(name);
        return value == null ? "" : value.toString();
    }

    private static Map<String, Object> payload(JournalRow row) {
        try {
            return JSON.readValue(row.payload(), PAYLOAD);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a journal line's payload is no JSON: " + row.seq(), e);
        }
    }
}
