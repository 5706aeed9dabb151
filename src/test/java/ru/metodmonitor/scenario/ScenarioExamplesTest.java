package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.text.Texts;
import ru.metodmonitor.workbook.EntryRow;
import ru.metodmonitor.workbook.ImportBook;
import ru.metodmonitor.workbook.ImportSheet;
import ru.metodmonitor.workbook.SheetRow;

/** The example that /help shows for each command is sent to the bot: an example that doesn't work doesn't exist. */
class ScenarioExamplesTest {
    @TempDir
    private Path folder;

    @Test
    void every_commands_example_works() {
        try (Stage stage = Stage.open(folder).with(Town.book()).with(entries(130))) {
            stage.person(
                    "all",
                    Grant.of(Role.OPERATOR),
                    Grant.of(Role.ADMIN),
                    Grant.of(Role.ANALYST),
                    Grant.territory("Центральный"),
                    stage.headOf("S10"));
            Texts texts = stage.core().texts();
            SoftAssertions all = new SoftAssertions();
            List<String> commands = new ArrayList<>();
            for (String key : new TreeSet<>(texts.keys())) {
                if (key.endsWith(".menu") && texts.keys().contains(key.replace(".menu", ".example"))) {
                    commands.add(key.replace(".menu", ""));
                }
            }

            for (String command : commands) {
                String example = texts.plain(command + ".example");
                stage.sandbox().client(stage.id("all")).send(example);
                stage.settle();
                all.assertThat(stage.lastText("all"))
                        .as(example)
                        .doesNotStartWith("⚠️")
                        .doesNotContain("Нет доступа", "Код ошибки", "Нет команды");
            }

            assertThat(commands).hasSizeGreaterThan(30);
            all.assertAll();
        }
    }

    private static ImportBook entries(int count) {
        List<SheetRow<EntryRow>> rows = new ArrayList<>();
        OrderKey order = new OrderKey(Sochi.UON, "412", LocalDate.of(2020, 2, 15));
        PersonName name = PersonName.parse("Иванова Мария Петровна").orElseThrow();
        for (int i = 1; i <= count; i++) {
            EntryRow row = new EntryRow(order, 2, "S10", name, "Конкурс " + i, "участник", Optional.empty());
            rows.add(Town.row(ImportSheet.ENTRIES, i + 1, row));
        }
        return new ImportBook(List.of(), List.of(), List.of(), rows, List.of());
    }
}
