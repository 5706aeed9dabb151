package ru.metodmonitor.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * Appends to the journal and reads it (SPEC section 9).
 *
 * <p>Each line's hash covers the line before, so that a change, a removal or an insertion anywhere breaks the chain from there
 * on. Threading: safe to share.
 */
public final class Journal {
    /** How long whoever did something may take it back with one press. */
    public static final Duration UNDO = Duration.ofMinutes(15);

    /** Lines of an import are many: their seals and texts need not be in the heap all at once. */
    private static final int PORTION = 1_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Clock clock;
    private final JournalStore store = new JournalStore();
    private final Seals seals = new Seals();

    public Journal(Clock clock) {
        this.clock = clock;
    }

    /** Appends one fact in the transaction that changes the state, after the change: the line seals what it has set. */
    public void append(Tx tx, Actor actor, Fact fact) {
        appendAll(tx, actor, List.of(fact));
    }

    /** Appends many facts, in order, in the transaction that changes the state, after the change. */
    public void appendAll(Tx tx, Actor actor, List<Fact> given) {
        List<Fact> facts = seals.withRewordings(tx, given);
        String at = TIME.format(clock.instant());
        for (int from = 0; from < facts.size(); from += PORTION) {
            appendPortion(tx, at, actor, facts.subList(from, Math.min(facts.size(), from + PORTION)));
        }
    }

    private void appendPortion(Tx tx, String at, Actor actor, List<Fact> facts) {
        Optional<JournalRow> last = store.last(tx);
        long seq = last.map(JournalRow::seq).orElse(0L);
        String prev = last.map(JournalRow::hash).orElse(JournalRow.NO_HASH);
        List<JournalRow> rows = new ArrayList<>(facts.size());
        List<Map<String, Object>> sealed = seals.of(tx, facts);
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            seq++;
            String payload = canonical(fact, sealed.get(i));
            String hash = JournalRow.hash(seq, at, actor.text(), fact.action(), fact.subject(), payload, prev);
            rows.add(new JournalRow(seq, at, actor.text(), fact.action(), fact.subject(), payload, prev, hash));
            prev = hash;
        }
        store.insert(tx, rows);
    }

    /** The last line, whose code documents print; empty before the first change. */
    public Optional<JournalRow> head(Read read) {
        return store.last(read);
    }

    /** The code of the last line, or of the empty journal. */
    public String headCode(Read read) {
        return head(read).map(JournalRow::code).orElse(Code.of(0, JournalRow.NO_HASH));
    }

    /** Lines that are wanted, from the newest back. */
    public List<JournalRow> latest(Read read, JournalFilter filter, int limit, int offset) {
        return store.latest(read, bounds(filter), limit, offset);
    }

    /** How many lines are wanted. */
    public long count(Read read, JournalFilter filter) {
        return store.count(read, bounds(filter));
    }

    private static JournalStore.Bounds bounds(JournalFilter filter) {
        return new JournalStore.Bounds(
                filter.person().map(id -> Actor.person(id).text()).orElse(""),
                filter.from().map(TIME::format).orElse(""),
                filter.until().map(TIME::format).orElse("9999"));
    }

    /** All lines about one subject, oldest first. */
    public List<JournalRow> about(Read read, String subject) {
        return store.about(read, subject);
    }

    /**
     * The line of an act that its author may still take back: the own act, of this kind, not older than {@link #UNDO}. Whether
     * anything was built on it is for its feature to say.
     */
    public Optional<JournalRow> undoable(Read read, long seq, long person, String action) {
        return store.line(read, seq)
                .filter(row -> row.action().equals(action))
                .filter(row -> row.actor().equals(Actor.person(person).text()))
                .filter(row -> Instant.parse(row.at()).plus(UNDO).isAfter(clock.instant()));
    }

    /** What was done about the same subject after a line, oldest first. */
    public List<JournalRow> since(Read read, JournalRow row) {
        return store.about(read, row.subject()).stream()
                .filter(later -> later.seq() > row.seq())
                .toList();
    }

    /** What a code that somebody has in hand says about this journal. */
    public CodeVerdict judge(Read read, String text) {
        return Code.parse(text).map(code -> judge(read, code)).orElse(new CodeVerdict.Unknown());
    }

    private CodeVerdict judge(Read read, Code code) {
        if (code.seq().isPresent()) {
            long seq = code.seq().get();
            return store.line(read, seq)
                    .<CodeVerdict>map(row -> row.hash().startsWith(code.digits())
                            ? new CodeVerdict.Proven(row)
                            : new CodeVerdict.Otherwise(row))
                    .orElseGet(() -> new CodeVerdict.Beyond(seq, size(read)));
        }
        return store.withHashPrefix(read, code.digits())
                .<CodeVerdict>map(row -> code.isShort() ? new CodeVerdict.Weak(row) : new CodeVerdict.Proven(row))
                .orElse(new CodeVerdict.Unknown());
    }

    /** What was appended after a line, oldest first. */
    public List<JournalRow> after(Read read, long seq, int limit) {
        return store.after(read, seq, limit);
    }

    /** How many lines there are. */
    public long size(Read read) {
        return store.count(read);
    }

    private static String canonical(Fact fact, Map<String, Object> seal) {
        Map<String, Object> payload = fact.payload();
        if (!seal.isEmpty()) {
            payload = new TreeMap<>(payload);
            payload.put(Seals.NAME, seal);
        }
        try {
            return CANONICAL.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a payload holds plain values only: " + fact.action(), e);
        }
    }
}
