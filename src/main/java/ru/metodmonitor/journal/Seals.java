package ru.metodmonitor.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ru.metodmonitor.storage.Tx;

/**
 * Puts into facts the digests of what they have set, read from the store as it was written.
 *
 * <p>A digest is the first 128 bits of an HMAC-SHA256 under a key that lies in the store, for a teacher's words under a key of that
 * teacher's own: the journal alone tells no names and lets none be guessed, and with the key gone nobody's can.
 */
final class Seals {
    static final String NAME = "seal";
    static final String VERSION = "version";

    private static final int BYTES = 16;

    private final SealStore store = new SealStore();

    /** The same facts, in order; those that set something proven carry its digests. */
    List<Fact> on(Tx tx, List<Fact> facts) {
        store.newKeys(
                tx,
                facts.stream()
                        .filter(f -> f.action().equals(Sealed.FORGET))
                        .map(Fact::subject)
                        .toList());
        List<Fact> sealed = new ArrayList<>(facts);
        for (Sealed kind : Sealed.NOW) {
            seal(tx, kind, sealed);
        }
        return sealed;
    }

    private void seal(Tx tx, Sealed kind, List<Fact> facts) {
        Map<Long, List<Integer>> places = new HashMap<>();
        String prefix = kind.subject() + ":";
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            if (kind.isSealedBy(fact.action()) && fact.subject().startsWith(prefix)) {
                long id = Long.parseLong(fact.subject().substring(prefix.length()));
                places.computeIfAbsent(id, k -> new ArrayList<>()).add(i);
            }
        }
        if (places.isEmpty()) {
            return;
        }
        Digests digests = new Digests(kind);
        for (SealStore.Row row : store.rows(tx, kind, List.copyOf(places.keySet()))) {
            for (int place : places.getOrDefault(row.id(), List.of())) {
                Fact fact = facts.get(place);
                boolean meant = kind.whichName()
                        .map(name ->
                                row.which().equals(String.valueOf(fact.payload().get(name))))
                        .orElse(true);
                if (meant) {
                    facts.set(place, with(fact, kind, row, digests));
                }
            }
        }
    }

    private static Fact with(Fact fact, Sealed kind, SealStore.Row row, Digests digests) {
        Map<String, Object> seal = new TreeMap<>();
        if (fact.payload().get(NAME) instanceof Map<?, ?> other) {
            other.forEach((name, digest) -> seal.put((String) name, digest));
        }
        for (int i = 0; i < kind.parts().size(); i++) {
            if (kind.parts().get(i).actions().contains(fact.action())) {
                seal.put(kind.parts().get(i).name(), digests.of(row, i));
            }
        }
        if (kind.hasVersions()) {
            seal.put(VERSION, row.version());
        }
        Map<String, Object> payload = new TreeMap<>(fact.payload());
        payload.put(NAME, seal);
        return new Fact(fact.action(), fact.subject(), payload);
    }

    /** Digests of one kind's parts. Threading: for one thread. */
    static final class Digests {
        private final Sealed kind;
        private final Mac mac;

        Digests(Sealed kind) {
            this.kind = kind;
            try {
                this.mac = Mac.getInstance("HmacSHA256");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
            }
        }

        /** Of the part with this index; the record's identity is part of it, so that digests can't be exchanged. */
        String of(SealStore.Row row, int part) {
            String text = kind.subject() + ":" + row.id() + "\n" + row.which() + "\n"
                    + kind.parts().get(part).name() + "\n" + row.values().get(part);
            try {
                // A lost key must show as a digest that doesn't fit, not as a failure.
                String key = row.key().isEmpty() ? "no key" : row.key();
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("any bytes are a key of HMAC-SHA256", e);
            }
            byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        }
    }
}
