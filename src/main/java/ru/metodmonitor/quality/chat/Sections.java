package ru.metodmonitor.quality.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.ListPage;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.text.Phrase;

/**
 * A list by sorts: an overview with a button a sort, and pages of one sort.
 *
 * @param command the owner of the buttons
 * @param year of which year
 * @param page how many lines a page holds
 */
record Sections(String command, AcademicYear year, int page) {
    private static final Map<String, Keys> KEYS = Map.of(
            "quality", new Keys("quality.none", "quality.title", "quality.kind-", "quality.head-"),
            "gaps", new Keys("gaps.none", "gaps.title", "gaps.kind-", "gaps.head-"));

    private record Keys(String none, String title, String kind, String head) {}

    private Keys keys() {
        return Objects.requireNonNull(KEYS.get(command));
    }

    /** The overview: how many of each sort. */
    <K extends Enum<K>> Message overview(List<K> kinds) {
        if (kinds.isEmpty()) {
            return Message.of(keys().none(), "year", year);
        }
        Message message = Message.of(keys().title(), "year", year);
        for (K kind : kinds.get(0).getDeclaringClass().getEnumConstants()) {
            long n = kinds.stream().filter(k -> k == kind).count();
            if (n > 0) {
                Phrase line = Phrase.of(keys().kind() + name(kind), "n", n);
                message =
                        message.row(Button.of(line, ButtonData.of(command, "page", year.firstYear(), kind.name(), 0)));
            }
        }
        return message;
    }

    /** The page of a list of so many. */
    ListPage at(long number, int lines) {
        return new ListPage(number, page, lines);
    }

    /** One page of one sort, by its lines. */
    <K extends Enum<K>> Message page(K kind, List<Phrase> lines, ListPage at) {
        return Message.of(keys().head() + name(kind), "n", at.all(), "year", year)
                .lines(lines);
    }

    /** The buttons that walk through the pages and back to the overview. */
    <K extends Enum<K>> List<Button> walk(K kind, ListPage at) {
        List<Button> ways = new ArrayList<>(
                at.ways(number -> ButtonData.of(command, "page", year.firstYear(), kind.name(), number)));
        ways.add(Button.of("quality.overview", ButtonData.of(command, "all", year.firstYear())));
        return ways;
    }

    private static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
