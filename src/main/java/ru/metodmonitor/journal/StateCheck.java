package ru.metodmonitor.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.SettingStore;
import ru.metodmonitor.storage.Tx;

/**
 * Whether the state follows from the journal: schools, their years, teachers, orders with their files, entries with their earlier
 * versions, roles, invitations. What was changed, added or taken away past the journal is named.
 *
 * <p>Roles, headcounts and decisions are replayed from what the lines say in the open; everything else is compared with the digests
 * that the lines carry (see {@link Sealed}).
 */
public final class StateCheck {
    private static final String DUE = "state.adopt";
    private static final int SHOWN = 20;

    private final SealStore store = new SealStore();
    private final SettingStore settings = new SettingStore();

    /** What does not follow, the earliest line first; at most {@value #SHOWN} lines and then how many more. Empty if all does. */
    public List<String> problems(Read read) {
        List<SealStore.Misfit> misfits = new ArrayList<>(adoption(read));
        misfits.addAll(store.figures(read));
        misfits.addAll(store.roles(read));
        misfits.addAll(store.decisions(read));
        misfits.addAll(store.histories(read));
        misfits.addAll(store.years(read));
        Sealed.ALL.forEach(kind -> check(read, kind, misfits));
        Sealed.NOW.forEach(kind -> misfits.addAll(store.gone(read, kind)));
        misfits.sort(Comparator.comparingLong(m -> m.seq() == 0 ? Long.MAX_VALUE : m.seq()));
        List<String> lines = new ArrayList<>(
                misfits.stream().limit(SHOWN).map(StateCheck::text).distinct().toList());
        if (misfits.size() > SHOWN) {
            lines.add((misfits.size() - SHOWN) + " facts more do not follow from the journal");
        }
        return lines;
    }

    private static String text(SealStore.Misfit misfit) {
        String where = misfit.seq() == 0
                ? "no line of the journal says so"
                : "journal line " + misfit.seq() + " says otherwise";
        return misfit.subject() + " " + misfit.what() + ": " + where;
    }

    private void check(Read read, Sealed kind, List<SealStore.Misfit> misfits) {
        Seals.Digests digests = new Seals.Digests(kind, store.storeKey(read));
        store.check(read, kind, checked -> {
            for (int i = 0; i < kind.parts().size(); i++) {
                long seq =
                        checked.expected().get(i).map(SealStore.Expected::seq).orElse(0L);
                boolean fits = digests.fits(checked, i) || wasReworded(read, kind, i, checked.row(), seq);
                if (!fits) {
                    misfits.add(new SealStore.Misfit(
                            kind.subject() + ":" + checked.row().id(),
                            seq,
                            "has another " + kind.parts().get(i).name()));
                }
            }
        });
    }

    /** An entry's earlier words that named somebody who was erased can't be compared with what they were: that is what erasing means. */
    private boolean wasReworded(Read read, Sealed kind, int part, SealStore.Row row, long since) {
        return kind.equals(Sealed.ENTRY_BEFORE)
                && kind.parts().get(part).isWords()
                && store.reworded(read, row.id()) > since;
    }

    private List<SealStore.Misfit> adoption(Read read) {
        List<SealStore.Misfit> misfits = new ArrayList<>(store.lateAdoptions(read));
        Optional<String> told = store.adoptedHash(read);
        String hash = hash(read);
        if (!told.orElse(HexFormat.of().formatHex(DigestUtils.getSha256Digest().digest()))
                .equals(hash)) {
            misfits.add(new SealStore.Misfit("state", 0, "was adopted otherwise"));
        }
        return misfits;
    }

    private String hash(Read read) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        store.adopted(read, line -> {
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether the state is older than the digests that prove it. */
    public boolean isAdoptionDue(Read read) {
        return settings.get(read, DUE).isPresent();
    }

    /** Takes the digests of a state that is older than they are, once: from here on it is proven. */
    public void adopt(Tx tx, Journal journal) {
        if (!isAdoptionDue(tx)) {
            return;
        }
        long[] count = {0};
        try (SealStore.Adoption adoption = new SealStore.Adoption(tx)) {
            for (Sealed kind : Sealed.ALL) {
                Seals.Digests digests = new Seals.Digests(kind, store.storeKey(tx));
                store.walk(tx, kind, row -> {
                    count[0]++;
                    for (int i = 0; i < kind.parts().size(); i++) {
                        adoption.add(
                                kind.subject() + ":" + row.id(),
                                row.which(),
                                row.version(),
                                kind.parts().get(i).name(),
                                digests.of(row, i));
                    }
                });
            }
        }
        settings.remove(tx, DUE);
        journal.append(tx, Actor.SYSTEM, Fact.of(DUE, "state:all", "records", count[0], "sha256", hash(tx)));
    }
}
