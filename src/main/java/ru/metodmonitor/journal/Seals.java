package ru.metodmonitor.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SealStore store = new SealStore();

    /**
     * The facts, and after an erasure one for each record whose words are others now: they may have named the person, whoever they are
     * about.
     */
    List<Fact> withRewordings(Tx tx, List<Fact> facts) {
        List<Fact> all = new ArrayList<>(facts);
        for (Fact fact : facts) {
            if (fact.action().equals(Sealed.ERASE)) {
                store.newKeys(tx, fact.subject());
                Sealed.NOW.forEach(kind -> reword(tx, kind, fact.subject(), all));
            }
        }
        return all;
    }

    private void reword(Tx tx, Sealed kind, String erased, List<Fact> facts) {
        String action = kind.subject() + Sealed.REWORD;
        if (!kind.isSealedBy(action)) {
            return;
        }
        Digests digests = new Digests(kind, store.storeKey(tx));
        store.check(tx, kind, checked -> {
            String subject = kind.subject() + ":" + checked.row().id();
            boolean others = IntStream.range(0, kind.parts().size())
                    .anyMatch(i -> kind.parts().get(i).isWords() && !digests.fits(checked, i));
            if (others && !subject.equals(erased)) {
                Map<String, Object> payload = new TreeMap<>();
                kind.whichName()
                        .ifPresent(name -> payload.put(name, checked.row().which()));
                facts.add(new Fact(action, subject, payload));
            }
        });
    }

    /** What each fact seals, in their order: digests by the parts' names; empty where it sets nothing that is proven. */
    List<Map<String, Object>> of(Tx tx, List<Fact> facts) {
        List<Map<String, Object>> seals = new ArrayList<>(Collections.nCopies(facts.size(), Map.of()));
        for (Sealed kind : Sealed.NOW) {
            seal(tx, kind, facts, seals);
        }
        return seals;
    }

    private void seal(Tx tx, Sealed kind, List<Fact> facts, List<Map<String, Object>> seals) {
        Map<Long, List<Integer>> places = new HashMap<>();
        Set<String> actions = new HashSet<>();
        String prefix = kind.subject() + ":";
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            if (kind.isSealedBy(fact.action()) && fact.subject().startsWith(prefix)) {
                long id = Long.parseLong(fact.subject().substring(prefix.length()));
                places.computeIfAbsent(id, k -> new ArrayList<>(1)).add(i);
                actions.add(fact.action());
            }
        }
        if (places.isEmpty()) {
            return;
        }
        Sealed needed = kind.setBy(actions);
        Digests digests = new Digests(needed, store.storeKey(tx));
        for (SealStore.Row row : store.rows(tx, needed, List.copyOf(places.keySet()))) {
            for (int place : places.getOrDefault(row.id(), List.of())) {
                Fact fact = facts.get(place);
                boolean meant = needed.whichName()
                        .map(name ->
                                row.which().equals(String.valueOf(fact.payload().get(name))))
                        .orElse(true);
                if (meant) {
                    seals.set(place, seal(needed, fact.action(), row, digests, seals.get(place)));
                }
            }
        }
    }

    private static Map<String, Object> seal(
            Sealed kind, String action, SealStore.Row row, Digests digests, Map<String, Object> others) {
        Map<String, Object> seal = new TreeMap<>(others);
        for (int i = 0; i < kind.parts().size(); i++) {
            if (kind.parts().get(i).actions().contains(action)) {
                seal.put(kind.parts().get(i).name(), digests.of(row, i));
            }
        }
        if (row.version() > 1) {
            seal.put(VERSION, row.version());
        }
        return seal;
    }

    /** Digests of one kind's parts. Threading: for one thread. */
    static final class Digests {
        private final Sealed kind;
        /** A key is set once for all that is said under it: setting it costs more than a digest does. */
        private final Mac open = mac();

        private final Mac words = mac();
        private Optional<String> wordsKey = Optional.empty();

        Digests(Sealed kind, String storeKey) {
            this.kind = kind;
            key(open, storeKey);
        }

        private static Mac mac() {
            try {
                return Mac.getInstance("HmacSHA256");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
            }
        }

        private static void key(Mac mac, String key) {
            // A lost key must show as a digest that doesn't fit, not as a failure.
            String given = key.isEmpty() ? "no key" : key;
            try {
                mac.init(new SecretKeySpec(given.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("any bytes are a key of HMAC-SHA256", e);
            }
        }

        /** Whether the part is as it was sealed last. */
        boolean fits(SealStore.Checked checked, int part) {
            SealStore.Row row = checked.row();
            return checked.expected()
                    .get(part)
                    .map(expected -> expected.digest().startsWith(SealStore.Expected.OPEN)
                            ? expected.digest().substring(1).equals(row.values().get(part))
                            : expected.digest().equals(of(row, part)))
                    .orElseGet(() -> kind.parts()
                            .get(part)
                            .initial()
                            .filter(row.values().get(part)::equals)
                            .isPresent());
        }

        /** Of the part with this index; the record's identity is part of it, so that digests can't be exchanged. */
        String of(SealStore.Row row, int part) {
            String text = kind.subject() + ":" + row.id() + "\n" + row.which() + "\n"
                    + kind.parts().get(part).name() + "\n" + row.values().get(part);
            boolean own = kind.parts().get(part).isWords() && !kind.key().equals(Sealed.NONE);
            Optional<String> key = Optional.of(row.key());
            if (own && !wordsKey.equals(key)) {
                key(words, row.key());
                wordsKey = key;
            }
            Mac mac = own ? words : open;
            byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(Arrays.copyOf(digest, BYTES));
        }
    }
}
