package ru.metodmonitor.workbook.loading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.evidence.EntryIdentity;
import ru.metodmonitor.evidence.KnownEntry;

/** The entries of the store, by number and by what they say: now, or before they were corrected. */
final class KnownEntries {
    private final Map<Long, KnownEntry> byNumber = new HashMap<>();
    private final Map<EntryIdentity, KnownEntry> live = new HashMap<>();
    private final Map<EntryIdentity, KnownEntry> decided = new HashMap<>();
    private final Map<EntryIdentity, Long> former;

    KnownEntries(List<KnownEntry> entries, Map<EntryIdentity, Long> former) {
        for (KnownEntry entry : entries) {
            byNumber.put(entry.id(), entry);
            (entry.isLive() ? live : decided).put(entry.identity(), entry);
        }
        this.former = former;
    }

    Optional<KnownEntry> numbered(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** The entry that counts, or waits to, with this identity. */
    Optional<KnownEntry> live(EntryIdentity identity) {
        return Optional.ofNullable(live.get(identity));
    }

    /** The entry that was retracted or rejected with this identity, or had it before it was corrected. */
    Optional<KnownEntry> past(EntryIdentity identity) {
        return Optional.ofNullable(decided.get(identity))
                .or(() -> Optional.ofNullable(former.get(identity)).flatMap(this::numbered));
    }
}
