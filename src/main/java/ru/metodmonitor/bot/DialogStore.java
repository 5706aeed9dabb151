package ru.metodmonitor.bot;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.storage.RecordMapper;
import ru.metodmonitor.storage.Tx;

final class DialogStore {
    private static final RowMapper<Row> ROW = RecordMapper.of(Row.class);

    /**
     * A running dialog; {@code trail} is a JSON array of its states, the present one last, {@code offered} one of the answers that its
     * buttons stand for, {@code card} the outbox row of the question that waits (0: none).
     */
    record Row(long id, String kind, String trail, String offered, long card) {}

    Optional<Row> find(Tx tx, ChatId chat, long person) {
        return tx.handle()
                .createQuery(
                        "SELECT id, kind, trail, offered, card FROM dialog WHERE chat_id = :chat AND person_id = :person")
                .bind("chat", chat)
                .bind("person", person)
                .map(ROW)
                .findOne();
    }

    /** Begins or goes on; a new dialog takes the place of the old one. */
    void save(Tx tx, ChatId chat, long person, Row row, Instant now) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO dialog (chat_id, person_id, id, kind, trail, offered, card, updated_at)
                        VALUES (:chat, :person, :id, :kind, :trail, :offered, :card, :now)
                        ON CONFLICT (chat_id, person_id)
                        DO UPDATE SET id = :id, kind = :kind, trail = :trail, offered = :offered, card = :card, updated_at = :now""")
                .bind("chat", chat)
                .bind("person", person)
                .bind("id", row.id())
                .bind("kind", row.kind())
                .bind("trail", row.trail())
                .bind("offered", row.offered())
                .bind("card", row.card())
                .bind("now", now)
                .execute();
    }

    void shown(Tx tx, ChatId chat, long person, long card) {
        tx.handle()
                .createUpdate("UPDATE dialog SET card = :card WHERE chat_id = :chat AND person_id = :person")
                .bind("card", card)
                .bind("chat", chat)
                .bind("person", person)
                .execute();
    }

    boolean delete(Tx tx, ChatId chat, long person) {
        return tx.handle()
                        .createUpdate("DELETE FROM dialog WHERE chat_id = :chat AND person_id = :person")
                        .bind("chat", chat)
                        .bind("person", person)
                        .execute()
                > 0;
    }
}
