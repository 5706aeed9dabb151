package ru.metodmonitor.notify;

/** Thrown by a job that can't be done now, since the world outside is away: it is begun again later, as often as it takes. */
public final class Postponed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Postponed() {
        super("postponed", null, false, false);
    }
}
