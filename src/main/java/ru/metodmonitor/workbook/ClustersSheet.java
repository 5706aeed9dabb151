package ru.metodmonitor.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Quantiles;
import ru.metodmonitor.workbook.Columns.Part;

/**
 * Sheet {@code Кластеры}: per indicator and cluster what scores are computed from, live too. Array formulas, for MINIFS and its
 * like are unknown to Excel before 2019.
 */
final class ClustersSheet {
    static final String TITLE = "Кластеры";
    static final int POOLED = 8;

    private static final int MIDDLE = 11;
    private static final int WEIGHT = 3;
    private static final List<String> HEADINGS = List.of(
            "Показатель",
            "Кластер",
            "Состав",
            "Вес",
            "Школ",
            "С данными",
            "Педагогов",
            "Активных",
            "Доля по группе, %",
            "Минимум",
            "Нижний квартиль",
            "Медиана",
            "Верхний квартиль",
            "Максимум",
            "Среднее",
            "Стандартное отклонение");
    private static final int[] WIDTHS = {12, 10, 34, 8, 9, 10, 11, 10, 11, 10, 11, 10, 11, 10, 10, 13};
    private static final Part[] PARTS = {
        Part.MINIMUM, Part.LOWER, Part.MIDDLE, Part.UPPER, Part.MAXIMUM, Part.MEAN, Part.DEVIATION
    };

    private final Book book;
    private final XSSFSheet sheet;
    private final ExportData data;
    private final String city;
    private final String index;
    private final List<String> clusters;

    /** The sheet; the words for the whole city and for the index. */
    ClustersSheet(Book book, XSSFSheet sheet, ExportData data, String city, String index) {
        this.book = book;
        this.sheet = sheet;
        this.data = data;
        this.city = city;
        this.index = index;
        this.clusters = List.copyOf(
                new TreeSet<>(data.schools().stream().map(ExportSchool::cluster).toList()));
    }

    List<String> clusters() {
        return clusters;
    }

    int rows() {
        return clusters.isEmpty() ? 0 : rowOf(data.scheme().indicators().size(), clusters.size()) - 1;
    }

    int columns() {
        return HEADINGS.size();
    }

    /** The row, from 0, of an indicator's cluster; the city stands after the last. After all indicators comes the index, of clusters alone. */
    int rowOf(int place, int cluster) {
        return 1 + place * (clusters.size() + 1) + cluster;
    }

    /** Headings and names. */
    void begin() {
        Book.Column[] header = new Book.Column[HEADINGS.size()];
        for (int i = 0; i < header.length; i++) {
            header[i] = new Book.Column(HEADINGS.get(i), WIDTHS[i]);
        }
        book.header(sheet, 34, header);
        if (clusters.isEmpty()) {
            return;
        }
        int after = data.scheme().indicators().size();
        int firstIndex = rowOf(after, 0);
        int lastIndex = rowOf(after, clusters.size() - 1);
        Columns.name(sheet, Columns.INDEX_KEY, 1, firstIndex, lastIndex);
        Columns.name(sheet, Columns.INDEX_MIDDLE, MIDDLE, firstIndex, lastIndex);
        for (int place = 0; place < after; place++) {
            int number = data.scheme().indicators().get(place).number();
            int first = rowOf(place, 0);
            int last = rowOf(place, clusters.size() - 1);
            Columns.name(sheet, Columns.of(number, Part.WEIGHT), WEIGHT, first, first);
            Columns.name(sheet, Columns.of(number, Part.KEY), 1, first, last);
            for (int i = 0; i < PARTS.length; i++) {
                Columns.name(sheet, Columns.of(number, PARTS[i]), POOLED + 1 + i, first, last);
            }
        }
    }

    /** The rows; the names of sheet {@code Показатели} must be known by now. */
    void fill() {
        for (int place = 0; place < data.scheme().indicators().size() && !clusters.isEmpty(); place++) {
            for (int i = 0; i < clusters.size(); i++) {
                new Line(place, rowOf(place, i), Optional.of(clusters.get(i))).write();
            }
            new Line(place, rowOf(place, clusters.size()), Optional.empty()).write();
        }
        for (int i = 0; i < clusters.size(); i++) {
            index(sheet.createRow(rowOf(data.scheme().indicators().size(), i)), clusters.get(i));
        }
    }

    /** How a cluster's indexes are spread: what the groups are told by. */
    private void index(XSSFRow row, String cluster) {
        List<ExportSchool> members =
                data.schools().stream().filter(s -> s.cluster().equals(cluster)).toList();
        double[] indexes = members.stream()
                .flatMap(s -> s.result().standing().stream())
                .mapToDouble(s -> s.index().doubleValue())
                .sorted()
                .toArray();
        begin(row, index, cluster);
        String key = "$B" + (row.getRowNum() + 1);
        String own = "(" + Columns.CLUSTERS + "=" + key + ")*";
        count(row, 4, "COUNTIF(" + Columns.CLUSTERS + "," + key + ")", members.size());
        count(row, 5, "SUMPRODUCT(" + own + "ISNUMBER(" + Columns.INDEXES + "))", indexes.length);
        for (int empty : new int[] {WEIGHT, 6, 7, POOLED}) {
            book.empty(row, empty, Look.WHOLE);
        }
        spread(row, Look.TWO, "IF(" + own + "ISNUMBER(" + Columns.INDEXES + ")," + Columns.INDEXES + ")", indexes);
    }

    private void begin(XSSFRow row, String what, String cluster) {
        book.text(row, 0, Look.CODE, what);
        book.text(row, 1, Look.CODE, cluster);
        book.text(row, 2, Look.TEXT, data.clusters().getOrDefault(cluster, ""));
    }

    private void count(XSSFRow row, int column, String formula, double value) {
        Cell cell = book.empty(row, column, Look.WHOLE);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
    }

    /** Minimum, quartiles, maximum, mean and deviation of what a formula chooses; the same numbers sorted. */
    private void spread(XSSFRow row, Look look, String chosen, double[] sorted) {
        figure(row, 9, look, "MIN(" + chosen + ")", at(sorted, 0), sorted.length);
        figure(row, 10, look, "QUARTILE(" + chosen + ",1)", at(sorted, 0.25), sorted.length);
        figure(row, MIDDLE, look, "MEDIAN(" + chosen + ")", at(sorted, 0.5), sorted.length);
        figure(row, 12, look, "QUARTILE(" + chosen + ",3)", at(sorted, 0.75), sorted.length);
        figure(row, 13, look, "MAX(" + chosen + ")", at(sorted, 1), sorted.length);
        figure(row, 14, look, "AVERAGE(" + chosen + ")", mean(sorted), sorted.length);
        // Of everybody, not of a sample: hence STDEVP.
        figure(row, 15, look, "STDEVP(" + chosen + ")", deviation(sorted), sorted.length);
    }

    private void figure(XSSFRow row, int column, Look look, String formula, double value, int of) {
        Cell cell = book.empty(row, column, look);
        String guarded = "IF($F" + (row.getRowNum() + 1) + "=0,\"\"," + formula + ")";
        sheet.setArrayFormula(guarded, new CellRangeAddress(row.getRowNum(), row.getRowNum(), column, column));
        if (of == 0) {
            cell.setCellValue("");
        } else {
            cell.setCellValue(value);
        }
    }

    private static double at(double[] sorted, double part) {
        return sorted.length == 0 ? 0 : Quantiles.of(sorted, part);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0));
    }

    /** One indicator of one cluster, or of the city. */
    private final class Line {
        private final int place;
        private final Indicator indicator;
        private final XSSFRow row;
        private final Optional<String> cluster;
        private final List<ExportSchool> members;
        private final List<ExportSchool> counted;
        private final double[] shares;

        Line(int place, int row, Optional<String> cluster) {
            this.place = place;
            this.indicator = data.scheme().indicators().get(place);
            this.row = sheet.createRow(row);
            this.cluster = cluster;
            this.members = data.schools().stream()
                    .filter(s -> cluster.isEmpty() || cluster.get().equals(s.cluster()))
                    .toList();
            this.counted =
                    members.stream().filter(s -> s.result().input().hasShares()).toList();
            this.shares = counted.stream().mapToDouble(this::percent).sorted().toArray();
        }

        private double percent(ExportSchool school) {
            return 100.0
                    * school.result().input().active().get(place)
                    / school.result().input().headcount().orElseThrow();
        }

        void write() {
            begin(row, "П" + indicator.number(), cluster.orElse(city));
            weight();
            count(
                    row,
                    4,
                    cluster.isEmpty()
                            ? "ROWS(" + Columns.CLUSTERS + ")"
                            : "COUNTIF(" + Columns.CLUSTERS + "," + key() + ")",
                    members.size());
            count(row, 5, sum("ISNUMBER(" + share() + ")"), counted.size());
            count(
                    row,
                    6,
                    cluster.isEmpty()
                            ? "SUM(" + Columns.HEADCOUNTS + ")"
                            : "SUMIF(" + Columns.CLUSTERS + "," + key() + "," + Columns.HEADCOUNTS + ")",
                    teachers());
            count(row, 7, sum("ISNUMBER(" + share() + ")*" + Columns.of(indicator.number(), Part.ACTIVE)), active());
            String cells = "H" + line() + "/G" + line();
            pooled("IF($F" + line() + "=0,\"\",100*" + cells + ")");
            spread(row, Look.ONE, chosen(), shares);
        }

        private void weight() {
            if (row.getRowNum() == rowOf(place, 0)) {
                book.number(row, WEIGHT, Look.TWO, indicator.weight().doubleValue());
                return;
            }
            Cell cell = book.empty(row, WEIGHT, Look.TWO);
            cell.setCellFormula(Columns.of(indicator.number(), Part.WEIGHT));
            cell.setCellValue(indicator.weight().doubleValue());
        }

        private int line() {
            return row.getRowNum() + 1;
        }

        private String key() {
            return "$B" + line();
        }

        private String share() {
            return Columns.of(indicator.number(), Part.SHARE);
        }

        private String sum(String what) {
            String member = cluster.isEmpty() ? "1*" : "(" + Columns.CLUSTERS + "=" + key() + ")*";
            return "SUMPRODUCT(" + member + what + ")";
        }

        private String chosen() {
            String member = cluster.isEmpty() ? "" : "(" + Columns.CLUSTERS + "=" + key() + ")*";
            return "IF(" + member + "ISNUMBER(" + share() + ")," + share() + ")";
        }

        private void pooled(String formula) {
            Cell cell = book.empty(row, POOLED, Look.ONE);
            cell.setCellFormula(formula);
            if (counted.isEmpty()) {
                cell.setCellValue("");
            } else {
                cell.setCellValue(100.0 * active() / teachers());
            }
        }

        private int teachers() {
            return counted.stream()
                    .mapToInt(s -> s.result().input().headcount().orElseThrow())
                    .sum();
        }

        private int active() {
            return counted.stream()
                    .mapToInt(s -> s.result().input().active().get(place))
                    .sum();
        }
    }
}
