package ru.metodmonitor.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One line of the journal as it is stored.
 *
 * @param seq 1, 2, 3 … without gaps
 * @param at UTC, ISO text
 * @param actor see {@link Actor}
 * @param action see {@link Fact}
 * @param subject see {@link Fact}
 * @param payload canonical JSON: keys sorted, no white space
 * @param prev the hash of the line before; 64 zeros for the first
 * @param hash SHA-256 over all the other columns, hex
 */
public record JournalRow(
        long seq, String at, String actor, String action, String subject, String payload, String prev, String hash) {
    /** The hash before the first line. */
    public static final String NO_HASH = "0".repeat(64);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> PAYLOAD = new TypeReference<>() {};

    /** The hash that a line with these columns must have. */
    public static String hash(
            long seq, String at, String actor, String action, String subject, String payload, String prev) {
        // A line break can't stand in any column but as an escape in the payload, so the join is unambiguous.
        String text = String.join("\n", Long.toString(seq), at, actor, action, subject, payload, prev);
        return HexFormat.of().formatHex(DigestUtils.getSha256Digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * What the payload tells, in its order, without the digests of what was set.
     *
     * @throws IllegalStateException if it is no JSON: then the line was changed past the program
     */
    public Map<String, Object> told() {
        try {
            Map<String, Object> told = JSON.readValue(payload, PAYLOAD);
            told.remove(Seals.NAME);
            return told;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a journal line's payload is no JSON: " + seq, e);
        }
    }

    /** One value of the payload as text; empty if there is none. */
    public String told(String name) {
        return told().getOrDefault(name, "").toString();
    }

    /** The identifier in the subject; -1 if it is none. */
    public long subjectId() {
        String id = subject.substring(subject.indexOf(':') + 1);
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
    }

    /** Whether the line's own hash is right. */
    public boolean isIntact() {
        return hash.equals(hash(seq, at, actor, action, subject, payload, prev));
    }

    /** What messages and documents print of it: see {@link Code}. */
    public String code() {
        return Code.of(seq, hash);
    }
}
