package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.evidence.files.OrderDocument;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.report.Office;

/** Orders in the layouts of education offices, pasted, as Word documents and as PDF: nobody wrong in silence, nobody lost. */
@TestInstance(Lifecycle.PER_CLASS)
class ReadingCasesTest {
    private final Map<String, OfficeScore> ways = new LinkedHashMap<>();
    private OfficeCity city;

    @BeforeAll
    void every_order_is_read_three_ways(@TempDir Path folder) throws IOException, InterruptedException {
        city = OfficeCase.city();
        List<OfficeCase> cases = OfficeCase.all();
        List<Path> printed = new ArrayList<>();
        for (OfficeCase order : cases) {
            printed.add(order.docx(folder));
        }
        Office.pdfs(printed, folder);
        System.out.println(OfficeScore.heading());
        for (OfficeCase order : cases) {
            List<String> typed = lines(folder.resolve(order.name() + ".docx"));
            List<String> laidOut = lines(folder.resolve(order.name() + ".pdf"));
            add("pasted", order, order.pasted());
            add("docx", order, typed);
            if (order.printed()) {
                add("pdf", order, laidOut);
            }
            assertThat(seen(laidOut))
                    .as("%s as PDF and as Word document", order.name())
                    .isEqualTo(seen(typed));
        }
        ways.forEach((way, score) -> System.out.println(score.line(way, "total")));
    }

    @Test
    void nobody_is_registered_wrongly_without_a_question() {
        assertThat(ways.values().stream().flatMap(s -> s.wrong().stream()))
                .as("silently wrong")
                .isEmpty();
    }

    @Test
    void nobody_disappears() {
        assertThat(ways.values().stream().flatMap(s -> s.lost().stream()))
                .as("lost")
                .isEmpty();
    }

    @Test
    void whom_anybody_would_read_is_read() {
        ways.forEach((way, score) -> assertThat((double) score.rightOrTogether() / score.due())
                .as("%s: right of those whom anybody would read; asked: %s", way, String.join("\n", score.needless()))
                .isGreaterThanOrEqualTo(0.95));
    }

    private void add(String way, OfficeCase order, List<String> lines) {
        Reading reading = read(lines, order.indicator());
        OfficeScore alone = new OfficeScore(city);
        alone.add(way, order, reading);
        System.out.println(alone.line(way, order.name()));
        ways.computeIfAbsent(way, w -> new OfficeScore(city)).add(way, order, reading);
    }

    private Reading read(List<String> lines, int indicator) {
        return new ListReader(city.matcher(), city.places(), city::roster, Remembered.NOTHING, Optional.empty())
                .read(lines, indicator, Legibility.typed());
    }

    /** Without spaces: in a very narrow cell nobody can tell whether one word ended or was torn. */
    private static List<String> seen(List<String> lines) {
        return lines.stream()
                .filter(l -> !l.isBlank())
                .map(l -> l.replace(" ", ""))
                .toList();
    }

    private static List<String> lines(Path file) {
        return OrderDocument.read(file, Sochi.ISSUERS)
                .fold(OrderDocument.Text::lines, picture -> List.of(), refused -> List.of());
    }
}
