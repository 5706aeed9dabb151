package ru.metodmonitor.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.indicators.Group;
import ru.metodmonitor.indicators.RankRange;
import ru.metodmonitor.indicators.SchoolResult.Standing;
import ru.metodmonitor.registry.School;

/**
 * What a correction changes for one school: told before the correction is carried out.
 *
 * @param school which
 * @param before index and place as they are; empty: none
 * @param after as they would be; empty: none
 * @param groupBefore the group as it is
 * @param groupAfter as it would be
 */
public record Move(
        School school,
        Optional<Standing> before,
        Optional<Standing> after,
        Optional<Group> groupBefore,
        Optional<Group> groupAfter) {

    /** Whether the place changes. */
    public boolean changesPlace() {
        return !before.map(Standing::rank).equals(after.map(Standing::rank));
    }

    /** Whether the group changes. */
    public boolean changesGroup() {
        return !groupBefore.equals(groupAfter);
    }

    /** The schools whose place or group differs between two computations of the same year, in the order of the first. */
    public static List<Move> between(YearResults before, YearResults after) {
        List<Move> moves = new ArrayList<>();
        before.lines().forEach((id, line) -> {
            Move move = new Move(
                    line.school(),
                    line.result().standing(),
                    after.line(id).flatMap(l -> l.result().standing()),
                    before.range(id).map(RankRange::group),
                    after.range(id).map(RankRange::group));
            if (move.changesPlace() || move.changesGroup()) {
                moves.add(move);
            }
        });
        return moves;
    }
}
