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
    private final List<String> clusters;

    ClustersSheet(Book book, XSSFSheet sheet, ExportData data, String city) {
        this.book = book;
        this.sheet = sheet;
        this.data = data;
        this.city = city;
        this.clusters = List.copyOf(
                new TreeSet<>(data.schools().stream().map(ExportSchool::cluster).toList()));
    }

    List<String> clusters() {
        return clusters;
    }

    int rows() {
        return clusters.isEmpty() ? 0 : data.scheme().indicators().size() * (clusters.size() + 1);
    }

    int columns() {
        return HEADINGS.size();
    }

    /** The row, from 0, of an indicator's cluster; the city stands after the last. */
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
        for (int place = 0; place < data.scheme().indicators().size(); place++) {
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
            book.text(row, 0, Look.CODE, "П" + indicator.number());
            book.text(row, 1, Look.CODE, cluster.orElse(city));
            book.text(
                    row,
                    2,
                    Look.TEXT,
                    cluster.map(c -> data.clusters().getOrDefault(c, "")).orElse(""));
            weight();
            count(
                    4,
                    cluster.isEmpty()
                            ? "ROWS(" + Columns.CLUSTERS + ")"
                            : "COUNTIF(" + Columns.CLUSTERS + "," + key() + ")",
                    members.size());
            count(5, sum("ISNUMBER(" + share() + ")"), counted.size());
            count(
                    6,
                    cluster.isEmpty()
                            ? "SUM(" + Columns.HEADCOUNTS + ")"
                            : "SUMIF(" + Columns.CLUSTERS + "," + key() + "," + Columns.HEADCOUNTS + ")",
                    teachers());
            count(7, sum("ISNUMBER(" + share() + ")*" + Columns.of(indicator.number(), Part.ACTIVE)), active());
            String cells = "H" + line() + "/G" + line();
            figure(POOLED, "100*" + cells, counted.isEmpty() ? 0 : 100.0 * active() / teachers(), false);
            figure(9, "MIN(" + chosen() + ")", at(0), true);
            figure(10, "QUARTILE(" + chosen() + ",1)", at(0.25), true);
            figure(11, "MEDIAN(" + chosen() + ")", at(0.5), true);
            figure(12, "QUARTILE(" + chosen() + ",3)", at(0.75), true);
            figure(13, "MAX(" + chosen() + ")", at(1), true);
            figure(14, "AVERAGE(" + chosen() + ")", mean(), true);
            figure(15, "STDEVP(" + chosen() + ")", deviation(), true);
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

        private void count(int column, String formula, double value) {
            Cell cell = book.empty(row, column, Look.WHOLE);
            cell.setCellFormula(formula);
            cell.setCellValue(value);
        }

        private void figure(int column, String formula, double value, boolean array) {
            Cell cell = book.empty(row, column, Look.ONE);
            String guarded = "IF($F" + line() + "=0,\"\"," + formula + ")";
            if (array) {
                sheet.setArrayFormula(guarded, new CellRangeAddress(row.getRowNum(), row.getRowNum(), column, column));
            } else {
                cell.setCellFormula(guarded);
            }
            if (counted.isEmpty()) {
                cell.setCellValue("");
            } else {
                cell.setCellValue(value);
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

        private double at(double part) {
            return shares.length == 0 ? 0 : Quantiles.of(shares, part);
        }

        private double mean() {
            return Arrays.stream(shares).average().orElse(0);
        }

        /** Of everybody, not of a sample: hence STDEVP. */
        private double deviation() {
            double mean = mean();
            return Math.sqrt(Arrays.stream(shares)
                    .map(s -> (s - mean) * (s - mean))
                    .average()
                    .orElse(0));
        }
    }
}
