package ru.metodmonitor.sandbox;

/** What was waited for did not come in time; the message tells what was there instead. */
public final class TimedOut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TimedOut(String message) {
        super(message);
    }
}
