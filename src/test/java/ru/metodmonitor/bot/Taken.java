package ru.metodmonitor.bot;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Takes batches without a program behind it. */
public final class Taken implements Messenger.Inbox {
    private final Consumer<List<Incoming>> taker;
    private final AtomicReference<Optional<String>> bookmark = new AtomicReference<>(Optional.empty());

    private Taken(Consumer<List<Incoming>> taker) {
        this.taker = taker;
    }

    /** Hands batches on. */
    public static Taken by(Consumer<List<Incoming>> taker) {
        return new Taken(taker);
    }

    /** As one that has been read up to here before. */
    public Taken from(String mark) {
        bookmark.set(Optional.of(mark));
        return this;
    }

    @Override
    public void accept(List<Incoming> batch, Optional<String> mark) {
        if (!batch.isEmpty()) {
            taker.accept(batch);
        }
        mark.ifPresent(m -> bookmark.set(Optional.of(m)));
    }

    @Override
    public Optional<String> bookmark() {
        return bookmark.get();
    }
}
