package ru.metodmonitor.picking.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryFilter;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Phrase;

/** Which entry? The latest are buttons, others are behind buttons of filters; a number or words can be typed. */
final class EntryPick {
    private static final String PRESSED = "e";
    private static final int LATEST = 6;

    /** What a question about entries is for. */
    enum Kind {
        /** To look at it: any. */
        ANY,
        /** To take it back, or to object to it: only what counts. */
        CONFIRMED,
        /** To correct it: an operator any that is not taken back, a head the own proposals until they are confirmed. */
        EDITABLE;

        private boolean covers(Person person, Entry entry) {
            boolean operator = person.has(Role.OPERATOR);
            boolean visible =
                    operator || person.schools().contains(entry.school().id());
            return visible
                    && switch (this) {
                        case ANY -> true;
                        case CONFIRMED -> entry.status() == EntryStatus.CONFIRMED;
                        case EDITABLE ->
                            entry.status() != EntryStatus.RETRACTED && (operator || isOwnProposal(person, entry));
                    };
        }

        private static boolean isOwnProposal(Person person, Entry entry) {
            return entry.proposed() && entry.isBy(person.id()) && entry.status() != EntryStatus.CONFIRMED;
        }
    }

    private final Entries entries;

    EntryPick(Entries entries) {
        this.entries = entries;
    }

    /** The question with the latest entries, the own ones, and those of each indicator. */
    Prompt prompt(Prompt question, Kind kind, Person person, NameView view, Read read) {
        List<Entry> latest = list(EntryFilter.ALL, kind, person, Drawers.A_PAGE, read);
        List<Entry> shown = latest.subList(0, Math.min(LATEST, latest.size()));
        Prompt prompt = question.column(choices(shown, person, view));
        if (latest.size() <= LATEST) {
            return prompt;
        }
        List<Choice> filters = new ArrayList<>();
        filters.add(opening(Phrase.of("pick.entries-more"), latest.subList(LATEST, latest.size()), person, view));
        if (person.has(Role.OPERATOR)) {
            List<Entry> own = list(EntryFilter.ALL.by(person.id()), kind, person, Drawers.A_PAGE, read);
            if (!own.isEmpty() && !own.equals(latest)) {
                filters.add(opening(Phrase.of("pick.entries-own"), own, person, view));
            }
        }
        for (int indicator : indicators(latest)) {
            List<Entry> under = list(EntryFilter.ALL.under(indicator), kind, person, Drawers.A_PAGE, read);
            filters.add(opening(Phrase.of("pick.entries-indicator", "indicator", indicator), under, person, view));
        }
        return prompt.grid(filters, 2);
    }

    private static List<Integer> indicators(List<Entry> latest) {
        return latest.stream().map(Entry::indicator).distinct().sorted().toList();
    }

    private static Choice opening(Phrase label, List<Entry> some, Person person, NameView view) {
        return Choice.group(label, choices(some, person, view), 1);
    }

    private static List<Choice> choices(List<Entry> some, Person person, NameView view) {
        boolean manySchools = person.has(Role.OPERATOR) || person.schools().size() > 1;
        return some.stream()
                .map(e -> new Choice(
                        Phrase.of(
                                manySchools ? "pick.entry-school" : "pick.entry",
                                "id",
                                e.id(),
                                "indicator",
                                e.indicator(),
                                "name",
                                e.teacher()
                                        .name()
                                        .shown(
                                                view == NameView.FULL ? NameView.INITIALS : view,
                                                "№ " + e.teacher().id()),
                                "school",
                                e.school().brief()),
                        PRESSED + e.id()))
                .toList();
    }

    /** Those that the person may choose, newest first; a head's schools are asked one by one. */
    private List<Entry> list(EntryFilter filter, Kind kind, Person person, int most, Read read) {
        EntryFilter narrowed = kind == Kind.CONFIRMED ? filter.with(EntryStatus.CONFIRMED) : filter;
        List<EntryFilter> filters = person.has(Role.OPERATOR)
                ? List.of(narrowed)
                : person.schools().stream()
                        .map(kind == Kind.EDITABLE ? narrowed.by(person.id())::ofSchool : narrowed::ofSchool)
                        .toList();
        return filters.stream()
                .flatMap(f -> entries.list(read, f, most, 0).stream())
                .filter(e -> kind.covers(person, e))
                .sorted(Comparator.comparing(Entry::id).reversed())
                .limit(most)
                .toList();
    }

    /** Those with all the words of a text in them: a name, an activity, an order's number. */
    List<Entry> having(String text, Kind kind, Person person, Read read) {
        List<String> words = Arrays.stream(text.split("\\s+"))
                .map(Folding::key)
                .filter(w -> !w.isEmpty())
                .toList();
        return words.isEmpty()
                ? List.of()
                : list(EntryFilter.ALL.containing(words), kind, person, Drawers.A_PAGE, read);
    }

    /** Whether words find any. */
    boolean isFound(String text, Kind kind, Person person, Read read) {
        return !having(text, kind, person, read).isEmpty();
    }

    /** The question with these. */
    static Prompt among(Prompt question, List<Entry> some, Person person, NameView view) {
        return question.column(choices(some, person, view));
    }

    /** Whether there is anything to choose from. */
    boolean hasAny(Kind kind, Person person, Read read) {
        return !list(EntryFilter.ALL, kind, person, Drawers.A_PAGE, read).isEmpty();
    }

    /** The number of the pressed button's entry. */
    static Optional<Long> pressed(Answer answer) {
        return answer.pressed() && answer.text().matches(PRESSED + "\\d{1,18}")
                ? Optional.of(Long.parseLong(answer.text().substring(1)))
                : Optional.empty();
    }
}
