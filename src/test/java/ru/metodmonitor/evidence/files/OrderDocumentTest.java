package ru.metodmonitor.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import ru.metodmonitor.demo.OrderLetter;
import ru.metodmonitor.evidence.Issuer;
import ru.metodmonitor.evidence.OrderKey;

class OrderDocumentTest {
    private static final OrderLetter LETTER = new OrderLetter(
            new OrderKey(Issuer.UON, "412-О", LocalDate.of(2020, 2, 15)),
            "Об итогах муниципального этапа конкурса «Учитель года Сочи»",
            List.of(
                    List.of("Иванова Мария Петровна", "МОБУ СОШ № 10 г. Сочи", "победитель"),
                    List.of("Ковалёв Андрей Ильич", "МОБУ Гимназия № 8 г. Сочи", "призёр")));

    @TempDir
    private Path folder;

    @Test
    void a_word_order_tells_what_it_is_and_whom_it_names() throws IOException {
        Path file = folder.resolve("приказ.docx");
        Files.write(file, LETTER.bytes());

        OrderDocument.Text read = text(file);

        assertThat(read.heading().key()).contains(LETTER.key());
        assertThat(read.heading().title()).isEqualTo(LETTER.title());
        assertThat(read.heading().activity()).isEqualTo("Учитель года Сочи");
        assertThat(read.lines())
                .contains(
                        "1.\tИванова Мария Петровна\tМОБУ СОШ № 10 г. Сочи\tпобедитель",
                        "2.\tКовалёв Андрей Ильич\tМОБУ Гимназия № 8 г. Сочи\tпризёр");
    }

    @Test
    void the_name_of_a_file_deceives_nobody() throws IOException {
        Path pdf = folder.resolve("приказ.docx");
        pdf(
                pdf,
                List.of(
                        "УПРАВЛЕНИЕ ПО ОБРАЗОВАНИЮ И НАУКЕ",
                        "от 15.02.2020 № 412",
                        "Иванова Мария Петровна, СОШ № 10"));

        assertThat(text(pdf).lines()).contains("Иванова Мария Петровна, СОШ № 10");
    }

    @Test
    void merged_and_nested_cells_are_read_in_their_order() throws IOException {
        Path file = folder.resolve("merged.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            XWPFTable table = document.createTable(3, 3);
            cell(table, 0, 0, "СОШ № 10");
            cell(table, 0, 1, "Иванова Мария Петровна");
            cell(table, 0, 2, "победитель");
            cell(table, 1, 1, "Ковалёв Андрей Ильич");
            cell(table, 1, 2, "призёр");
            table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
            cell(table, 2, 0, "СОШ № 8");
            XWPFParagraph two = table.getRow(2).getCell(1).getParagraphs().get(0);
            two.createRun().setText("Смирнова Ольга Викторовна");
            table.getRow(2).getCell(1).addParagraph().createRun().setText("Зайцев Пётр Романович");
            XWPFTable inner = table.getRow(2)
                    .getCell(2)
                    .insertNewTbl(table.getRow(2).getCell(2).getCTTc().newCursor());
            if (inner != null) {
                inner.createRow().createCell().setText("Орлова Анна Львовна, СОШ № 65");
            }
            document.write(out);
        }

        assertThat(text(file).lines())
                .startsWith(
                        "СОШ № 10\tИванова Мария Петровна\tпобедитель",
                        "СОШ № 10\tКовалёв Андрей Ильич\tпризёр",
                        "СОШ № 8\tСмирнова Ольга Викторовна; Зайцев Пётр Романович\t");
    }

    @Test
    void a_table_of_a_pdf_keeps_its_rows_though_cells_wrap() throws IOException {
        Path file = folder.resolve("table.pdf");
        pdfAt(
                file,
                List.of(
                        new At("ПРИКАЗ", 250, 60),
                        new At("от «15» февраля 2020 г.", 60, 80),
                        new At("№ 77", 480, 80),
                        new At("МКУ «Сочинский центр развития образования»", 60, 40),
                        new At("1", 60, 140),
                        new At("Иванова Мария", 90, 140),
                        new At("МОБУ СОШ № 10", 260, 140),
                        new At("победитель", 450, 140),
                        new At("Петровна", 90, 154),
                        new At("г. Сочи", 260, 154),
                        new At("2", 60, 168),
                        new At("Ковалёв Андрей", 90, 168),
                        new At("МОБУ СОШ № 8", 260, 168),
                        new At("призёр", 450, 168),
                        new At("Ильич", 90, 182)));

        OrderDocument.Text read = text(file);

        assertThat(read.lines())
                .contains(
                        "1\tИванова Мария Петровна\tМОБУ СОШ № 10 г. Сочи\tпобедитель",
                        "2\tКовалёв Андрей Ильич\tМОБУ СОШ № 8\tпризёр");
        assertThat(read.heading().key()).contains(new OrderKey(Issuer.SCRO, "77", LocalDate.of(2020, 2, 15)));
    }

    @Test
    void borders_tell_the_cells_of_a_pdf_however_tight_they_are() throws IOException {
        Path file = folder.resolve("borders.pdf");
        pdfAt(
                file,
                List.of(
                        new At("МОБУ СОШ", 52, 162),
                        new At("№ 10", 52, 176),
                        new At("Иванова Мария", 112, 134),
                        new At("Петровна", 112, 148),
                        new At("победитель", 202, 134),
                        new At("Ковалёв Андрей", 112, 174),
                        new At("Ильич", 112, 188),
                        new At("призёр", 202, 188)),
                List.of(
                        new float[] {50, 120, 280, 120},
                        new float[] {110, 160, 280, 160},
                        new float[] {50, 200, 280, 200},
                        new float[] {50, 120, 50, 200},
                        new float[] {110, 120, 110, 200},
                        new float[] {200, 120, 200, 200},
                        new float[] {280, 120, 280, 200}));

        assertThat(text(file).lines())
                .containsExactly(
                        "МОБУ СОШ № 10\tИванова Мария Петровна\tпобедитель",
                        "МОБУ СОШ № 10\tКовалёв Андрей Ильич\tпризёр");
    }

    @Test
    void a_scan_is_evidence_without_words() throws IOException {
        Path pdf = folder.resolve("scan.pdf");
        pdf(pdf, List.of());
        Path photo = folder.resolve("photo.jpg");
        Files.write(photo, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'});

        assertThat(OrderDocument.read(pdf)).isInstanceOf(OrderDocument.Picture.class);
        assertThat(OrderDocument.read(photo)).isInstanceOf(OrderDocument.Picture.class);
    }

    @Test
    void what_can_not_be_evidence_is_refused_in_words() throws Exception {
        assertThat(refusal(zip("renamed.docx", "readme.txt", "hello"))).isEqualTo("file.refused-not-word");
        assertThat(refusal(zip("macros.docx", "word/document.xml", "<x/>", "word/vbaProject.bin", "x")))
                .isEqualTo("file.refused-macros");
        assertThat(refusal(zip("damaged.docx", "word/document.xml", "<w:document", "[Content_Types].xml", "<")))
                .isEqualTo("file.refused-broken");
        assertThat(refusal(bytes("cut.docx", "PK\u0003\u0004 and nothing more")))
                .isEqualTo("file.refused-broken");
        assertThat(refusal(bytes("empty.docx", ""))).isEqualTo("file.refused-empty");
        assertThat(refusal(bytes("program.pdf", "MZ something"))).isEqualTo("file.refused-unknown");
        assertThat(refusal(bytes("cut.pdf", "%PDF-1.7\n1 0 obj"))).isEqualTo("file.refused-broken");
        assertThat(refusal(bytes("old.doc", "{\\rtf1 text}"))).isEqualTo("file.refused-old-word");
        assertThat(refusal(lockedWord())).isEqualTo("file.refused-password");
        assertThat(refusal(lockedPdf())).isEqualTo("file.refused-password");
        assertThat(refusal(bomb())).isEqualTo("file.refused-bomb");
    }

    @Test
    void two_hundred_pages_are_read_whole() throws IOException {
        Path file = folder.resolve("long.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 8_000; i++) {
                document.createParagraph().createRun().setText("Слушали отчёт о работе за месяц номер " + i);
            }
            document.createParagraph().createRun().setText("Иванова Мария Петровна, СОШ № 10");
            document.write(out);
        }

        assertThat(text(file).lines()).hasSize(8_001).endsWith("Иванова Мария Петровна, СОШ № 10");
    }

    @Test
    void entities_of_the_outside_world_stay_outside() throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "secret");
        Path file = zip(
                "xxe.docx",
                "[Content_Types].xml",
                """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""",
                "_rels/.rels",
                """
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="a" Target="word/document.xml"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""",
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + "<w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>");

        String seen = OrderDocument.read(file)
                .fold(
                        t -> String.join("", t.lines()),
                        p -> "",
                        r -> r.problem().what().key());

        assertThat(seen).doesNotContain("secret");
    }

    private static OrderDocument.Text text(Path file) {
        return OrderDocument.read(file)
                .fold(
                        Optional::of,
                        picture -> Optional.<OrderDocument.Text>empty(),
                        refused -> Optional.<OrderDocument.Text>empty())
                .orElseThrow();
    }

    private static String refusal(Path file) {
        return OrderDocument.read(file)
                .fold(t -> "text", p -> "picture", r -> r.problem().what().key());
    }

    private static void cell(XWPFTable table, int row, int column, String text) {
        table.getRow(row).getCell(column).setText(text);
    }

    private Path bytes(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private Path zip(String name, String... partsAndContents) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < partsAndContents.length; i += 2) {
                out.putNextEntry(new ZipEntry(partsAndContents[i]));
                out.write(partsAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }

    private Path bomb() throws IOException {
        Path file = folder.resolve("bomb.docx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                out.write(spaces);
            }
            out.closeEntry();
        }
        return file;
    }

    private Path lockedWord() throws Exception {
        Path plain = folder.resolve("plain.docx");
        Files.write(plain, LETTER.bytes());
        Path file = folder.resolve("locked.docx");
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("pass");
            try (OutputStream out = encryptor.getDataStream(system)) {
                Files.copy(plain, out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                system.writeFilesystem(out);
            }
        }
        return file;
    }

    private Path lockedPdf() throws IOException {
        Path file = folder.resolve("locked.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        return file;
    }

    private record At(String text, float x, float y) {}

    private static void pdf(Path file, List<String> lines) throws IOException {
        List<At> placed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            placed.add(new At(lines.get(i), 60, 60 + 20 * i));
        }
        pdfAt(file, placed);
    }

    private static void pdfAt(Path file, List<At> texts) throws IOException {
        pdfAt(file, texts, List.of());
    }

    private static void pdfAt(Path file, List<At> texts, List<float[]> borders) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream font = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            PDFont type = PDType0Font.load(document, font);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                float height = PDRectangle.A4.getHeight();
                for (float[] b : borders) {
                    out.moveTo(b[0], height - b[1]);
                    out.lineTo(b[2], height - b[3]);
                    out.stroke();
                }
                for (At at : texts) {
                    out.beginText();
                    out.setFont(type, 12);
                    out.newLineAtOffset(at.x(), height - at.y());
                    out.showText(at.text());
                    out.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            Files.write(file, bytes.toByteArray());
        }
    }
}
