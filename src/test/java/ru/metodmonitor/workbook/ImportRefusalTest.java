package ru.metodmonitor.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.metodmonitor.workbook.SampleBook.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.municipality.Sochi;

class ImportRefusalTest {
    @TempDir
    Path folder;

    private ImportRefusal refusal(Path file) {
        return refused(file).reason();
    }

    private ImportReading.Refused refused(Path file) {
        return new ImportReader(Sochi.ISSUERS)
                .read(file, ProgressListener.NONE)
                .<ImportReading.Refused>fold(book -> null, refused -> refused);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.xlsx"), bytes);
    }

    private Path zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file(bytes.toByteArray());
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        assertThat(refusal(file(new byte[0]))).isEqualTo(ImportRefusal.NOT_A_WORKBOOK);
        assertThat(refusal(file("Код;Наименование".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ImportRefusal.NOT_A_WORKBOOK);
        assertThat(refusal(zip("readme.txt", "hello"))).isEqualTo(ImportRefusal.NOT_A_WORKBOOK);
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try (XWPFDocument docx = new XWPFDocument()) {
            docx.write(document);
        }
        assertThat(refusal(file(document.toByteArray()))).isEqualTo(ImportRefusal.NOT_A_WORKBOOK);
    }

    @Test
    void other_formats_are_named() throws IOException {
        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet("Школы");
            old.write(xls);
        }

        assertThat(refusal(file(xls.toByteArray()))).isEqualTo(ImportRefusal.OLD_EXCEL);
        assertThat(refusal(zip("mimetype", "application/vnd.oasis", "content.xml", "<x/>")))
                .isEqualTo(ImportRefusal.OPEN_DOCUMENT);
        assertThat(refusal(zip("[Content_Types].xml", "<x/>", "xl/workbook.bin", "")))
                .isEqualTo(ImportRefusal.OLD_EXCEL);
    }

    @Test
    void a_workbook_with_a_password_is_refused_as_such() throws Exception {
        Path plain = new SampleBook().sheet(ImportSheet.SCHOOLS).saved(folder);
        Path encrypted = folder.resolve("encrypted.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                Files.copy(plain, out);
            }
            try (OutputStream out = Files.newOutputStream(encrypted)) {
                container.writeFilesystem(out);
            }
        }

        assertThat(refusal(encrypted)).isEqualTo(ImportRefusal.ENCRYPTED);
    }

    @Test
    void damaged_workbooks_are_refused_wherever_they_are_torn() throws IOException {
        byte[] whole = Files.readAllBytes(new SampleBook()
                .sheet(ImportSheet.TEACHERS, row("10", "Иванова Мария Петровна", ""))
                .saved(folder));

        for (int length = 5; length < whole.length; length += whole.length / 12) {
            assertThat(refusal(file(Arrays.copyOf(whole, length))))
                    .isIn(ImportRefusal.BROKEN, ImportRefusal.NOT_A_WORKBOOK);
        }
        assertThat(refusal(zip("[Content_Types].xml", "<Types", "xl/workbook.xml", "<workbook")))
                .isEqualTo(ImportRefusal.BROKEN);
    }

    @Test
    void an_archive_that_unpacks_to_gigabytes_is_refused_before_it_does() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 400; i++) {
                zip.write(zeros);
            }
        }

        assertThat(refusal(bomb)).isEqualTo(ImportRefusal.TOO_BIG);
    }

    @Test
    void too_many_rows_are_refused() throws IOException {
        Path file = folder.resolve("rows.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook()) {
            var sheet = book.createSheet("Педагоги");
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("Код школы");
            header.createCell(1).setCellValue("ФИО");
            for (int i = 1; i <= ImportReader.MOST_ROWS + 1; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }

        assertThat(refusal(file)).isEqualTo(ImportRefusal.TOO_MANY_ROWS);
    }

    @Test
    void missing_columns_are_named() {
        ImportReading.Refused refused = refused(new SampleBook()
                .sheet("Школы", "Код", "Наименование", "Тип", "Территория", "Учебный год")
                .saved(folder));

        assertThat(refused.reason()).isEqualTo(ImportRefusal.MISSING_COLUMNS);
        assertThat(Sochi.texts().plain(refused.problem().what()))
                .isEqualTo(
                        "На листе «Школы» нет столбцов «Обучающихся», «Педагогов». Заголовки должны стоять в первой строке");
    }

    @Test
    void a_column_or_sheet_that_stands_twice_is_refused() {
        assertThat(refusal(new SampleBook()
                        .sheet("Педагоги", "Код школы", "ФИО", "фио")
                        .saved(folder)))
                .isEqualTo(ImportRefusal.REPEATED_COLUMN);
        assertThat(refusal(new SampleBook()
                        .sheet("Педагоги", "Код школы", "ФИО")
                        .sheet("Педагоги ", "Код школы", "ФИО")
                        .saved(folder)))
                .isEqualTo(ImportRefusal.REPEATED_SHEET);
    }

    @Test
    void a_workbook_without_known_sheets_or_rows_is_refused() {
        assertThat(refusal(new SampleBook().sheet("Лист1", "Код").saved(folder)))
                .isEqualTo(ImportRefusal.NO_KNOWN_SHEET);
        assertThat(refusal(new SampleBook().sheet(ImportSheet.ENTRIES).saved(folder)))
                .isEqualTo(ImportRefusal.NO_ROWS);
    }

    @Test
    void a_file_that_is_not_there_is_no_refusal_but_an_error() {
        assertThatThrownBy(
                        () -> new ImportReader(Sochi.ISSUERS).read(folder.resolve("none.xlsx"), ProgressListener.NONE))
                .isInstanceOf(UncheckedIOException.class);
    }
}
