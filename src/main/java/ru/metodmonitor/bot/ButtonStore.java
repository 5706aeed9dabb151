package ru.metodmonitor.bot;

import java.util.Optional;
import ru.metodmonitor.storage.Tx;

final class ButtonStore {
    long idOf(Tx tx, String content) {
        tx.handle()
                .createUpdate("INSERT INTO button_payload (content) VALUES (:content) ON CONFLICT DO NOTHING")
                .bind("content", content)
                .execute();
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
