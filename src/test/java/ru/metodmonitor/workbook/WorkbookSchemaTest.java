package ru.metodmonitor.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.OfficeSchemas;
import ru.metodmonitor.indicators.Scaling;
import ru.metodmonitor.municipality.Sochi;

/** Excel repairs what isn't as its schema says, and asks the reader first. */
class WorkbookSchemaTest {
    @TempDir
    Path folder;

    @Test
    void every_part_of_an_export_is_as_the_schema_says() throws Exception {
        Path file = folder.resolve("export.xlsx");
        ExportData data = SampleCity.data(
                SampleCity.scheme(Scaling.MIN_MAX, 5),
                SampleCity.inputs(40, 5, 1),
                Optional.of(SampleCity.entries(300)));
        new ExportWriter(Sochi.texts(), "secret").write(file, data, ProgressListener.NONE);

        OfficeSchemas.Findings found = OfficeSchemas.load().of(file);

        // 8 sheets, a drawing, 4 charts, strings, styles, the workbook, two lists of properties.
        assertThat(found.parts()).isEqualTo(18);
        assertThat(found.faults()).isEmpty();
    }

    @Test
    void so_are_plain_tables() throws Exception {
        Path file = folder.resolve("table.xlsx");
        new TableBook("Лист", List.of("А", "Б"), List.of(10, 20), List.of(List.of("а", 1), List.of("б", 2)))
                .write(file);

        assertThat(OfficeSchemas.load().of(file).faults()).isEmpty();
    }
}
