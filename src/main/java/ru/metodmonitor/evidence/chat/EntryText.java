package ru.metodmonitor.evidence.chat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryVersion;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Personal;
import ru.metodmonitor.text.Phrase;

/** Orders, entries and names in words. */
public final class EntryText {
    private static final int CARDS_A_ROW = 5;

    private final ZoneId zone;

    public EntryText(ZoneId zone) {
        this.zone = zone;
    }

    /** {@code УОН № 412 от 15.02.2020}. */
    public static Phrase order(OrderKey key) {
        return Phrase.of("order.short", "issuer", key.issuer().label(), "number", key.number(), "date", key.date());
    }

    /** The order with its title, where it has one. */
    public static Phrase order(Order order) {
        return order.title().isEmpty()
                ? order(order.key())
                : Phrase.of("order.titled", "order", order(order.key()), "title", order.title());
    }

    /** A name as far as the chat may show it. */
    public static Object name(PersonName name, long teacher, NameView view) {
        return name.shown(view, Phrase.of("teacher.nameless", "id", teacher));
    }

    /** One line of a list of entries. */
    public static Phrase line(Entry entry, NameView view) {
        return Phrase.of(
                "entries.line",
                "id",
                entry.id(),
                "mark",
                Phrase.of("entries.mark-" + entry.status().name().toLowerCase(java.util.Locale.ROOT)),
                "name",
                name(entry.teacher().name(), entry.teacher().id(), view),
                "school",
                entry.school().brief(),
                "indicator",
                entry.indicator(),
                "what",
                what(entry.activity(), entry.result()));
    }

    /** The message with a button for the card of each entry. */
    public static Message cards(Message message, List<Entry> entries) {
        Message with = message;
        for (int i = 0; i < entries.size(); i += CARDS_A_ROW) {
            with = with.row(entries.subList(i, Math.min(i + CARDS_A_ROW, entries.size())).stream()
                    .map(e -> Button.named("№ " + e.id(), ButtonData.of("entry", "open", e.id())))
                    .toList());
        }
        return with;
    }

    /** Activity and result in one. */
    public static Object what(String activity, String result) {
        if (activity.isEmpty() && result.isEmpty()) {
            return Phrase.of("entry.no-activity");
        }
        return activity.isEmpty() || result.isEmpty()
                ? activity + result
                : Phrase.of("entry.activity-result", "activity", activity, "result", result);
    }

    /** The whole card. */
    public List<Phrase> card(Entry entry, NameView view) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of(
                "entry.title",
                "id",
                entry.id(),
                "status",
                Phrase.of("entry.status-" + entry.status().name().toLowerCase(java.util.Locale.ROOT))));
        lines.add(Phrase.of(
                "entry.teacher",
                "name",
                name(entry.teacher().name(), entry.teacher().id(), view)));
        lines.add(Phrase.of("entry.school", "school", entry.school().brief()));
        lines.add(Phrase.of("entry.indicator", "indicator", entry.indicator(), "year", entry.year()));
        lines.add(Phrase.of("entry.what", "what", what(entry.activity(), entry.result())));
        Optional<LocalDate> event = entry.eventDate();
        event.ifPresent(date -> lines.add(Phrase.of("entry.event", "date", date)));
        lines.add(Phrase.of("entry.order", "order", order(entry.order())));
        if (!entry.source().line().isEmpty() && view == NameView.FULL) {
            lines.add(
                    Phrase.of("entry.line", "line", new Personal(entry.source().line())));
        }
        lines.add(Phrase.of(
                "entry.author",
                "author",
                entry.authorName().isEmpty() ? Phrase.of("entry.author-console") : entry.authorName(),
                "at",
                LocalDateTime.ofInstant(entry.createdAt(), zone)));
        if (!entry.reason().isEmpty()) {
            lines.add(Phrase.of("entry.reason", "reason", new Personal(entry.reason())));
        }
        return lines;
    }

    /**
     * What was changed, when, by whom and why: from what to what.
     *
     * @param ofOthers how much of a name is shown where the entry was another school's then
     */
    public List<Phrase> history(Entry entry, List<EntryVersion> versions, NameView view, NameView ofOthers) {
        List<Phrase> lines = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            EntryVersion before = versions.get(i);
            Says from = says(before, entry, view, ofOthers);
            Says to = i + 1 < versions.size() ? says(versions.get(i + 1), entry, view, ofOthers) : Says.of(entry, view);
            lines.add(Phrase.of(
                    before.changeReason().isEmpty() ? "entry.version" : "entry.version-reason",
                    "version",
                    before.version() + 1,
                    "at",
                    LocalDateTime.ofInstant(before.changedAt(), zone),
                    "who",
                    before.changedBy().isEmpty() ? Phrase.of("entry.author-console") : before.changedBy(),
                    "reason",
                    new Personal(before.changeReason())));
            lines.addAll(from.changesTo(to));
        }
        return lines;
    }

    private static Says says(EntryVersion version, Entry now, NameView view, NameView ofOthers) {
        return Says.of(version, version.school().id() == now.school().id() ? view : ofOthers);
    }
}
