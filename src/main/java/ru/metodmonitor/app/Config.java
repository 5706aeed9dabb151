package ru.metodmonitor.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import ru.metodmonitor.evidence.OrderReaders;
import ru.metodmonitor.evidence.ReviewMode;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.storage.BackupCipher;
import ru.metodmonitor.text.NameView;

/**
 * The configuration, read once and checked whole. Keys, defaults and environment names are in {@link ConfigKeys}.
 *
 * @param token the bot's token; empty where none is set
 * @param apiUrl the Bot API server
 * @param proxy on the way to it
 * @param dataDir holds the database and the files
 * @param clockStart where the program's clock starts
 * @param zone of the users
 * @param reviewMode whether a second operator confirms
 * @param chatNames how much of teachers' names messages show
 * @param orderFiles who is handed the files of orders
 * @param retentionDays how long what was only needed on the way is kept
 * @param municipality whose schools these are
 * @param clusterThreshold secondary schools with more pupils are in cluster A
 * @param workbookPassword protects the sheets
 * @param backup where copies go and how
 * @param metricsPort where Prometheus may ask on this machine; empty: nowhere
 * @param folder where the other configuration files lie; empty: the built-in ones
 */
public record Config(
        Optional<String> token,
        URI apiUrl,
        Optional<URI> proxy,
        Path dataDir,
        Optional<Instant> clockStart,
        ZoneId zone,
        ReviewMode reviewMode,
        NameView chatNames,
        OrderReaders orderFiles,
        int retentionDays,
        Municipality municipality,
        int clusterThreshold,
        String workbookPassword,
        BackupPlan backup,
        Optional<Integer> metricsPort,
        Optional<Path> folder) {
    /**
     * Where copies go and how.
     *
     * @param cipher encrypts them
     * @param secondDir a second folder for them, best on another disk
     */
    public record BackupPlan(Optional<BackupCipher> cipher, Optional<Path> secondDir) {}

    /** The same for another municipality. */
    public Config of(Municipality other) {
        return new Config(
                token,
                apiUrl,
                proxy,
                dataDir,
                clockStart,
                zone,
                reviewMode,
                chatNames,
                orderFiles,
                retentionDays,
                other,
                clusterThreshold,
                workbookPassword,
                backup,
                metricsPort,
                folder);
    }

    /** The same for another bot: on this server, with this token, in this folder. */
    public Config against(URI server, String itsToken, Path itsData) {
        return new Config(
                Optional.of(itsToken),
                server,
                Optional.empty(),
                itsData,
                clockStart,
                zone,
                reviewMode,
                chatNames,
                orderFiles,
                retentionDays,
                municipality,
                clusterThreshold,
                workbookPassword,
                backup,
                metricsPort,
                folder);
    }
}
