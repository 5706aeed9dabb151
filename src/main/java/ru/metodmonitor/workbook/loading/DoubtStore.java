package ru.metodmonitor.workbook.loading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Rows;
import ru.metodmonitor.storage.Tx;

/** The doubts of workbooks under way, and what was said about them; one line for all rows that one answer settles. */
public final class DoubtStore {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A question about rows.
     *
     * @param place names it within its workbook
     * @param kind why it is asked
     * @param about the number of the entry that it is about; 0 where there is none
     * @param rows how many rows its answer settles
     * @param shown what a person is shown
     * @param said what was said so far
     */
    public record Question(int place, Doubt.Kind kind, long about, int rows, Doubt.Shown shown, Doubt.Said said) {}

    /**
     * The questions of one kind.
     *
     * @param questions how many
     * @param rows of how many rows
     * @param wanted of how many rows somebody has said that they are to be loaded
     */
    public record Tally(int questions, int rows, int wanted) {}

    /** Keeps the doubts of a workbook, in its order. */
    public void keep(Tx tx, long sent, List<Doubt> doubts) {
        Map<String, List<Doubt>> questions = new LinkedHashMap<>();
        doubts.forEach(d -> questions
                .computeIfAbsent(Answers.key(d.kind(), d.key()), k -> new ArrayList<>())
                .add(d));
        List<List<Object>> rows = new ArrayList<>();
        for (List<Doubt> alike : questions.values()) {
            Doubt first = alike.get(0);
            rows.add(Rows.of(
                    sent,
                    rows.size(),
                    first.kind().name(),
                    first.key(),
                    first.about(),
                    alike.size(),
                    json(first.shown())));
        }
        Rows.insert(
                tx, "INSERT INTO import_doubt (import_id, place, kind, about_key, about, row_count, content)", rows);
    }

    /** How many there are of each kind. */
    public Map<Doubt.Kind, Tally> tallies(Read read, long sent) {
        Map<Doubt.Kind, Tally> tallies = new EnumMap<>(Doubt.Kind.class);
        read.handle()
                .createQuery("""
                        SELECT kind, count(*), sum(row_count), sum(iif(answer = 'LEAVE', 0, row_count)) FROM import_doubt
                        WHERE import_id = :sent GROUP BY kind""")
                .bind("sent", sent)
                .map((r, c) ->
                        Map.entry(Doubt.Kind.valueOf(r.getString(1)), new Tally(r.getInt(2), r.getInt(3), r.getInt(4))))
                .forEach(e -> tallies.put(e.getKey(), e.getValue()));
        return tallies;
    }

    /** Some of one kind, in the workbook's order. */
    public List<Question> page(Read read, long sent, Doubt.Kind kind, int limit, int offset) {
        return read.handle()
                .createQuery("""
                        SELECT place, kind, about, row_count, content, answer, teacher FROM import_doubt
                        WHERE import_id = :sent AND kind = :kind ORDER BY place LIMIT :limit OFFSET :offset""")
                .bind("sent", sent)
                .bind("kind", kind)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((r, c) -> question(r))
                .list();
    }

    /** One of them. */
    public Optional<Question> find(Read read, long sent, long place) {
        return read.handle()
                .createQuery("""
                        SELECT place, kind, about, row_count, content, answer, teacher FROM import_doubt
                        WHERE import_id = :sent AND place = :place""")
                .bind("sent", sent)
                .bind("place", place)
                .map((r, c) -> question(r))
                .findOne();
    }

    private static Question question(ResultSet r) throws SQLException {
        return new Question(
                r.getInt("place"),
                Doubt.Kind.valueOf(r.getString("kind")),
                r.getLong("about"),
                r.getInt("row_count"),
                shown(r.getString("content")),
                new Doubt.Said(Doubt.Answer.valueOf(r.getString("answer")), r.getLong("teacher")));
    }

    /** Somebody has answered. */
    public void say(Tx tx, long sent, int place, Doubt.Said said) {
        tx.handle()
                .createUpdate("""
                        UPDATE import_doubt SET answer = :answer, teacher = :teacher
                        WHERE import_id = :sent AND place = :place""")
                .bind("sent", sent)
                .bind("place", place)
                .bind("answer", said.answer())
                .bind("teacher", said.teacher())
                .execute();
    }

    /** Somebody has answered all of one kind at once. */
    public void sayAll(Tx tx, long sent, Doubt.Kind kind, Doubt.Answer answer) {
        tx.handle()
                .createUpdate("UPDATE import_doubt SET answer = :answer WHERE import_id = :sent AND kind = :kind")
                .bind("sent", sent)
                .bind("kind", kind)
                .bind("answer", answer)
                .execute();
    }

    /** What was said about all of them. */
    public Answers answers(Read read, long sent) {
        Map<String, Doubt.Said> answers = new HashMap<>();
        read.handle()
                .createQuery("""
                        SELECT kind, about_key, answer, teacher FROM import_doubt
                        WHERE import_id = :sent AND answer <> 'LEAVE'""")
                .bind("sent", sent)
                .map((r, c) -> Map.entry(
                        Answers.key(Doubt.Kind.valueOf(r.getString(1)), r.getString(2)),
                        new Doubt.Said(Doubt.Answer.valueOf(r.getString(3)), r.getLong(4))))
                .forEach(e -> answers.put(e.getKey(), e.getValue()));
        return new Answers(answers);
    }

    /** The workbook is loaded or dropped: nobody will be asked any more. */
    public void forget(Tx tx, long sent) {
        tx.handle()
                .createUpdate("DELETE FROM import_doubt WHERE import_id = :sent")
                .bind("sent", sent)
                .execute();
    }

    private static String json(Doubt.Shown shown) {
        try {
            return JSON.writeValueAsString(shown);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a doubt can't be written", e);
        }
    }

    private static Doubt.Shown shown(String content) {
        try {
            return JSON.readValue(content, Doubt.Shown.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored doubt can't be read", e);
        }
    }
}
