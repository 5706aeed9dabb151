package ru.metodmonitor.picking.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.text.Phrase;

/** Which day? Likely ones are buttons, which stand for what could be typed; any other is typed. */
public final class DatePick {
    /** Days that stand side by side. */
    public static final int A_ROW = 3;

    private static final int A_WEEK = 7;

    private DatePick() {}

    /** The question with today, yesterday and the days of the last week. */
    public static Prompt lately(Prompt question, LocalDate today) {
        List<Choice> days = new ArrayList<>();
        days.add(new Choice(Phrase.of("pick.today", "date", today), today.toString()));
        days.add(new Choice(
                Phrase.of("pick.yesterday", "date", today.minusDays(1)),
                today.minusDays(1).toString()));
        List<Choice> earlier = new ArrayList<>();
        for (int ago = 2; ago <= A_WEEK; ago++) {
            earlier.add(day(today.minusDays(ago)));
        }
        return question.row(days).grid(earlier, A_ROW);
    }

    /** The question with these days. */
    public static Prompt among(Prompt question, List<LocalDate> days) {
        return question.grid(choices(days), A_ROW);
    }

    /** These days as buttons, each once. */
    public static List<Choice> choices(List<LocalDate> days) {
        return days.stream().distinct().sorted().map(DatePick::day).toList();
    }

    private static Choice day(LocalDate day) {
        return new Choice(Phrase.of("pick.day", "date", day), day.toString());
    }
}
