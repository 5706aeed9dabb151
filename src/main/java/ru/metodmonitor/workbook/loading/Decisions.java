package ru.metodmonitor.workbook.loading;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryVersion;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Personal;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.workbook.ImportColumn;
import ru.metodmonitor.workbook.RowProblem;
import ru.metodmonitor.workbook.WrongRow;

/** What stands against a doubtful row, in words: who has decided, when and why. */
public final class Decisions {
    private final Entries entries;
    private final ZoneId zone;

    public Decisions(Entries entries, ZoneId zone) {
        this.entries = entries;
        this.zone = zone;
    }

    /** Who has retracted or rejected an entry, when and why. */
    public Phrase decided(Read read, long id) {
        Entry entry = entries.find(read, id).orElseThrow();
        List<EntryVersion> versions = entries.versions(read, id);
        Optional<EntryVersion> decided =
                versions.stream().filter(v -> v.status() != entry.status()).reduce((earlier, later) -> later);
        return Phrase.of(
                "import.decided-by",
                "id",
                id,
                "status",
                Phrase.of("entry.status-" + entry.status().name().toLowerCase(Locale.ROOT)),
                "at",
                LocalDateTime.ofInstant(decided.map(EntryVersion::changedAt).orElse(entry.createdAt()), zone),
                "who",
                decided.map(EntryVersion::changedBy)
                        .filter(who -> !who.isEmpty())
                        .<Object>map(who -> who)
                        .orElseGet(() -> Phrase.of("entry.author-console")),
                "reason",
                new Personal(entry.reason()));
    }

    /** The doubtful rows as rows that go back, where nobody can be asked. */
    public List<WrongRow> asWrong(Read read, List<Doubt> doubts) {
        return doubts.stream()
                .map(d -> new WrongRow(d.raw(), List.of(problem(read, d))))
                .toList();
    }

    private RowProblem problem(Read read, Doubt doubt) {
        Doubt.Shown shown = doubt.shown();
        return switch (doubt.kind()) {
            case CHANGED ->
                RowProblem.of(
                        shown.changes().get(0).column(),
                        "import.reason-changed",
                        "id",
                        doubt.about(),
                        "changes",
                        shown.changes().stream()
                                .map(c -> c.column().label() + ": " + c.from() + " → " + c.to())
                                .collect(Collectors.joining("; ")));
            case DECIDED ->
                RowProblem.of(
                        ImportColumn.ENTRY_NUMBER, "import.reason-decided", "decided", decided(read, doubt.about()));
            case STATUS -> RowProblem.of(ImportColumn.STATUS, "import.reason-status", "status", shown.status());
            case NEAR ->
                RowProblem.of(
                        ImportColumn.FULL_NAME,
                        "import.reason-near",
                        "names",
                        shown.near().stream().map(Doubt.Known::name).collect(Collectors.joining(", ")));
        };
    }
}
