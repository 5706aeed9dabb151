package ru.metodmonitor.evidence.lists;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.evidence.OrderJson;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/** Lists under way. */
final class ListStore {
    private static final String SELECT =
            "SELECT id, person_id, chat_id, status, version, content, part, part_at FROM list ";

    private final ObjectMapper json;

    ListStore(Issuers issuers) {
        this.json = JsonMapper.builder()
                .addModule(new OrderJson(issuers))
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                // Only what the components are is stored, not what methods tell.
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                // Lists that an earlier version has stored lack what came later, and hold what is gone.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .withConfigOverride(List.class, c -> c.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .withConfigOverride(String.class, c -> c.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .build();
    }

    long insert(
            Tx tx,
            long person,
            ChatId chat,
            StoredList.Status status,
            OpenList list,
            int part,
            Instant at,
            Instant now) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO list (person_id, chat_id, status, content, part, part_at, created_at)
                        VALUES (:person, :chat, :status, :content, :part, :at, :now)
                        RETURNING id""")
                .bind("person", person)
                .bind("chat", chat)
                .bind("status", status)
                .bind("content", json(list))
                .bind("part", part)
                .bind("at", at)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    Optional<StoredList> find(Read read, long id) {
        return read.handle()
                .createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    /** The last one of a person in a chat, whatever became of it. */
    Optional<StoredList> latest(Read read, long person, ChatId chat) {
        return read.handle()
                .createQuery(SELECT + "WHERE person_id = :person AND chat_id = :chat ORDER BY id DESC LIMIT 1")
                .bind("person", person)
                .bind("chat", chat)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    /** Lists that go on, and those that may be registered anew since what they registered can still be undone. */
    static Set<Long> underWay(Read read, Instant undoable) {
        return read.handle()
                .createQuery("""
                        SELECT id FROM list WHERE status IN ('FETCHING', 'OPEN')
                           OR (status = 'DONE' AND EXISTS (SELECT 1 FROM batch b
                               WHERE b.author_id = list.person_id AND b.created_at > :undoable))""")
                .bind("undoable", undoable)
                .mapTo(Long.class)
                .set();
    }

    void save(Tx tx, long id, StoredList.Status status, OpenList list) {
        tx.handle()
                .createUpdate(
                        "UPDATE list SET status = :status, content = :content, version = version + 1 WHERE id = :id")
                .bind("id", id)
                .bind("status", status)
                .bind("content", json(list))
                .execute();
    }

    void cameAt(Tx tx, long id, int part, Instant at) {
        tx.handle()
                .createUpdate("UPDATE list SET part = :part, part_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("part", part)
                .bind("at", at)
                .execute();
    }

    private StoredList row(ResultSet rs) throws SQLException {
        return new StoredList(
                rs.getLong("id"),
                rs.getLong("person_id"),
                ChatId.stored(rs.getString("chat_id")),
                StoredList.Status.valueOf(rs.getString("status")),
                rs.getInt("version"),
                list(rs.getString("content")),
                rs.getInt("part"),
                Instant.parse(rs.getString("part_at")));
    }

    private String json(OpenList list) {
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list can't be written", e);
        }
    }

    private OpenList list(String content) {
        try {
            return json.readValue(content, OpenList.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored list can't be read", e);
        }
    }
}
