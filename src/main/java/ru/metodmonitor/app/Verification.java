package ru.metodmonitor.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.campaign.Discussions;
import ru.metodmonitor.evidence.Attachment;
import ru.metodmonitor.evidence.EvidenceFiles;
import ru.metodmonitor.evidence.LinePicture;
import ru.metodmonitor.journal.JournalCheck;
import ru.metodmonitor.journal.StateCheck;
import ru.metodmonitor.results.FrozenYear;
import ru.metodmonitor.results.Snapshot;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Integrity;
import ru.metodmonitor.storage.Read;

/** Checks everything that can be checked: the journal's chain, the state against it, the files' hashes, the store itself (SPEC section 9). */
public final class Verification {
    private Verification() {}

    /** What is wrong, a line each; empty if all is well. */
    public static List<String> run(Core core) {
        return core.database().read(read -> {
            List<String> problems = new ArrayList<>();
            new JournalCheck()
                    .firstBreak(read)
                    .ifPresent(b -> problems.add("journal: first bad line is " + b.seq() + " ("
                            + b.kind().name().toLowerCase(java.util.Locale.ROOT) + ")"));
            new StateCheck().problems(read).forEach(p -> problems.add("state: " + p));
            files(core, read, problems);
            snapshots(core, read, problems);
            new Integrity().problems(read).forEach(p -> problems.add("database: " + p));
            return problems;
        });
    }

    /** What is wrong with a copy's content: that it was written by this program and is as it was written. */
    public static List<String> ofCopy(Database copy) {
        return copy.read(read -> {
            List<String> problems = new ArrayList<>();
            new JournalCheck().firstBreak(read).ifPresent(b -> problems.add("its journal breaks at line " + b.seq()));
            StateCheck state = new StateCheck();
            if (problems.isEmpty() && !state.isAdoptionDue(read)) {
                problems.addAll(state.problems(read));
            }
            return problems;
        });
    }

    private static void snapshots(Core core, Read read, List<String> problems) {
        for (Snapshot snapshot : core.results().snapshots(read)) {
            String name = "approval " + snapshot.number() + " of " + snapshot.year();
            if (!FrozenYear.sha256(snapshot.content()).equals(snapshot.sha256())) {
                problems.add(name + " was changed");
            }
            boolean told = core.journal().about(read, "year:" + snapshot.year()).stream()
                    .anyMatch(row -> row.payload().contains(snapshot.sha256()));
            if (!told) {
                problems.add(name + " is not in the journal");
            }
        }
    }

    private static void files(Core core, Read read, List<String> problems) {
        for (Attachment attachment : core.orders().allAttachments(read)) {
            file(core, "file of order " + attachment.orderId(), attachment.sha256(), problems);
        }
        for (LinePicture picture : core.linePictures().all(read)) {
            file(core, "picture of entry " + picture.entryId(), picture.sha256(), problems);
        }
        for (Discussions.Scan scan : core.discussions().scans(read)) {
            file(core, "file of protocol " + scan.discussion(), scan.sha256(), problems);
        }
    }

    private static void file(Core core, String name, String sha256, List<String> problems) {
        Optional<Path> path = core.files().find(sha256);
        if (path.isEmpty()) {
            problems.add(name + " is missing: " + sha256);
        } else if (!EvidenceFiles.sha256(path.get()).equals(sha256)) {
            problems.add(name + " was changed: " + sha256);
        }
    }
}
