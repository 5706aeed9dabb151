package ru.metodmonitor.report.word;

import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;

/** One of Word's own charts with its workbook. Series differ by pattern, dash and mark as well: paper is often black and white. */
final class NativeChart {
    private static final List<String> COLOURS = List.of("1F3A5F", "4F86C6", "9CC3E6", "5F6B7A", "5E9C76", "D6A24A");
    /** Names of the schema; the first series is solid. */
    private static final List<String> PATTERNS = List.of("", "dkUpDiag", "horz", "lgGrid", "dkVert", "dnDiag");

    private static final List<PresetLineDash> DASHES = List.of(
            PresetLineDash.SOLID,
            PresetLineDash.DASH,
            PresetLineDash.SYSTEM_DOT,
            PresetLineDash.LARGE_DASH,
            PresetLineDash.DASH_DOT,
            PresetLineDash.SYSTEM_DASH);
    private static final List<MarkerStyle> MARKS = List.of(
            MarkerStyle.CIRCLE,
            MarkerStyle.SQUARE,
            MarkerStyle.TRIANGLE,
            MarkerStyle.DIAMOND,
            MarkerStyle.X,
            MarkerStyle.PLUS);
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final int LETTERS = 800;
    private static final String FAINT = "D5DCE4";

    private final XWPFChart chart;
    private final Diagram diagram;

    private NativeChart(XWPFChart chart, Diagram diagram) {
        this.chart = chart;
        this.diagram = diagram;
    }

    /** Puts it into a paragraph; millimetres. */
    static void add(
            XWPFDocument document, XWPFParagraph paragraph, Diagram diagram, int number, double width, double height) {
        XWPFRun run = paragraph.createRun();
        try {
            XWPFChart chart =
                    document.createChart(run, Units.toEMU(width / 25.4 * 72), Units.toEMU(height / 25.4 * 72));
            new NativeChart(chart, diagram).draw();
            Date at = document.getProperties().getCoreProperties().getCreated();
            chart.getWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(at));
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("a chart can't be put into the document", e);
        }
        CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.getDocPr().setDescr(diagram.description());
        inline.getDocPr().setId(number);
    }

    private void draw() {
        boolean bars = diagram.kind() == Diagram.Kind.BARS;
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setMinimum(0);
        values.setNumberFormat("0");
        values.setTitle(diagram.axis());
        XDDFLineProperties faint = new XDDFLineProperties(solid(FAINT));
        values.getOrAddMajorGridProperties().setLineProperties(faint);
        values.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        names.getOrAddShapeProperties().setLineProperties(faint);
        XDDFChartData data = chart.createData(bars ? ChartTypes.BAR : ChartTypes.LINE, names, values);
        int rows = diagram.categories().size();
        XDDFDataSource<String> categories =
                XDDFDataSourcesFactory.fromArray(diagram.categories().toArray(String[]::new), range(0, rows), 0);
        for (int i = 0; i < diagram.series().size(); i++) {
            Diagram.Series series = diagram.series().get(i);
            XDDFNumericalDataSource<Double> numbers = XDDFDataSourcesFactory.fromArray(
                    series.values().stream().map(v -> v.orElse(null)).toArray(Double[]::new),
                    range(i + 1, rows),
                    i + 1);
            numbers.setFormatCode("0.0");
            XDDFChartData.Series shown = data.addSeries(categories, numbers);
            shown.setTitle(series.name(), chart.setSheetTitle(series.name(), i + 1));
            if (bars) {
                bar((XDDFBarChartData.Series) shown, i);
            } else {
                line((XDDFLineChartData.Series) shown, i);
            }
        }
        if (data instanceof XDDFBarChartData together) {
            together.setBarDirection(BarDirection.COL);
            together.setGapWidth(60);
            together.setVaryColors(false);
        }
        if (data instanceof XDDFLineChartData lines) {
            lines.setGrouping(Grouping.STANDARD);
        }
        chart.plot(data);
        chart.setAutoTitleDeleted(true);
        chart.getOrAddLegend().setPosition(bars ? LegendPosition.BOTTOM : LegendPosition.RIGHT);
        letters();
    }

    /** The size of every letter in the chart. */
    private void letters() {
        CTTextBody text = chart.getCTChartSpace().addNewTxPr();
        text.addNewBodyPr();
        CTTextParagraph paragraph = text.addNewP();
        paragraph.addNewPPr().addNewDefRPr().setSz(LETTERS);
        paragraph.addNewEndParaRPr().setLang("ru-RU");
    }

    private String range(int column, int rows) {
        return chart.formatRange(new CellRangeAddress(1, rows, column, column));
    }

    private static void bar(XDDFBarChartData.Series series, int place) {
        String colour = COLOURS.get(place % COLOURS.size());
        series.setFillProperties(solid(colour));
        series.setLineProperties(new XDDFLineProperties(solid(colour)));
        String pattern = PATTERNS.get(place % PATTERNS.size());
        if (!pattern.isEmpty()) {
            pattern(series.getCTBarSer().getSpPr(), pattern, colour);
        }
        labels(series.getCTBarSer().addNewDLbls());
    }

    private static void line(XDDFLineChartData.Series series, int place) {
        String colour = COLOURS.get(place % COLOURS.size());
        series.setSmooth(false);
        series.setMarkerStyle(MARKS.get(place % MARKS.size()));
        XDDFLineProperties line = new XDDFLineProperties(solid(colour));
        line.setWidth(1.75);
        line.setPresetDash(new XDDFPresetLineDash(DASHES.get(place % DASHES.size())));
        series.setLineProperties(line);
    }

    /** Numbers at the bars: they are read where patterns can't be told apart. */
    private static void labels(CTDLbls labels) {
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /** A pattern in place of the solid fill. The library's smaller schemas, which we carry, don't know of patterns. */
    private static void pattern(CTShapeProperties shape, String pattern, String colour) {
        shape.unsetSolidFill();
        try (XmlCursor at = shape.newCursor()) {
            at.toFirstContentToken();
            at.beginElement("pattFill", DRAWING);
            at.insertAttributeWithValue("prst", pattern);
            colour(at, "fgClr", colour);
            colour(at, "bgClr", "FFFFFF");
        }
    }

    private static void colour(XmlCursor at, String element, String rgb) {
        at.beginElement(element, DRAWING);
        at.beginElement("srgbClr", DRAWING);
        at.insertAttributeWithValue("val", rgb);
        at.toNextToken();
        at.toNextToken();
    }

    private static XDDFSolidFillProperties solid(String colour) {
        return new XDDFSolidFillProperties(colour(colour));
    }

    private static XDDFColor colour(String rgb) {
        return XDDFColor.from(java.util.HexFormat.of().parseHex(rgb));
    }
}
