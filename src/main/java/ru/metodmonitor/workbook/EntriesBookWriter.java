package ru.metodmonitor.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ru.metodmonitor.text.Texts;

/** Writes a list of entries as a workbook of one sheet: what somebody has just looked at in the chat. */
public final class EntriesBookWriter {
    private static final int WINDOW = 200;

    private final Texts texts;

    /** A writer. */
    public EntriesBookWriter(Texts texts) {
        this.texts = texts;
    }

    /**
     * Writes the workbook beside the target, then renames it.
     *
     * @throws WorkbookNotWritten if that fails
     */
    public void write(Path target, List<ExportEntry> entries) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Book book = new Book(workbook);
            XSSFSheet sheet = workbook.createSheet(EntriesSheet.TITLE);
            EntriesSheet writer = new EntriesSheet(book, entries);
            writer.begin(sheet, texts.plain("workbook.export.confirmed"));
            sheet.createFreezePane(0, 1);
            try (SXSSFWorkbook streaming = new SXSSFWorkbook(workbook, WINDOW, false, false)) {
                streaming.setShouldCalculateSheetDimensions(false);
                WorkbookFile.write(target, out -> {
                    writer.rows(streaming.getSheet(EntriesSheet.TITLE), ProgressListener.NONE);
                    streaming.write(out);
                });
            }
        } catch (IOException e) {
            throw new WorkbookNotWritten(target, e);
        }
    }
}
