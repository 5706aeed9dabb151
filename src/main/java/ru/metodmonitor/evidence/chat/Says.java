package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.EntryVersion;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Phrase;

/**
 * What an entry says, field by field in words, to be compared with what it said before.
 *
 * @param fields values by the key of the field's name
 */
record Says(Map<String, Object> fields) {
    static Says of(Entry entry, NameView view) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("entry.what-order", EntryText.order(entry.order().key()));
        fields.put("entry.what-indicator", entry.indicator());
        fields.put("entry.what-school", entry.school().brief());
        fields.put(
                "entry.what-teacher",
                EntryText.name(entry.teacher().name(), entry.teacher().id(), view));
        fields.put("entry.what-activity", word(entry.activity()));
        fields.put("entry.what-result", word(entry.result()));
        fields.put("entry.what-date", entry.eventDate().map(Object.class::cast).orElseGet(Says::nothing));
        fields.put("entry.what-status", status(entry.status()));
        return new Says(fields);
    }

    static Says of(EntryVersion version, NameView view) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("entry.what-order", EntryText.order(version.order()));
        fields.put("entry.what-indicator", version.indicator());
        fields.put("entry.what-school", version.school().brief());
        fields.put("entry.what-teacher", EntryText.name(version.teacher(), version.teacherId(), view));
        fields.put("entry.what-activity", word(version.activity()));
        fields.put("entry.what-result", word(version.result()));
        fields.put(
                "entry.what-date", version.eventDate().map(Object.class::cast).orElseGet(Says::nothing));
        fields.put("entry.what-status", status(version.status()));
        return new Says(fields);
    }

    /** A line a field that differs. */
    List<Phrase> changesTo(Says other) {
        List<Phrase> lines = new ArrayList<>();
        fields.forEach((name, from) -> {
            Object to = other.fields.getOrDefault(name, nothing());
            if (!from.equals(to)) {
                lines.add(Phrase.of("entry.change", "what", Phrase.of(name), "from", from, "to", to));
            }
        });
        return lines;
    }

    private static Phrase nothing() {
        return Phrase.of("entry.nothing");
    }

    private static Object word(String text) {
        return text.isEmpty() ? nothing() : text;
    }

    private static Phrase status(EntryStatus status) {
        return Phrase.of("entry.status-" + status.name().toLowerCase(Locale.ROOT));
    }
}
