package ru.metodmonitor.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.RecordMapper;
import ru.metodmonitor.storage.Tx;

final class OrderStore {
    private static final RowMapper<Attachment> ATTACHMENT = RecordMapper.of(Attachment.class);

    private final RowMapper<Order> order;

    OrderStore(Issuers issuers) {
        this.order = (r, c) -> new Order(r.getLong("id"), OrderKey.of(r, issuers), r.getString("title"));
    }

    Optional<Order> find(Read read, OrderKey key) {
        return read.handle()
                .createQuery("""
                        SELECT id, issuer, number, date, title FROM orders
                        WHERE issuer = :issuer AND number_key = :number AND date = :date""")
                .bind("issuer", key.issuer().code())
                .bind("number", key.numberKey())
                .bind("date", key.date())
                .map(order)
                .findOne();
    }

    Optional<Order> byId(Read read, long id) {
        return read.handle()
                .createQuery("SELECT id, issuer, number, date, title FROM orders WHERE id = :id")
                .bind("id", id)
                .map(order)
                .findOne();
    }

    List<Order> latest(Read read, int limit, int offset) {
        return read.handle()
                .createQuery("""
                        SELECT id, issuer, number, date, title FROM orders
                        ORDER BY date DESC, id DESC LIMIT :limit OFFSET :offset""")
                .bind("limit", limit)
                .bind("offset", offset)
                .map(order)
                .list();
    }

    List<Order> lastRegistered(Read read, int limit) {
        return read.handle()
                .createQuery("SELECT id, issuer, number, date, title FROM orders ORDER BY id DESC LIMIT :limit")
                .bind("limit", limit)
                .map(order)
                .list();
    }

    List<String> issuers(Read read) {
        return read.handle()
                .createQuery("SELECT DISTINCT issuer FROM orders ORDER BY issuer")
                .mapTo(String.class)
                .list();
    }

    List<Order> withNumber(Read read, String numberKey) {
        return read.handle()
                .createQuery("""
                        SELECT id, issuer, number, date, title FROM orders
                        WHERE number_key = :number ORDER BY date DESC LIMIT 20""")
                .bind("number", numberKey)
                .map(order)
                .list();
    }

    long count(Read read) {
        return read.handle()
                .createQuery("SELECT count(*) FROM orders")
                .mapTo(Long.class)
                .one();
    }

    long insert(Tx tx, OrderKey key, String title, Optional<Long> author, Instant now) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO orders (issuer, number, number_key, date, title, author_id, created_at)
                        VALUES (:issuer, :number, :key, :date, :title, :author, :now)
                        RETURNING id""")
                .bind("issuer", key.issuer().code())
                .bind("number", key.number())
                .bind("key", key.numberKey())
                .bind("date", key.date())
                .bind("title", title)
                .bind("author", author)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    void setTitle(Tx tx, long id, String title) {
        tx.handle()
                .createUpdate("UPDATE orders SET title = :title WHERE id = :id")
                .bind("id", id)
                .bind("title", title)
                .execute();
    }

    Optional<Long> current(Read read, ChatId chat, long person) {
        return read.handle()
                .createQuery("SELECT order_id FROM current_order WHERE chat_id = :chat AND person_id = :person")
                .bind("chat", chat)
                .bind("person", person)
                .mapTo(Long.class)
                .findOne();
    }

    void choose(Tx tx, ChatId chat, long person, long order) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO current_order (chat_id, person_id, order_id) VALUES (:chat, :person, :order)
                        ON CONFLICT DO UPDATE SET order_id = :order""")
                .bind("chat", chat)
                .bind("person", person)
                .bind("order", order)
                .execute();
    }

    List<Attachment> attachments(Read read, long order) {
        return read.handle()
                .createQuery("""
                        SELECT id, order_id, sha256, name, mime, size FROM attachment
                        WHERE order_id = :order ORDER BY id""")
                .bind("order", order)
                .map(ATTACHMENT)
                .list();
    }

    List<Attachment> allAttachments(Read read) {
        return read.handle()
                .createQuery("SELECT id, order_id, sha256, name, mime, size FROM attachment ORDER BY id")
                .map(ATTACHMENT)
                .list();
    }

    Optional<Attachment> attachment(Read read, long id) {
        return read.handle()
                .createQuery("SELECT id, order_id, sha256, name, mime, size FROM attachment WHERE id = :id")
                .bind("id", id)
                .map(ATTACHMENT)
                .findOne();
    }

    Optional<Long> orderOfFile(Read read, String sha256) {
        return read.handle()
                .createQuery("SELECT order_id FROM attachment WHERE sha256 = :sha LIMIT 1")
                .bind("sha", sha256)
                .mapTo(Long.class)
                .findOne();
    }

    boolean attach(Tx tx, Attachment attachment, Optional<Long> author, Instant now) {
        return tx.handle()
                        .createUpdate("""
                                INSERT INTO attachment (order_id, sha256, name, mime, size, author_id, created_at)
                                VALUES (:orderId, :sha256, :name, :mime, :size, :author, :now)
                                ON CONFLICT (order_id, sha256) DO NOTHING""")
                        .bindMethods(attachment)
                        .bind("author", author)
                        .bind("now", now)
                        .execute()
                == 1;
    }
}
