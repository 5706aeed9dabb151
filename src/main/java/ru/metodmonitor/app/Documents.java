package ru.metodmonitor.app;

import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.report.Papers;
import ru.metodmonitor.results.ApprovalState;

/** Documents over the cores: what the bot and the command line have in common. */
public final class Documents {
    private Documents() {}

    /** Puts documents together from the store. */
    public static Papers over(Core core) {
        return new Papers(
                core.texts(),
                core.registry(),
                core.results(),
                core.advice(),
                core.entries(),
                core.journal(),
                core.clock(),
                core.config().zone(),
                new Papers.Known(
                        (read, year) -> Optional.of(core.results().state(read, year))
                                .filter(ApprovalState::holds)
                                .flatMap(ApprovalState::day),
                        (read, year) -> Map.of()));
    }
}
