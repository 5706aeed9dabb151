package ru.metodmonitor.campaign;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.RecordMapper;
import ru.metodmonitor.storage.Tx;

final class SubscriptionStore {
    private static final RowMapper<Subscriptions.Group> GROUP = RecordMapper.of(Subscriptions.Group.class);

    boolean insert(Tx tx, ChatId chat, String title, long person, Instant now) {
        return tx.handle()
                        .createUpdate("""
                                INSERT INTO subscription (chat_id, title, person_id, at)
                                VALUES (:chat, :title, :person, :now) ON CONFLICT DO NOTHING""")
                        .bind("chat", chat)
                        .bind("title", title)
                        .bind("person", person)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    boolean delete(Tx tx, ChatId chat) {
        return tx.handle()
                        .createUpdate("DELETE FROM subscription WHERE chat_id = :chat")
                        .bind("chat", chat)
                        .execute()
                == 1;
    }

    boolean move(Tx tx, ChatId from, ChatId to) {
        return tx.handle()
                        .createUpdate("UPDATE OR REPLACE subscription SET chat_id = :to WHERE chat_id = :from")
                        .bind("from", from)
                        .bind("to", to)
                        .execute()
                == 1;
    }

    List<Subscriptions.Group> list(Read read) {
        return read.handle()
                .createQuery("SELECT chat_id, title FROM subscription ORDER BY at, chat_id")
                .map(GROUP)
                .list();
    }
}
