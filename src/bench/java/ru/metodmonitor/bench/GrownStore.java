package ru.metodmonitor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.telegram.OnTelegram;

/**
 * A store of one year at any size, through the program's own schema with all its triggers and keys, in one transaction. Made once and
 * kept in the build's folder.
 *
 * @param name of the size
 * @param schools how many
 * @param teachers how many, spread evenly
 * @param entries how many, by chance over teachers and indicators
 */
record GrownStore(String name, int schools, int teachers, int entries) {
    static final int YEAR = 2019;
    static final long OPERATOR = 101;
    static final long HEAD = 201;
    private static final String CREATED = "2020-03-01T09:00:00.000Z";
    private static final int TERRITORY = 10;

    static final GrownStore CITY = new GrownStore("city", 70, 4_000, 20_000);
    static final GrownStore REGION = new GrownStore("region", 1_200, 60_000, 300_000);
    static final GrownStore COUNTRY = new GrownStore("country", 40_000, 1_200_000, 6_000_000);

    /** Opens the program's cores over it; makes it before if need be. */
    Core open(Place place) throws IOException, SQLException {
        Path folder = place.target().resolve("bench").resolve("store-" + name);
        Path done = folder.resolve("complete");
        if (!Files.exists(done)) {
            place.fresh("store-" + name);
            try (Core core = core(folder)) {
                let(core, OPERATOR, "Оператор", Grant.of(Role.OPERATOR));
                fill(core.database().file());
                let(core, HEAD, "Директор", Grant.head(1));
            }
            Files.createFile(done);
        }
        return core(folder);
    }

    private static Core core(Path folder) {
        return Core.open(
                Core.config(Optional.empty(), Map.of("METODMONITOR_DATA_DIR", folder.toString())),
                Clock.fixed(Instant.parse("2020-12-01T09:00:00Z"), ZoneOffset.UTC));
    }

    private static void let(Core core, long telegram, String name, Grant grant) {
        core.database().writeOnly(tx -> {
            Person person = core.access().meet(tx, OnTelegram.chat(telegram), name, Optional.empty());
            core.access().grant(tx, Actor.CONSOLE, person, grant);
        });
    }

    private void fill(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = -1000000");
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("PRAGMA synchronous = OFF");
            connection.setAutoCommit(false);
            SplittableRandom random = new SplittableRandom(753);
            schools(connection, random);
            orders(connection);
            people(connection, random);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private void schools(Connection connection, SplittableRandom random) throws SQLException {
        String[] kinds = {"SOSH", "SOSH", "GYMNASIUM", "OOSH"};
        try (PreparedStatement school = connection.prepareStatement("INSERT INTO school VALUES (?, ?, ?, ?, ?)");
                PreparedStatement year = connection.prepareStatement("INSERT INTO school_year VALUES (?, ?, ?, ?)")) {
            for (int s = 1; s <= schools; s++) {
                bind(school, s, "K" + s, "МОБУ СОШ № " + s, kinds[s % kinds.length], "Отдел " + s / TERRITORY);
                bind(year, s, YEAR, random.nextInt(100, 1_200), teachersOf(s));
            }
            school.executeBatch();
            year.executeBatch();
        }
    }

    private int teachersOf(int school) {
        return (int) ((long) teachers * school / schools - (long) teachers * (school - 1) / schools);
    }

    private void orders(Connection connection) throws SQLException {
        try (PreparedStatement order = connection.prepareStatement(
                "INSERT INTO orders (id, issuer, number, number_key, date, title, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int o = 1; o <= schools; o++) {
                bind(order, o, "UON", String.valueOf(o), String.valueOf(o), "2020-02-15", "Об итогах", CREATED);
            }
            order.executeBatch();
        }
    }

    private void people(Connection connection, SplittableRandom random) throws SQLException {
        try (PreparedStatement teacher = connection.prepareStatement("""
                        INSERT INTO teacher (id, school_id, surname, first_name, patronymic, name_key, created_at)
                        VALUES (?, ?, ?, 'Анна', 'Петровна', ?, ?)""");
                PreparedStatement entry = connection.prepareStatement("""
                        INSERT INTO entry (order_id, indicator, school_id, teacher_id, activity, activity_key, result, year, status, way, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, '', ?, 'CONFIRMED', 'WORKBOOK', ?)""")) {
            int id = 0;
            long made = 0;
            for (int s = 1; s <= schools; s++) {
                double zeal = 0.5 + random.nextDouble();
                int[] places = new int[teachersOf(s)];
                for (int t = 0; t < places.length; t++) {
                    places[t] = ++id;
                    String surname = surname(id);
                    bind(teacher, id, s, surname, surname.toLowerCase(Locale.ROOT) + "|анна|петровна|", CREATED);
                }
                teacher.executeBatch();
                long upTo = s == schools ? entries : Math.min(entries, Math.round((double) entries * s / schools * (0.9 + zeal / 10)));
                for (; made < upTo; made++) {
                    // The square makes few people carry much, as in life.
                    double who = random.nextDouble();
                    int one = places[(int) (who * who * places.length)];
                    int indicator = random.nextInt(1, 6);
                    bind(entry, s, indicator, s, one, "Событие " + made, "событие " + made, YEAR, CREATED);
                }
                entry.executeBatch();
            }
        }
    }

    /** Surnames that are no slips of each other: names that are, are many pairs to look at, more than there are in life. */
    private static String surname(int id) {
        StringBuilder name = new StringBuilder();
        long mixed = id * 2_654_435_761L % 4_294_967_296L;
        for (int i = 0; i < 8; i++) {
            name.append("бвгдклмнпрстфхцч".charAt((int) (mixed & 15))).append("аеиоу".charAt((int) ((mixed >> 2) % 5)));
            mixed >>= 4;
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "ва";
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
