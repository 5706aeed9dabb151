package ru.metodmonitor.campaign.chat;

import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.SchoolResult.Figure;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Texts;

/** The indicators under which a school's share is below the median of its cluster. */
public final class WeakIndicators implements ProblemSource {
    private final Results results;
    private final Texts texts;

    public WeakIndicators(Results results, Texts texts) {
        this.results = results;
        this.texts = texts;
    }

    @Override
    public List<String> problems(Read read, long school, AcademicYear year) {
        YearResults now = results.of(read, year);
        return now.line(school).map(line -> below(now, line)).orElse(List.of());
    }

    private List<String> below(YearResults now, SchoolLine line) {
        List<String> problems = new ArrayList<>();
        List<Indicator> indicators = now.scheme().indicators();
        for (int i = 0; i < indicators.size(); i++) {
            Figure figure = line.result().figures().get(i);
            double median = now.median(line.cluster(), i).orElse(0.0);
            if (figure.share().isPresent() && figure.share().get() < median) {
                problems.add(texts.plain(
                        "discussion.weak",
                        "number",
                        indicators.get(i).number(),
                        "title",
                        indicators.get(i).label(),
                        "share",
                        Numbers.percent(figure.share().get()),
                        "median",
                        Numbers.percent(median)));
            }
        }
        return problems;
    }
}
