package ru.metodmonitor.storage;

import java.util.Optional;

/** Small facts that the program itself remembers. */
public final class SettingStore {
    /** The fact by name. */
    public Optional<String> get(Read read, String name) {
        return read.handle()
                .createQuery("SELECT value FROM setting WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    /** Forgets. */
    public void remove(Tx tx, String name) {
        tx.handle()
                .createUpdate("DELETE FROM setting WHERE name = :name")
                .bind("name", name)
                .execute();
    }

    /** Remembers. */
    public void put(Tx tx, String name, String value) {
        tx.handle()
                .createUpdate(
                        "INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT DO UPDATE SET value = :value")
                .bind("name", name)
                .bind("value", value)
                .execute();
    }
}
