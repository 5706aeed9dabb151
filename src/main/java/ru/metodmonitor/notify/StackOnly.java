package ru.metodmonitor.notify;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A failure's types and stack without its messages: a message may hold what a person typed, or an address with the token in it,
 * and neither belongs in a log.
 */
public final class StackOnly {
    private static final int FRAMES = 40;

    private StackOnly() {}

    /** The failure and its causes, a line a frame. */
    public static String of(Throwable failure) {
        StringBuilder out = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable t = failure; t != null && seen.add(t); t = t.getCause()) {
            out.append(out.isEmpty() ? "" : "caused by ").append(t.getClass().getName());
            StackTraceElement[] stack = t.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
                out.append("\n\tat ").append(stack[i]);
            }
            out.append('\n');
        }
        return out.toString();
    }
}
