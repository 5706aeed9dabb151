package ru.metodmonitor.bench;

import java.util.Map;
import ru.metodmonitor.municipality.Sochi;
import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.Documents;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.report.AnalyticReport;
import ru.metodmonitor.report.Papers;
import ru.metodmonitor.report.YearFigures;
import ru.metodmonitor.report.site.Site;
import ru.metodmonitor.results.YearResults;

/** The report and the site of a city, for whoever waits for them. */
final class PapersCase implements Case {
    private static final AcademicYear YEAR = new AcademicYear(GrownStore.YEAR);
    private static final int A_FEW_SECONDS = 10_000;

    @Override
    public String name() {
        return "papers";
    }

    @Override
    public void run(Place place, Sheet sheet) throws Exception {
        try (Core core = DemoCity.open(place.fresh("papers"))) {
            Papers papers = Documents.over(core);
            Spread report = Paired.alone(0, 3, () -> new AnalyticReport(core.texts())
                    .write(core.database().read(read -> papers.report(read, YEAR)), done -> {}));
            Spread site = Paired.alone(0, 3, () -> new Site(core.texts(), Sochi.MUNICIPALITY, Map.of()).files(years(core, papers), done -> {}));
            sheet.held("analytic report of a city, first of all cold", report.toString(), "a few seconds", report.high() < A_FEW_SECONDS);
            sheet.held("public site of a city, three years", site.toString(), "a few seconds", site.high() < A_FEW_SECONDS);
        }
    }

    private static List<Site.Year> years(Core core, Papers papers) {
        return core.database().read(read -> {
            List<YearResults> all = papers.figures(read, YEAR).years();
            List<Site.Year> years = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                years.add(new Site.Year(
                        new YearFigures(all.subList(0, i + 1)),
                        papers.mark(read, all.get(i).year())));
            }
            return years;
        });
    }
}
