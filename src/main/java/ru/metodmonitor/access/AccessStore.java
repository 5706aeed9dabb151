package ru.metodmonitor.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.RecordMapper;
import ru.metodmonitor.storage.Tx;

final class AccessStore {
    private static final RowMapper<PersonRow> PERSON = RecordMapper.of(PersonRow.class);
    private static final RowMapper<GrantRow> GRANT = RecordMapper.of(GrantRow.class);
    private static final RowMapper<InvitationRow> INVITATION = RecordMapper.of(InvitationRow.class);

    /** Each with the account where notices go: the chosen one, another one while that has blocked the bot. */
    private static final String PEOPLE = """
            SELECT p.id, a.chat_id, p.display_name, p.username, a.blocked_at
            FROM person p JOIN account a ON a.id = (
                SELECT id FROM account WHERE person_id = p.id
                ORDER BY unlinked_at IS NOT NULL, blocked_at IS NOT NULL, chosen DESC, id LIMIT 1)
            """;

    record PersonRow(
            long id, ChatId chatId, String displayName, Optional<String> username, Optional<Instant> blockedAt) {}

    record GrantRow(long id, long personId, String role, Optional<Long> schoolId, Optional<String> territory) {
        Grant grant() {
            return new Grant(Role.valueOf(role), schoolId, territory);
        }
    }

    record InvitationRow(
            long id,
            String role,
            Optional<Long> schoolId,
            Optional<String> territory,
            Optional<Long> madeBy,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> usedAt,
            Optional<Instant> withdrawnAt) {
        boolean isOpen(Instant now) {
            return usedAt.isEmpty() && withdrawnAt.isEmpty() && !expiresAt.isBefore(now);
        }

        Grant grant() {
            return new Grant(Role.valueOf(role), schoolId, territory);
        }
    }

    Optional<PersonRow> byAccount(Read read, ChatId account) {
        return read.handle()
                .createQuery(
                        PEOPLE
                                + "WHERE p.id = (SELECT person_id FROM account WHERE chat_id = :account AND unlinked_at IS NULL)")
                .bind("account", account)
                .map(PERSON)
                .findOne();
    }

    Optional<PersonRow> byId(Read read, long id) {
        return read.handle()
                .createQuery(PEOPLE + "WHERE p.id = :id")
                .bind("id", id)
                .map(PERSON)
                .findOne();
    }

    List<PersonRow> withActiveGrants(Read read) {
        return read.handle().createQuery(PEOPLE + """
                        WHERE EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.revoked_at IS NULL)
                        ORDER BY p.id""").map(PERSON).list();
    }

    List<PersonRow> everybody(Read read) {
        return read.handle().createQuery(PEOPLE + "ORDER BY p.id").map(PERSON).list();
    }

    long insertPerson(Tx tx, String name, Optional<String> username, Instant now) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO person (display_name, username, created_at)
                        VALUES (:name, :username, :now)
                        RETURNING id""")
                .bind("name", name)
                .bind("username", username)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    void updatePerson(Tx tx, long id, String name, Optional<String> username) {
        tx.handle()
                .createUpdate("UPDATE person SET display_name = :name, username = :username WHERE id = :id")
                .bind("id", id)
                .bind("name", name)
                .bind("username", username)
                .execute();
    }

    List<Grant> grants(Read read, long person) {
        return grantRows(read, person).stream().map(GrantRow::grant).toList();
    }

    List<GrantRow> grantRows(Read read, long person) {
        return read.handle().createQuery("""
                        SELECT id, person_id, role, school_id, territory FROM role_grant
                        WHERE person_id = :person AND revoked_at IS NULL ORDER BY id""").bind("person", person).map(GRANT).list();
    }

    Map<Long, List<Grant>> allGrants(Read read) {
        return read.handle().createQuery("""
                        SELECT id, person_id, role, school_id, territory FROM role_grant
                        WHERE revoked_at IS NULL ORDER BY id""").map(GRANT).stream()
                .collect(Collectors.groupingBy(
                        GrantRow::personId, Collectors.mapping(GrantRow::grant, Collectors.toList())));
    }

    Optional<GrantRow> activeGrant(Read read, long id) {
        return read.handle().createQuery("""
                        SELECT id, person_id, role, school_id, territory FROM role_grant
                        WHERE id = :id AND revoked_at IS NULL""").bind("id", id).map(GRANT).findOne();
    }

    long countActive(Read read, Role role) {
        return read.handle()
                .createQuery("SELECT count(*) FROM role_grant WHERE role = :role AND revoked_at IS NULL")
                .bind("role", role.name())
                .mapTo(Long.class)
                .one();
    }

    long insertGrant(Tx tx, long person, Grant grant, Instant now) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO role_grant (person_id, role, school_id, territory, granted_at)
                        VALUES (:person, :role, :school, :territory, :now)
                        RETURNING id""")
                .bind("person", person)
                .bind("role", grant.role().name())
                .bind("school", grant.schoolId())
                .bind("territory", grant.territory())
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    void revoke(Tx tx, long grant, Instant now) {
        tx.handle()
                .createUpdate("UPDATE role_grant SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                .bind("id", grant)
                .bind("now", now)
                .execute();
    }

    long insertInvitation(Tx tx, String tokenHash, Grant grant, Optional<Long> by, Instant now, Instant expires) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO invitation (token_hash, role, school_id, territory, made_by, created_at, expires_at)
                        VALUES (:hash, :role, :school, :territory, :by, :now, :expires)
                        RETURNING id""")
                .bind("hash", tokenHash)
                .bind("by", by)
                .bind("role", grant.role().name())
                .bind("school", grant.schoolId())
                .bind("territory", grant.territory())
                .bind("now", now)
                .bind("expires", expires)
                .mapTo(Long.class)
                .one();
    }

    Optional<InvitationRow> invitation(Read read, String tokenHash) {
        return read.handle()
                .createQuery("""
                        SELECT id, role, school_id, territory, made_by, created_at, expires_at, used_at, withdrawn_at
                        FROM invitation WHERE token_hash = :hash""")
                .bind("hash", tokenHash)
                .map(INVITATION)
                .findOne();
    }

    List<InvitationRow> openInvitations(Read read, Instant now) {
        return read.handle().createQuery("""
                        SELECT id, role, school_id, territory, made_by, created_at, expires_at, used_at, withdrawn_at
                        FROM invitation
                        WHERE used_at IS NULL AND withdrawn_at IS NULL AND expires_at >= :now ORDER BY id""").bind("now", now).map(INVITATION).list();
    }

    boolean withdraw(Tx tx, long invitation, Instant now) {
        return tx.handle()
                        .createUpdate("""
                                UPDATE invitation SET withdrawn_at = :now
                                WHERE id = :id AND used_at IS NULL AND withdrawn_at IS NULL""")
                        .bind("id", invitation)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Whether the person lost this role, or the last one of all, since a moment. */
    boolean dismissedSince(Read read, long person, Role role, Instant since) {
        return read.handle()
                .createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM role_grant WHERE person_id = :person AND revoked_at >= :since
                              AND (role = :role OR NOT EXISTS (
                                  SELECT 1 FROM role_grant WHERE person_id = :person AND revoked_at IS NULL)))""")
                .bind("person", person)
                .bind("role", role.name())
                .bind("since", since)
                .mapTo(Boolean.class)
                .one();
    }

    void useInvitation(Tx tx, long id, long person, Instant now) {
        tx.handle()
                .createUpdate(
                        "UPDATE invitation SET used_by = :person, used_at = :now WHERE id = :id AND used_by IS NULL")
                .bind("id", id)
                .bind("person", person)
                .bind("now", now)
                .execute();
    }

    Optional<Long> openRequest(Read read, long person) {
        return read.handle()
                .createQuery("SELECT id FROM access_request WHERE person_id = :person AND decision IS NULL")
                .bind("person", person)
                .mapTo(Long.class)
                .findOne();
    }

    long insertRequest(Tx tx, long person, Instant now) {
        return tx.handle()
                .createQuery("INSERT INTO access_request (person_id, created_at) VALUES (:person, :now) RETURNING id")
                .bind("person", person)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    Optional<Long> personOfOpenRequest(Read read, long request) {
        return read.handle()
                .createQuery("SELECT person_id FROM access_request WHERE id = :id AND decision IS NULL")
                .bind("id", request)
                .mapTo(Long.class)
                .findOne();
    }

    void decide(Tx tx, long request, String decision, long by, Instant now) {
        tx.handle()
                .createUpdate("""
                        UPDATE access_request SET decision = :decision, decided_by = :by, decided_at = :now
                        WHERE id = :id AND decision IS NULL""")
                .bind("id", request)
                .bind("decision", decision)
                .bind("by", by)
                .bind("now", now)
                .execute();
    }
}
