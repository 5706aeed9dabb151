package ru.metodmonitor.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Intake;
import ru.metodmonitor.bot.Messenger;
import ru.metodmonitor.channel.Channel;
import ru.metodmonitor.notify.Trouble;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.SettingStore;

/**
 * What one messenger brings, on its way to the intake: the first question to it leaves before the store is open, and what comes back waits
 * for that.
 */
record Inbox(Channel channel, CompletableFuture<Opened> opened) implements Messenger.Inbox {
    private static final String SETTING = "bookmark.";

    /** The store, and who carries out what comes. */
    record Opened(Database database, Intake intake) {}

    @Override
    public void accept(List<Incoming> batch, Optional<String> bookmark) {
        SettingStore store = new SettingStore();
        store().intake().accept(batch, tx -> bookmark.ifPresent(mark -> store.put(tx, SETTING + channel.code(), mark)));
    }

    @Override
    public Optional<String> bookmark() {
        return store().database().read(read -> new SettingStore().get(read, SETTING + channel.code()));
    }

    private Opened store() {
        try {
            return opened.join();
        } catch (CompletionException e) {
            // Whoever was to open it tells why, and ends the program.
            throw Trouble.of(Trouble.Kind.STORE, "the store can't be opened");
        }
    }
}
