package ru.metodmonitor.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import ru.metodmonitor.evidence.OrderReaders;
import ru.metodmonitor.evidence.ReviewMode;
import ru.metodmonitor.max.MaxSettings;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.storage.BackupCipher;
import ru.metodmonitor.text.NameView;

/**
 * The configuration, read once and checked whole. Keys, defaults and environment names are in {@link ConfigKeys}.
 *
 * @param token the bot's token at Telegram; empty where it is not there
 * @param apiUrl Telegram's Bot API server
 * @param proxy on the way to it
 * @param max the bot at MAX; empty where it is not there
 * @param dataDir holds the database and the files
 * @param clockStart where the program's clock starts
 * @param zone of the users
 * @param reviewMode whether a second operator confirms
 * @param chatNames how much of teachers' names messages show
 * @param orderFiles who is handed the files of orders
 * @param retentionDays how long what was only needed on the way is kept
 * @param municipality whose schools these are
 * @param clusterThreshold secondary schools with more pupils are in cluster A
 * @param recognizer the command that recognises the letters of scans and photos
 * @param workbookPassword protects the sheets
 * @param backup where copies go and how
 * @param metricsPort where Prometheus may ask on this machine; empty: nowhere
 * @param folder where the other configuration files lie; empty: the built-in ones
 */
public record Config(
        Optional<String> token,
        URI apiUrl,
        Optional<URI> proxy,
        Optional<MaxSettings> max,
        Path dataDir,
        Optional<Instant> clockStart,
        ZoneId zone,
        ReviewMode reviewMode,
        NameView chatNames,
        OrderReaders orderFiles,
        int retentionDays,
        Municipality municipality,
        int clusterThreshold,
        String recognizer,
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
                max,
                dataDir,
                clockStart,
                zone,
                reviewMode,
                chatNames,
                orderFiles,
                retentionDays,
                other,
                clusterThreshold,
                recognizer,
                workbookPassword,
                backup,
                metricsPort,
                folder);
    }

    /** The same for another bot, at Telegram alone: on this server, with this token, in this folder. */
    public Config against(URI server, String itsToken, Path itsData) {
        return new Config(
                Optional.of(itsToken),
                server,
                Optional.empty(),
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
                recognizer,
                workbookPassword,
                backup,
                metricsPort,
                folder);
    }

    /** The same bot at MAX as well. */
    public Config withMax(MaxSettings settings) {
        return at(token, Optional.of(settings));
    }

    /** The same bot without Telegram. */
    public Config withoutTelegram() {
        return at(Optional.empty(), max);
    }

    private Config at(Optional<String> itsToken, Optional<MaxSettings> settings) {
        return new Config(
                itsToken,
                apiUrl,
                proxy,
                settings,
                dataDir,
                clockStart,
                zone,
                reviewMode,
                chatNames,
                orderFiles,
                retentionDays,
                municipality,
                clusterThreshold,
                recognizer,
                workbookPassword,
                backup,
                metricsPort,
                folder);
    }
}
