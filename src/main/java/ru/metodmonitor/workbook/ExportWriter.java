package ru.metodmonitor.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ru.metodmonitor.text.Texts;

/**
 * Writes the export workbook (SPEC section 8): protected, with live formulas, filters, charts and print set-up.
 *
 * <p>All sheets but {@code Записи} are small and made in memory, where POI can do everything; the entries are then streamed into
 * their prepared sheet.
 *
 * <p>Threading: safe to share.
 */
public final class ExportWriter {
    /** Rows of entries that are in memory at a time. */
    private static final int WINDOW = 200;

    private final Texts texts;
    private final String password;

    /**
     * A writer.
     *
     * @param password of the protection; empty: protected without one
     */
    public ExportWriter(Texts texts, String password) {
        this.texts = texts;
        this.password = password;
    }

    /**
     * Writes the workbook beside the target, then renames it.
     *
     * @throws WorkbookNotWritten if that fails; what stood there before is untouched
     */
    public void write(Path target, ExportData data, ProgressListener progress) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            progress.done(0);
            Book book = prepare(workbook, data);
            progress.done(10);
            if (data.entries().isPresent()) {
                writeStreaming(target, book, data.entries().get(), progress);
            } else {
                WorkbookFile.write(target, workbook::write);
            }
            progress.done(100);
        } catch (IOException e) {
            throw new WorkbookNotWritten(target, e);
        }
    }

    private void writeStreaming(Path target, Book book, List<ExportEntry> entries, ProgressListener progress)
            throws IOException {
        try (SXSSFWorkbook streaming = new QuickBook(book.workbook())) {
            SXSSFSheet sheet = streaming.getSheet(EntriesSheet.TITLE);
            WorkbookFile.write(target, out -> {
                new EntriesSheet(book, entries).rows(sheet, progress);
                progress.done(90);
                streaming.write(out);
            });
        }
    }

    private Book prepare(XSSFWorkbook workbook, ExportData data) {
        Book book = new Book(workbook);
        Page page = page(data);
        List<String> groups = Stream.of("group.lower", "group.middle", "group.upper")
                .map(texts::plain)
                .toList();
        IndicatorsSheet indicators =
                new IndicatorsSheet(book, workbook.createSheet(IndicatorsSheet.TITLE), data, groups);
        ClustersSheet clusters = new ClustersSheet(
                book,
                workbook.createSheet(ClustersSheet.TITLE),
                data,
                texts.plain("workbook.export.city"),
                texts.plain("workbook.export.index"));
        XSSFSheet clusterSheet = workbook.getSheet(ClustersSheet.TITLE);
        indicators.begin();
        clusters.begin();
        indicators.rows();
        clusters.fill();
        Highlights.indicators(indicators, data, groups.get(2), groups.get(0));
        page.table(indicators.sheet(), 3, indicators.schools().size(), indicators.columns());
        page.table(clusterSheet, 2, clusters.rows(), clusters.columns());
        charts(book, page, data, indicators, clusters);
        tables(book, page, data);
        data.entries().ifPresent(entries -> entries(book, page, entries));
        XSSFSheet about = workbook.createSheet(AboutSheet.TITLE);
        new AboutSheet(book, about, texts, data).fill();
        page.print(about, false);
        protect(workbook, data);
        properties(workbook, data);
        return book;
    }

    private Page page(ExportData data) {
        return new Page(
                texts.plain("workbook.export.title", "year", data.year()),
                AboutSheet.stateText(texts, data),
                texts.plain("workbook.export.origin", "code", data.journalCode(), "time", data.asOf()));
    }

    private void charts(Book book, Page page, ExportData data, IndicatorsSheet indicators, ClustersSheet clusters) {
        XSSFSheet sheet = book.workbook().createSheet(ChartsSheet.TITLE);
        new ChartsSheet(book, sheet, texts, data, indicators, clusters).fill();
        page.print(sheet, false);
        page.asLarge(sheet, ChartsSheet.COLUMNS);
    }

    private void tables(Book book, Page page, ExportData data) {
        TableSheets tables = new TableSheets(book, texts, data);
        XSSFSheet dynamics = book.workbook().createSheet(TableSheets.DYNAMICS);
        tables.dynamics(dynamics);
        page.table(dynamics, 3, data.dynamics().size(), tables.dynamicsColumns());
        page.inParts(dynamics, 3, tables.dynamicsColumnsAPage(), tables.dynamicsColumns());
        XSSFSheet advice = book.workbook().createSheet(TableSheets.ADVICE);
        tables.advice(advice);
        page.table(advice, 3, data.advice().size(), 5);
        XSSFSheet quality = book.workbook().createSheet(TableSheets.QUALITY);
        tables.quality(quality);
        page.table(quality, 2, data.quality().size(), 5);
    }

    private void entries(Book book, Page page, List<ExportEntry> entries) {
        XSSFSheet sheet = book.workbook().createSheet(EntriesSheet.TITLE);
        new EntriesSheet(book, entries).begin(sheet, texts.plain("workbook.export.confirmed"));
        page.table(sheet, 1, entries.size(), EntriesSheet.columns());
    }

    private void protect(XSSFWorkbook workbook, ExportData data) {
        Protection protection = Protection.with(password, data.journalCode());
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            protection.protect(sheet);
            if (sheet.getLastRowNum() >= 0) {
                // School codes and order numbers are text on purpose: no green corners for it.
                sheet.addIgnoredErrors(
                        new CellRangeAddress(0, 1_048_575, 0, 255), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
            }
        }
        protection.protectStructure(workbook);
    }

    private void properties(XSSFWorkbook workbook, ExportData data) {
        POIXMLProperties properties = workbook.getProperties();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        Date time = Date.from(data.asOf().toInstant(ZoneOffset.UTC));
        core.setTitle(texts.plain("workbook.export.title", "year", data.year()));
        core.setSubjectProperty(AboutSheet.stateText(texts, data));
        core.setCreator("МетодМонитор");
        core.setLastModifiedByUser("МетодМонитор");
        core.setKeywords(data.journalCode());
        core.setDescription(page(data).origin());
        core.setCreated(Optional.of(time));
        core.setModified(Optional.of(time));
        properties.getCustomProperties().addProperty("Код журнала", data.journalCode());
        properties.getCustomProperties().addProperty("Учебный год", data.year().toString());
    }

    /** Compresses less hard: somebody waits for it, and the file is hardly bigger. */
    private static final class QuickBook extends SXSSFWorkbook {
        private static final int LEVEL = 3;

        QuickBook(XSSFWorkbook workbook) {
            super(workbook, WINDOW, false, false);
            setShouldCalculateSheetDimensions(false);
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
            zip.setLevel(LEVEL);
            return zip;
        }
    }
}
