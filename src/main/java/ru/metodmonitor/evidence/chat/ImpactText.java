package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.indicators.Group;
import ru.metodmonitor.indicators.SchoolResult.Standing;
import ru.metodmonitor.results.Impact;
import ru.metodmonitor.text.Phrase;

/** What a change would do to places, in words. */
public final class ImpactText {
    private static final int SHOWN = 6;

    private ImpactText() {}

    /** The first schools one by one, of the others how many change their place. */
    public static List<Phrase> lines(List<Impact.Shift> shifts) {
        return shifts.isEmpty() ? List.of(Phrase.of("impact.none")) : told(Phrase.of("impact.title"), shifts);
    }

    /** The same once it is done. */
    public static List<Phrase> done(List<Impact.Shift> shifts) {
        return shifts.isEmpty() ? List.of(Phrase.of("impact.done-none")) : told(Phrase.of("impact.done-title"), shifts);
    }

    private static List<Phrase> told(Phrase title, List<Impact.Shift> shifts) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(title);
        List<Impact.Shift> shown = shifts.subList(0, Math.min(SHOWN, shifts.size()));
        for (Impact.Shift shift : shown) {
            boolean same = !shift.changesStanding();
            lines.add(
                    same
                            ? Phrase.of(
                                    "impact.school", "school", shift.school().brief(), "year", shift.year())
                            : Phrase.of(
                                    "impact.line",
                                    "school",
                                    shift.school().brief(),
                                    "year",
                                    shift.year(),
                                    "before",
                                    standing(shift.before()),
                                    "after",
                                    standing(shift.after())));
            if (shift.changesCluster()) {
                lines.add(Phrase.of(
                        "impact.cluster",
                        "before",
                        shift.clusterBefore().name(),
                        "after",
                        shift.clusterAfter().name()));
            }
            if (shift.move().changesGroup()) {
                lines.add(Phrase.of(
                        "impact.group",
                        "before",
                        group(shift.move().groupBefore()),
                        "after",
                        group(shift.move().groupAfter())));
            }
            for (Impact.Count count : shift.counts()) {
                lines.add(Phrase.of(
                        "impact.count",
                        "indicator",
                        count.indicator(),
                        "before",
                        count.before(),
                        "after",
                        count.after()));
            }
        }
        long others =
                shifts.stream().skip(SHOWN).filter(Impact.Shift::movesPlace).count();
        if (others > 0) {
            lines.add(Phrase.of("impact.others", "n", others));
        }
        return lines;
    }

    private static Phrase standing(Optional<Standing> standing) {
        return standing.map(s -> Phrase.of("impact.standing", "rank", s.rank(), "index", s.index()))
                .orElseGet(() -> Phrase.of("impact.no-standing"));
    }

    private static Phrase group(Optional<Group> group) {
        return group.map(g -> Phrase.of("group." + g.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> Phrase.of("impact.no-group"));
    }
}
