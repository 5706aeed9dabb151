package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;

/**
 * A question that an earlier program has asked is answered after the upgrade: the states of its dialogs as it stored them, a line each
 * with the dialog's name, what is typed then, and what must be said to it. Lines are only added. Played on Telegram alone.
 */
class StoredDialogsTest {
    private static final String STORED = "/dialogs/stored.tsv";

    @TempDir
    private Path folder;

    @Test
    void what_an_earlier_program_asked_is_answered_now() throws IOException {
        try (Stage stage = Stage.open(folder).with(Town.book())) {
            stage.person("operator", Grant.of(Role.OPERATOR));
            said(
                    stage,
                    "/add УОН № 412 от 15.02.2020; 3; СОШ № 8; Смирнова Ольга Викторовна; Учитель года; победитель");
            SoftAssertions all = new SoftAssertions();
            List<String[]> stored = stored();
            for (String[] dialog : stored) {
                open(stage, dialog[0], dialog[1]);
                all.assertThat(said(stage, dialog[2]))
                        .as(dialog[1])
                        .anyMatch(text -> text.replace('\u00a0', ' ').contains(dialog[3]));
            }
            all.assertAll();
            assertThat(stored).hasSizeGreaterThan(9);
        }
    }

    private static List<String[]> stored() throws IOException {
        try (InputStream in = Objects.requireNonNull(StoredDialogsTest.class.getResourceAsStream(STORED), STORED)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static void open(Stage stage, String kind, String trail) {
        stage.core().database().writeOnly(tx -> {
            Person operator =
                    stage.core().access().find(tx, stage.account("operator")).orElseThrow();
            tx.handle()
                    .createUpdate("""
                            INSERT OR REPLACE INTO dialog (chat_id, person_id, id, kind, trail, offered, card, updated_at)
                            VALUES (:chat, :person, 1, :kind, :trail, '', 0, :now)""")
                    .bind("chat", operator.chat())
                    .bind("person", operator.id())
                    .bind("kind", kind)
                    .bind("trail", trail)
                    .bind("now", stage.clock().instant())
                    .execute();
        });
    }

    private static List<String> said(Stage stage, String text) {
        long mark = stage.sandbox().mark();
        stage.sandbox().client(stage.id("operator")).send(text);
        stage.settle();
        List<String> said = new ArrayList<>();
        new Watched(stage.sandbox()).said(stage.id("operator"), mark).forEach(m -> said.add(m.text()));
        return said;
    }
}
