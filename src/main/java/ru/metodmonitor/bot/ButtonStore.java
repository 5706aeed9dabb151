package ru.metodmonitor.bot;

import java.time.LocalDate;
import java.util.Optional;
import ru.metodmonitor.storage.Tx;

final class ButtonStore {
    /** Marks the content as used on this day, so that it can go once nobody uses it. */
    long idOf(Tx tx, String content, LocalDate day) {
        tx.handle().createUpdate("""
                        INSERT INTO button_payload (content, used_on) VALUES (:content, :day)
                        ON CONFLICT (content) DO UPDATE SET used_on = :day""").bind("content", content).bind("day", day).execute();
        return tx.handle()
                .createQuery("SELECT id FROM button_payload WHERE content = :content")
                .bind("content", content)
                .mapTo(Long.class)
                .one();
    }

    Optional<String> content(Tx tx, long id) {
        return tx.handle()
                .createQuery("SELECT content FROM button_payload WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }
}
