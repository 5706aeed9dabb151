package ru.metodmonitor.app;

import ru.metodmonitor.report.Papers;

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
                Papers.Known.NOTHING);
    }
}
