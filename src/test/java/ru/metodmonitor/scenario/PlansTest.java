package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;

/** How SQLite finds what the everyday ways ask for: by an index, so that an update costs the same in the tenth year as in the first. */
class PlansTest {
    /** Tables that grow with the years, or with the city. */
    private static final Set<String> GROWING = Set.of(
            "account",
            "dialog",
            "entry",
            "entry_version",
            "incoming",
            "job",
            "journal",
            "list",
            "orders",
            "outbox",
            "person",
            "role_grant",
            "teacher",
            "teacher_mask",
            "teacher_tally");

    /** An index of what waits holds no more than that. */
    private static final Pattern READS_ALL = Pattern.compile("SCAN (\\w+)(?! USING INDEX \\w+_waiting).*");
    /** From the end of its key, and no further than is shown. */
    private static final Pattern ENDS = Pattern.compile(".*ORDER BY (seq|id) DESC LIMIT \\S+", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private final Logger statements = (Logger) LoggerFactory.getLogger("ru.metodmonitor.storage.KeptStatements");
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private Stage stage;

    @BeforeEach
    void a_town_where_it_is_heard_what_the_store_is_asked() {
        stage = Stage.open(folder)
                .with(Town.book())
                .person("operator", Grant.of(Role.OPERATOR))
                .person("head", Grant.head(1));
        heard.start();
        statements.addAppender(heard);
        statements.setLevel(Level.TRACE);
        statements.setAdditive(false);
    }

    @AfterEach
    void close() {
        statements.setLevel(null);
        statements.setAdditive(true);
        statements.detachAppender(heard);
        stage.close();
    }

    @Test
    void nothing_that_grows_is_read_through_for_an_update() throws SQLException {
        stage.chat("""
                operator> /add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель; 10.02.2020
                bot> ✅ Запись № 1
                     …
                operator> /add 3; 10; Ковалёв А. И.; Учитель года
                bot> ✅ Запись № 2
                     …
                operator> /add 3; 10; Иванова Мария Петровна; Учитель года
                bot> …
                operator> /add
                bot> …
                operator> УОН № 500 от 01.03.2020
                bot> …
                operator> /cancel
                bot> …
                operator> /entries школа:10
                bot> …
                head> /myschool
                bot> …
                """);

        Set<String> asked = new TreeSet<>();
        for (ILoggingEvent event : List.copyOf(heard.list)) {
            asked.add(event.getFormattedMessage().strip());
        }
        List<String> slow = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + stage.core().database().file())) {
            for (String sql : asked) {
                for (String step : plan(connection, sql)) {
                    var all = READS_ALL.matcher(step);
                    if (all.matches()
                            && GROWING.contains(all.group(1))
                            && !ENDS.matcher(sql).matches()) {
                        slow.add(step + ": " + sql);
                    }
                }
            }
        }
        assertThat(asked).as("statements heard").hasSizeGreaterThan(30);
        assertThat(slow).isEmpty();
    }

    private static List<String> plan(Connection connection, String sql) throws SQLException {
        List<String> steps = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
        }
        return steps;
    }
}
