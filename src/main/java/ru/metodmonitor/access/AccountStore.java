package ru.metodmonitor.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.RecordMapper;
import ru.metodmonitor.storage.Tx;

final class AccountStore {
    private static final RowMapper<Accounts.Account> ACCOUNT = RecordMapper.of(Accounts.Account.class);
    private static final RowMapper<LinkRow> LINK = RecordMapper.of(LinkRow.class);

    record LinkRow(long personId, Instant expiresAt, Optional<Instant> usedAt) {
        boolean isOpen(Instant now) {
            return usedAt.isEmpty() && !expiresAt.isBefore(now);
        }
    }

    /** Adds an account; the first one of a person is the one that notices go to. */
    long insert(Tx tx, long person, ChatId account, boolean founding, Instant now) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO account (person_id, chat_id, founding, chosen, linked_at)
                        VALUES (:person, :account, :founding, :founding, :now)
                        RETURNING id""")
                .bind("person", person)
                .bind("account", account)
                .bind("founding", founding ? 1 : 0)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    List<Accounts.Account> of(Read read, long person) {
        return read.handle()
                .createQuery("""
                        SELECT id, chat_id, chosen, blocked_at FROM account
                        WHERE person_id = :person AND unlinked_at IS NULL ORDER BY id""")
                .bind("person", person)
                .map(ACCOUNT)
                .list();
    }

    boolean setBlocked(Tx tx, ChatId account, Optional<Instant> at) {
        return tx.handle()
                        .createUpdate("""
                                UPDATE account SET blocked_at = :at
                                WHERE chat_id = :account AND unlinked_at IS NULL AND (blocked_at IS NULL) <> (:at IS NULL)""")
                        .bind("account", account)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    void choose(Tx tx, long person, long account) {
        tx.handle()
                .createUpdate("UPDATE account SET chosen = 0 WHERE person_id = :person AND chosen = 1")
                .bind("person", person)
                .execute();
        tx.handle()
                .createUpdate("UPDATE account SET chosen = 1 WHERE id = :account")
                .bind("account", account)
                .execute();
    }

    void unlink(Tx tx, long account, Instant now) {
        tx.handle()
                .createUpdate("UPDATE account SET unlinked_at = :now, chosen = 0 WHERE id = :account")
                .bind("account", account)
                .bind("now", now)
                .execute();
    }

    void insertLink(Tx tx, String hash, long person, Instant expires) {
        tx.handle()
                .createUpdate(
                        "INSERT INTO account_link (token_hash, person_id, expires_at) VALUES (:hash, :person, :expires)")
                .bind("hash", hash)
                .bind("person", person)
                .bind("expires", expires)
                .execute();
    }

    Optional<LinkRow> link(Read read, String hash) {
        return read.handle()
                .createQuery("SELECT person_id, expires_at, used_at FROM account_link WHERE token_hash = :hash")
                .bind("hash", hash)
                .map(LINK)
                .findOne();
    }

    void useLink(Tx tx, String hash, Instant now) {
        tx.handle()
                .createUpdate("UPDATE account_link SET used_at = :now WHERE token_hash = :hash")
                .bind("hash", hash)
                .bind("now", now)
                .execute();
    }
}
