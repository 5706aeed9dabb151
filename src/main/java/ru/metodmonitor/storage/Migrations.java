package ru.metodmonitor.storage;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;

/** Brings the schema to the newest version, forward only. */
final class Migrations {
    /** The newest migration's version; a test holds it equal to the folder. */
    static final int NEWEST = 11;

    private static final Pattern FIRST_LINE = Pattern.compile("\\A[^\\r\\n]*");

    private Migrations() {}

    /**
     * Migrates unless the schema is the newest already: asking the store first keeps a usual start quick.
     *
     * @throws IllegalStateException with one line if the file is of a newer program or can't be migrated
     */
    static void run(Path file, Handle probe) {
        int version = version(probe);
        if (version == NEWEST) {
            return;
        }
        if (version > NEWEST) {
            throw new IllegalStateException(
                    "the database is of a newer program: schema " + version + ", this program knows " + NEWEST);
        }
        try {
            Flyway.configure()
                    .dataSource("jdbc:sqlite:" + file, null, null)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            Matcher line = FIRST_LINE.matcher(String.valueOf(e.getMessage()));
            throw new IllegalStateException(
                    "the schema could not be migrated: " + (line.find() ? line.group() : ""), e);
        }
    }

    private static int version(Handle probe) {
        boolean migrated = probe.createQuery("SELECT count(*) FROM sqlite_master WHERE name = 'flyway_schema_history'")
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (!migrated) {
            return 0;
        }
        return probe.createQuery(
                        "SELECT ifnull(max(CAST(version AS INTEGER)), 0) FROM flyway_schema_history WHERE success = 1")
                .mapTo(Integer.class)
                .one();
    }
}
