package ru.metodmonitor.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.indicators.SchoolResult;
import ru.metodmonitor.indicators.SchoolResult.Figure;
import ru.metodmonitor.indicators.SchoolResult.Standing;

/**
 * Sheet {@code Показатели}: headcounts and active teachers are values, all else is computed from them by formulas, whose stored
 * values are the program's own figures.
 *
 * <p>Every formula speaks of the whole column by a name and picks the cluster by its letter, so rows may be sorted.
 */
final class IndicatorsSheet {
    static final String TITLE = "Показатели";
    static final int CODE = 1;
    static final int SCHOOL = 2;
    static final int HEADCOUNT = 3;

    private static final int FIRST_INDICATOR = 4;
    private static final int PER_INDICATOR = 3;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Book book;
    private final XSSFSheet sheet;
    private final Scheme scheme;
    private final List<ExportSchool> schools;
    private final GroupFormula groups;

    /** The sheet; the names of the groups: the lower, the middle, the upper one. */
    IndicatorsSheet(Book book, XSSFSheet sheet, ExportData data, List<String> groups) {
        this.book = book;
        this.sheet = sheet;
        this.scheme = data.scheme();
        this.schools = sorted(data.schools());
        this.groups = new GroupFormula(data.scheme(), groups);
    }

    /** By cluster, rank, code; schools without a rank last in their cluster, codes as people count. */
    static List<ExportSchool> sorted(List<ExportSchool> schools) {
        return schools.stream()
                .sorted(Comparator.comparing(ExportSchool::cluster)
                        .thenComparing(
                                s -> s.result().standing().map(Standing::rank).orElse(Integer.MAX_VALUE))
                        .thenComparing(s -> counted(s.code()))
                        .thenComparing(ExportSchool::code))
                .toList();
    }

    private static String counted(String code) {
        return DIGITS.matcher(code)
                .replaceAll(m -> "0".repeat(Math.max(0, 12 - m.group().length())) + m.group());
    }

    List<ExportSchool> schools() {
        return schools;
    }

    int columns() {
        return group() + 1;
    }

    static int active(int place) {
        return FIRST_INDICATOR + PER_INDICATOR * place;
    }

    static int share(int place) {
        return active(place) + 1;
    }

    static int score(int place) {
        return active(place) + 2;
    }

    int index() {
        return active(scheme.indicators().size());
    }

    int rank() {
        return index() + 1;
    }

    int group() {
        return index() + 2;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Headings, widths and names: what formulas elsewhere refer to. */
    void begin() {
        List<Book.Column> header = new ArrayList<>(List.of(
                new Book.Column("Кластер", 9),
                new Book.Column("Код", 8),
                new Book.Column("Школа", 38),
                new Book.Column("Педагогов", 11)));
        for (Indicator indicator : scheme.indicators()) {
            String name = "П" + indicator.number();
            header.add(new Book.Column(name + " педагогов", 11));
            header.add(new Book.Column(name + " доля, %", 9));
            header.add(new Book.Column(name + " балл", 9));
        }
        header.add(new Book.Column("Индекс", 11));
        header.add(new Book.Column("Место", 9));
        header.add(new Book.Column("Группа", 11));
        book.header(sheet, 34, header.toArray(Book.Column[]::new));
        if (!schools.isEmpty()) {
            name(Columns.CLUSTERS, 0);
            name(Columns.HEADCOUNTS, HEADCOUNT);
            name(Columns.INDEXES, index());
            for (int i = 0; i < scheme.indicators().size(); i++) {
                int number = scheme.indicators().get(i).number();
                name(Columns.of(number, Columns.Part.ACTIVE), active(i));
                name(Columns.of(number, Columns.Part.SHARE), share(i));
                name(Columns.of(number, Columns.Part.SCORE), score(i));
            }
        }
    }

    private void name(String name, int column) {
        Columns.name(sheet, name, column, 1, schools.size());
    }

    /** The rows; the names of the clusters' figures must be known by now. */
    void rows() {
        for (int i = 0; i < schools.size(); i++) {
            row(sheet.createRow(i + 1), schools.get(i));
        }
    }

    private void row(XSSFRow row, ExportSchool school) {
        book.text(row, 0, Look.CODE, school.cluster());
        book.text(row, CODE, Look.CODE, school.code());
        book.text(row, SCHOOL, Look.TEXT, school.name());
        Cell headcount = book.empty(row, HEADCOUNT, Look.INPUT);
        school.result().input().headcount().ifPresent(headcount::setCellValue);
        for (int i = 0; i < scheme.indicators().size(); i++) {
            Figure figure = school.result().figures().get(i);
            book.number(row, active(i), Look.INPUT, figure.active());
            // Not 100 times the share: 7 of 100 would be 7.000000000000001 %.
            Optional<Double> percent = figure.share()
                    .map(s -> 100.0
                            * figure.active()
                            / school.result().input().headcount().orElseThrow());
            formula(row, share(i), Look.ONE, shareFormula(row, i), percent);
            formula(row, score(i), Look.TWO, scoreFormula(row, i), figure.score());
        }
        Optional<Standing> standing = school.result().standing();
        formula(
                row,
                index(),
                Look.INDEX,
                indexFormula(row),
                standing.map(s -> s.index().doubleValue()));
        formula(row, rank(), Look.PLACE, rankFormula(row), standing.map(s -> (double) s.rank()));
        Cell group = book.empty(row, group(), Look.CODE);
        group.setCellFormula(groups.of(cells(row), known(school)));
        group.setCellValue(school.group());
    }

    private GroupFormula.Cells cells(XSSFRow row) {
        List<String> active = IntStream.range(0, scheme.indicators().size())
                .mapToObj(i -> at(row, active(i)))
                .toList();
        return new GroupFormula.Cells(
                "$" + at(row, 0), "$" + at(row, HEADCOUNT), active, at(row, index()), at(row, rank()));
    }

    private GroupFormula.Known known(ExportSchool school) {
        List<SchoolResult> cluster = schools.stream()
                .filter(s -> s.cluster().equals(school.cluster()))
                .map(ExportSchool::result)
                .toList();
        BigDecimal indexes = cluster.stream()
                .flatMap(r -> r.standing().stream())
                .map(Standing::index)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int headcounts =
                cluster.stream().mapToInt(r -> r.input().headcount().orElse(0)).sum();
        return new GroupFormula.Known(school.result().standing(), school.group(), indexes.toPlainString(), headcounts);
    }

    private void formula(XSSFRow row, int column, Look look, String formula, Optional<Double> value) {
        Cell cell = book.empty(row, column, look);
        cell.setCellFormula(formula);
        if (value.isPresent()) {
            cell.setCellValue(value.get());
        } else {
            cell.setCellValue("");
        }
    }

    private static String at(XSSFRow row, int column) {
        return CellReference.convertNumToColString(column) + (row.getRowNum() + 1);
    }

    private static String shareFormula(XSSFRow row, int place) {
        String headcount = "$" + at(row, HEADCOUNT);
        return "IF(" + known(headcount) + ",100*" + at(row, active(place)) + "/" + headcount + ",\"\")";
    }

    private static String known(String headcount) {
        return "AND(ISNUMBER(" + headcount + ")," + headcount + ">0)";
    }

    private String scoreFormula(XSSFRow row, int place) {
        int number = scheme.indicators().get(place).number();
        return ScoreFormula.of(scheme.scaling(), number, at(row, share(place)), "$" + at(row, 0));
    }

    private String indexFormula(XSSFRow row) {
        List<String> sum = new ArrayList<>();
        List<String> weights = new ArrayList<>();
        for (int i = 0; i < scheme.indicators().size(); i++) {
            String weight = Columns.of(scheme.indicators().get(i).number(), Columns.Part.WEIGHT);
            weights.add(weight);
            sum.add(weight + "*" + at(row, score(i)));
        }
        // Rounded twice as the program does: nine decimals first, so that binary noise never splits equal schools.
        return "IF(" + known("$" + at(row, HEADCOUNT)) + ",ROUND(ROUND((" + String.join("+", sum) + ")/("
                + String.join("+", weights) + "),9),2),\"\")";
    }

    private String rankFormula(XSSFRow row) {
        String index = at(row, index());
        return "IF(" + index + "=\"\",\"\",1+SUMPRODUCT((" + Columns.CLUSTERS + "=$" + at(row, 0) + ")*ISNUMBER("
                + Columns.INDEXES + ")*(" + Columns.INDEXES + ">" + index + ")))";
    }
}
