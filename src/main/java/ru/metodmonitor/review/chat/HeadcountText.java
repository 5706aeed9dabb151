package ru.metodmonitor.review.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.text.Phrase;

/** A school's figures of a year before and after, in words. */
final class HeadcountText {
    private HeadcountText() {}

    /** From what to what; what stays is not told. */
    static List<Phrase> figures(SchoolYear before, SchoolYear after) {
        List<Phrase> lines = new ArrayList<>();
        if (!before.headcount().equals(after.headcount())) {
            lines.add(Phrase.of(
                    "headcount.teachers", "before", number(before.headcount()), "after", number(after.headcount())));
        }
        if (!before.pupils().equals(after.pupils())) {
            lines.add(
                    Phrase.of("headcount.pupils", "before", number(before.pupils()), "after", number(after.pupils())));
        }
        return lines;
    }

    private static Object number(Optional<Integer> number) {
        return number.<Object>map(String::valueOf).orElseGet(() -> Phrase.of("headcount.unknown"));
    }

    /** More teachers in an indicator than there are to be: one line each. */
    static List<Phrase> tooFew(YearResults now, School school, int headcount) {
        List<Integer> active =
                now.line(school.id()).map(l -> l.result().input().active()).orElse(List.of());
        List<Phrase> lines = new ArrayList<>();
        for (int i = 0; i < active.size(); i++) {
            Indicator indicator = now.scheme().indicators().get(i);
            if (active.get(i) > headcount) {
                lines.add(Phrase.of("headcount.too-few", "indicator", indicator.number(), "k", active.get(i)));
            }
        }
        return lines;
    }
}
