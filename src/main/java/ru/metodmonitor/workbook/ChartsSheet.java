package ru.metodmonitor.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.text.Texts;

/** Sheet {@code Диаграммы}: native charts over the live figures: shares of the clusters, then the index of every school. */
final class ChartsSheet {
    static final String TITLE = "Диаграммы";

    private static final String[] PALETTE = {"1F3A5F", "4F86C6", "9CC3E6", "B8BEC7", "5E9C76", "D6A24A"};
    private static final int TABLE_ROW = 3;
    private static final int CHART_ROWS = 17;
    private static final int LAST_COLUMN = 12;

    /** How many columns the charts are wide. */
    static final int COLUMNS = LAST_COLUMN + 1;

    /** Rows that a printed page has room for at the size that its columns give it. */
    private static final int ROWS_A_PAGE = 78;

    private static final int NARROWEST = 6;

    private final Book book;
    private final XSSFSheet sheet;
    private final Texts texts;
    private final ExportData data;
    private final IndicatorsSheet indicators;
    private final ClustersSheet clusters;

    /** The row that the printed page begins with. */
    private int page;

    ChartsSheet(
            Book book,
            XSSFSheet sheet,
            Texts texts,
            ExportData data,
            IndicatorsSheet indicators,
            ClustersSheet clusters) {
        this.book = book;
        this.sheet = sheet;
        this.texts = texts;
        this.data = data;
        this.indicators = indicators;
        this.clusters = clusters;
    }

    void fill() {
        for (int i = 0; i <= LAST_COLUMN; i++) {
            sheet.setColumnWidth(i, (i == 0 ? 14 : 11) * 256);
        }
        XSSFRow title = sheet.createRow(0);
        title.setHeightInPoints(30);
        book.text(title, 0, Look.TITLE, texts.plain("workbook.export.charts", "year", data.year()));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, LAST_COLUMN));
        if (clusters.clusters().isEmpty()) {
            book.text(sheet.createRow(2), 0, Look.NOTE, texts.plain("workbook.export.no-data"));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 0, LAST_COLUMN));
            return;
        }
        int row = shares();
        for (int i = 0; i < clusters.clusters().size(); i++) {
            row = ranking(clusters.clusters().get(i), row, i);
        }
    }

    /** A small table of the clusters' shares and its chart; gives the next free row. */
    private int shares() {
        List<Indicator> all = data.scheme().indicators();
        int groups = clusters.clusters().size() + 1;
        XSSFRow header = sheet.createRow(TABLE_ROW - 1);
        header.setHeightInPoints(30);
        book.text(header, 0, Look.HEADER, texts.plain("workbook.export.share"));
        for (int g = 0; g < groups; g++) {
            book.text(header, g + 1, Look.HEADER, groupName(g));
        }
        for (int place = 0; place < all.size(); place++) {
            XSSFRow row = sheet.createRow(TABLE_ROW + place);
            book.text(row, 0, Look.CODE, "П" + all.get(place).number());
            for (int g = 0; g < groups; g++) {
                pooled(row, g + 1, clusters.rowOf(place, g));
            }
        }
        int last = TABLE_ROW + all.size() - 1;
        int top = last + 2;
        XSSFChart chart = chart(top, top + CHART_ROWS, texts.plain("workbook.export.chart-shares"));
        XDDFBarChartData bars = bars(chart, BarDirection.COL, "0");
        for (int g = 0; g < groups; g++) {
            series(
                    bars,
                    sheet,
                    new CellRangeAddress(TABLE_ROW, last, 0, 0),
                    new CellRangeAddress(TABLE_ROW, last, g + 1, g + 1),
                    new CellReference(TITLE, TABLE_ROW - 1, g + 1, true, true),
                    groupName(g),
                    PALETTE[g % PALETTE.length]);
        }
        bars.setGapWidth(70);
        chart.plot(bars);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        return top + CHART_ROWS + 2;
    }

    private String groupName(int group) {
        return group < clusters.clusters().size()
                ? texts.plain(
                        "workbook.export.cluster",
                        "cluster",
                        clusters.clusters().get(group))
                : texts.plain("workbook.export.city");
    }

    private void pooled(XSSFRow row, int column, int source) {
        Cell from =
                sheet.getWorkbook().getSheet(ClustersSheet.TITLE).getRow(source).getCell(ClustersSheet.POOLED);
        Cell cell = book.empty(row, column, Look.ONE);
        cell.setCellFormula(ClustersSheet.TITLE + "!"
                + new CellReference(source, ClustersSheet.POOLED, true, true).formatAsString());
        if (from.getCachedFormulaResultType() == CellType.NUMERIC) {
            cell.setCellValue(from.getNumericCellValue());
        } else {
            cell.setCellValue("");
        }
    }

    /** The index of a cluster's schools, best on top. */
    private int ranking(String cluster, int top, int colour) {
        List<ExportSchool> all = indicators.schools();
        int first = -1;
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).cluster().equals(cluster)
                    && all.get(i).result().standing().isPresent()) {
                first = first < 0 ? i + 1 : first;
                last = i + 1;
            }
        }
        if (first < 0) {
            return top;
        }
        int height = Math.min(ROWS_A_PAGE, Math.max(NARROWEST, last - first + 4));
        if (top + height - page > ROWS_A_PAGE) {
            // A row of white stays above the chart, whose edge would else be printed on either page.
            sheet.setRowBreak(top - 2);
            page = top - 1;
        }
        XSSFChart chart = chart(top, top + height, texts.plain("workbook.export.chart-index", "cluster", cluster));
        XDDFBarChartData bars = bars(chart, BarDirection.BAR, "0");
        series(
                bars,
                indicators.sheet(),
                new CellRangeAddress(first, last, IndicatorsSheet.SCHOOL, IndicatorsSheet.SCHOOL),
                new CellRangeAddress(first, last, indicators.index(), indicators.index()),
                new CellReference(IndicatorsSheet.TITLE, 0, indicators.index(), true, true),
                "Индекс",
                PALETTE[colour % PALETTE.length]);
        bars.setGapWidth(45);
        chart.plot(bars);
        return top + height + 2;
    }

    private XSSFChart chart(int top, int bottom, String title) {
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 0, top, LAST_COLUMN, bottom);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().forEach(run -> {
            run.setFontSize(12.0);
            run.setBold(true);
            run.setFontColor(colour(Look.INK));
        });
        return chart;
    }

    private static XDDFBarChartData bars(XSSFChart chart, BarDirection direction, String format) {
        boolean lying = direction == BarDirection.BAR;
        XDDFCategoryAxis names = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        names.crossAxis(values);
        values.setCrosses(lying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        values.setNumberFormat(format);
        values.setMinimum(0);
        if (lying) {
            names.setOrientation(AxisOrientation.MAX_MIN);
        }
        XDDFLineProperties faint = new XDDFLineProperties(fill(Look.LINE));
        faint.setWidth(0.5);
        values.getOrAddMajorGridProperties().setLineProperties(faint);
        values.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        names.getOrAddShapeProperties().setLineProperties(faint);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(direction);
        bars.setVaryColors(false);
        return bars;
    }

    private static void series(
            XDDFBarChartData bars,
            XSSFSheet source,
            CellRangeAddress names,
            CellRangeAddress values,
            CellReference titleCell,
            String title,
            String colour) {
        XDDFBarChartData.Series series = (XDDFBarChartData.Series) bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(source, names),
                XDDFDataSourcesFactory.fromArray(
                        cached(source, values), values.formatAsString(source.getSheetName(), true)));
        series.setTitle(title, titleCell);
        series.setFillProperties(fill(colour));
    }

    /** The figures as the program has computed them: the library would compute the formulas anew, and does not know all of them. */
    private static Double[] cached(XSSFSheet sheet, CellRangeAddress range) {
        List<Double> values = new ArrayList<>();
        for (CellAddress at : range) {
            Cell cell = sheet.getRow(at.getRow()).getCell(at.getColumn());
            values.add(cell.getCachedFormulaResultType() == CellType.NUMERIC ? cell.getNumericCellValue() : 0.0);
        }
        return values.toArray(Double[]::new);
    }

    private static XDDFSolidFillProperties fill(String rgb) {
        return new XDDFSolidFillProperties(colour(rgb));
    }

    private static XDDFColor colour(String rgb) {
        return XDDFColor.from(Look.bytes(rgb));
    }
}
