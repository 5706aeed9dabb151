package ru.metodmonitor.upkeep.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.storage.BackupFolder;
import ru.metodmonitor.text.Phrase;

/** When the last good copy was made: for the state of the program, and for admins in the morning where there is none of the last day. */
public final class BackupNews {
    private static final Duration A_DAY = Duration.ofDays(1);

    private BackupNews() {}

    /** A line for each folder that copies go to. */
    public static List<Phrase> lines(BackupFolder backups, ZoneId zone) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(line(backups.last(), zone, "status.backup", "status.no-backup"));
        if (backups.hasSecond()) {
            lines.add(line(backups.lastInSecond(), zone, "status.backup-second", "status.no-backup-second"));
        }
        return lines;
    }

    /** The same where a folder has no copy of the last day: that all is well is no news. */
    public static List<Phrase> worries(BackupFolder backups, ZoneId zone, Instant now) {
        boolean fresh = isFresh(backups.last(), now) && (!backups.hasSecond() || isFresh(backups.lastInSecond(), now));
        return fresh ? List.of() : lines(backups, zone);
    }

    private static boolean isFresh(Optional<BackupFolder.Made> last, Instant now) {
        return last.filter(
                        made -> made.at().toInstant(ZoneOffset.UTC).plus(A_DAY).isAfter(now))
                .isPresent();
    }

    private static Phrase line(Optional<BackupFolder.Made> last, ZoneId zone, String found, String none) {
        return last.map(made -> Phrase.of(
                        found,
                        "at",
                        LocalDateTime.ofInstant(made.at().toInstant(ZoneOffset.UTC), zone),
                        "file",
                        made.file().getFileName().toString()))
                .orElseGet(() -> Phrase.of(none));
    }
}
