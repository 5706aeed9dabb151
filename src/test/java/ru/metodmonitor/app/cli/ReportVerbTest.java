package ru.metodmonitor.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.municipality.Sochi;

class ReportVerbTest {
    @TempDir
    private Path folder;

    private Path config;

    @BeforeEach
    void a_city() throws IOException {
        config = Files.writeString(folder.resolve("config.yaml"), "data:\n  dir: " + folder.resolve("data") + "\n");
        try (Core core = Core.open(Core.config(Optional.of(config), Map.of()), Clock.systemUTC())) {
            core.database()
                    .write(tx -> core.importer()
                            .load(
                                    tx,
                                    Orders.Author.console(),
                                    City.of(CityPlan.little(5, Sochi.MUNICIPALITY))
                                            .book()));
        }
    }

    private int report(String year, Path out) {
        return CommandLineApp.execute("report", "--year", year, "--out", out.toString(), "--config", config.toString());
    }

    @Test
    void a_report_takes_the_place_of_an_older_one_whole() throws IOException {
        Path out = Files.writeString(folder.resolve("report.docx"), "old");

        assertThat(report("2019-2020", out)).isZero();

        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(out))) {
            assertThat(document.getTables()).isNotEmpty();
        }
        assertThat(folder.resolve("report.docx.part")).doesNotExist();
    }

    @Test
    void what_can_not_be_written_is_one_line_and_leaves_nothing() {
        assertThat(report("2019-2020", folder.resolve("nowhere").resolve("report.docx")))
                .isEqualTo(1);
        assertThat(report("2019-2020", folder)).isEqualTo(1);
        assertThat(report("2035-2036", folder.resolve("report.docx"))).isEqualTo(1);
        assertThat(report("вчера", folder.resolve("report.docx"))).isEqualTo(2);
        assertThat(folder.resolve("report.docx")).doesNotExist();
        assertThat(folder.resolve("report.docx.part")).doesNotExist();
    }
}
