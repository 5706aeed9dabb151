package ru.metodmonitor.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Every call that the bot made, in order. */
public final class CallLog {
    private final Monitor monitor;
    private final Clock clock;
    private final LongSupplier nanos;
    private final List<ApiCall> calls = new ArrayList<>();

    CallLog(Monitor monitor, Clock clock, LongSupplier nanos) {
        this.monitor = monitor;
        this.clock = clock;
        this.nanos = nanos;
    }

    void add(String method, OptionalLong chat, int code, String description) {
        add(method, chat, 0, code, description);
    }

    void add(String method, OptionalLong chat, int topic, int code, String description) {
        monitor.run(() -> calls.add(new ApiCall(
                monitor.next(), method, chat, topic, clock.instant(), nanos.getAsLong(), code, description)));
    }

    /** All calls until now. */
    public List<ApiCall> all() {
        return monitor.read(() -> List.copyOf(calls));
    }

    /** All calls of a method until now; its name in Telegram's spelling. */
    public List<ApiCall> of(String method) {
        return all().stream().filter(call -> call.method().equals(method)).toList();
    }

    /**
     * Waits until a method was called so often, refused calls included.
     *
     * @throws TimedOut if it was not
     */
    public List<ApiCall> await(String method, int count, Duration limit) {
        if (!monitor.await(limit, () -> of(method).size() >= count)) {
            throw new TimedOut("waited for " + count + " calls of " + method + ", came " + of(method));
        }
        return of(method);
    }
}
