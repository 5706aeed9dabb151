package ru.metodmonitor.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
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
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
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
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Sochi;

class OrderDocumentTest {
    private static final OrderLetter LETTER = new OrderLetter(
            new OrderKey(Sochi.UON, "412-О", LocalDate.of(2020, 2, 15)),
            "Об итогах муниципального этапа конкурса «Учитель года Сочи»",
            List.of(
                    List.of("Иванова Мария Петровна", "МОБУ СОШ № 10 г. Сочи", "победитель"),
                    List.of("Ковалёв Андрей Ильич", "МОБУ Гимназия № 8 г. Сочи", "призёр")),
            Sochi.MUNICIPALITY);

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
        assertThat(read.heading().key()).contains(new OrderKey(Sochi.SCRO, "77", LocalDate.of(2020, 2, 15)));
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

        assertThat(OrderDocument.read(pdf, Sochi.ISSUERS)).isInstanceOf(OrderDocument.Picture.class);
        assertThat(OrderDocument.read(photo, Sochi.ISSUERS)).isInstanceOf(OrderDocument.Picture.class);
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
    void a_gap_between_date_and_number_makes_no_columns() throws IOException {
        Path file = folder.resolve("letterhead.pdf");
        pdfAt(
                file,
                List.of(
                        new At("УПРАВЛЕНИЕ ПО ОБРАЗОВАНИЮ И НАУКЕ", 150, 40),
                        new At("ПРИКАЗ", 270, 56),
                        new At("05.03.2020", 60, 72),
                        new At("№ 57-од", 480, 72),
                        new At("г. Сочи", 60, 86),
                        new At("Об итогах муниципального", 60, 100),
                        new At("конкурса «Живой урок»", 60, 114),
                        new At("ПРИКАЗЫВАЮ:", 60, 128),
                        new At("1. Наградить Иванову Марию Петровну.", 60, 142),
                        new At("Начальник управления", 60, 170),
                        new At("О.И. Журавлёва", 480, 170),
                        new At("Исп. Орлова А.Л.", 60, 186)));

        OrderDocument.Text read = text(file);

        assertThat(read.heading())
                .isEqualTo(new OrderHeading(
                        Optional.of(Sochi.UON),
                        Optional.of("57-од"),
                        Optional.of(LocalDate.of(2020, 3, 5)),
                        "Об итогах муниципального конкурса «Живой урок»",
                        "Живой урок"));
        assertThat(read.lines())
                .contains("05.03.2020\t№ 57-од", "г. Сочи", "ПРИКАЗЫВАЮ:", "Начальник управления\tО.И. Журавлёва");
    }

    @Test
    void names_torn_by_a_narrow_cell_are_whole_and_blank_cells_keep_their_place() throws IOException {
        Path file = folder.resolve("narrow.pdf");
        pdfAt(
                file,
                List.of(
                        new At("1", 52, 134),
                        new At("Черёмухи", 72, 134),
                        new At("на Инна", 72, 148),
                        new At("Тер-", 72, 162),
                        new At("Минасян", 72, 176),
                        new At("призёр", 202, 134),
                        new At("2", 52, 204),
                        new At("учитель", 72, 204),
                        new At("физики", 72, 218),
                        new At("СОШ № 8", 132, 204)),
                grid(new float[] {50, 70, 130, 200, 260}, new float[] {120, 190, 240}));

        assertThat(text(file).lines())
                .containsExactly("1\tЧерёмухина Инна Тер-Минасян\t\tпризёр", "2\tучитель физики\tСОШ № 8\t");
    }

    @Test
    void a_table_goes_on_over_the_end_of_a_page() throws IOException {
        float[] columns = {50, 80, 200, 380, 480};
        Page first = new Page(
                List.of(
                        new At("№", 52, 634),
                        new At("Школа", 82, 634),
                        new At("ФИО", 202, 634),
                        new At("Результат", 382, 634),
                        new At("1", 52, 664),
                        new At("СОШ № 10", 82, 694),
                        new At("Иванова Мария Петровна", 202, 664),
                        new At("призёр", 382, 664),
                        new At("2", 52, 694),
                        new At("Ковалёв Андрей", 202, 694),
                        new At("победитель", 382, 694),
                        new At("3", 300, 820)),
                List.of(
                        new float[] {50, 620, 480, 620},
                        new float[] {50, 650, 480, 650},
                        new float[] {50, 680, 80, 680},
                        new float[] {200, 680, 480, 680},
                        new float[] {50, 710, 480, 710},
                        new float[] {50, 620, 50, 710},
                        new float[] {80, 620, 80, 710},
                        new float[] {200, 620, 200, 710},
                        new float[] {380, 620, 380, 710},
                        new float[] {480, 620, 480, 710}));
        Page second = new Page(
                List.of(
                        new At("№", 52, 54),
                        new At("Школа", 82, 54),
                        new At("ФИО", 202, 54),
                        new At("Результат", 382, 54),
                        new At("Ильич", 202, 84),
                        new At("3", 52, 114),
                        new At("СОШ № 8", 82, 114),
                        new At("Орлова Анна Львовна", 202, 114),
                        new At("участник", 382, 114)),
                grid(columns, new float[] {40, 70, 100, 130}));
        Path file = folder.resolve("pages.pdf");
        pdf(file, first, second);

        assertThat(text(file).lines())
                .containsExactly(
                        "№\tШкола\tФИО\tРезультат",
                        "1\tСОШ № 10\tИванова Мария Петровна\tпризёр",
                        "2\tСОШ № 10\tКовалёв Андрей Ильич\tпобедитель",
                        "3\tСОШ № 8\tОрлова Анна Львовна\tучастник");
    }

    @Test
    void what_a_recognition_program_left_behind_a_scan_is_not_read() throws IOException {
        List<At> guess = List.of(
                new At("УПРАВЛЕНИЕ ПО ОБРАЗОВАНИЮ", 60, 60),
                new At("Иванова Мария Петровна СОШ № 1 победитель", 60, 80),
                new At("Ковалёв Андрей Ильич СОШ № 20 призёр", 60, 100));
        Path hidden = folder.resolve("hidden.pdf");
        pdf(hidden, new Page(guess, List.of(), Scan.UNDER, RenderingMode.NEITHER));
        Path covered = folder.resolve("covered.pdf");
        pdf(covered, new Page(guess, List.of(), Scan.OVER, RenderingMode.FILL));
        Path bare = folder.resolve("bare.pdf");
        pdf(bare, new Page(guess, List.of(), Scan.NONE, RenderingMode.NEITHER_CLIP));

        assertThat(List.of(hidden, covered, bare))
                .allSatisfy(f ->
                        assertThat(OrderDocument.read(f, Sochi.ISSUERS)).isInstanceOf(OrderDocument.Picture.class));
    }

    @Test
    void typed_pages_are_read_and_scanned_ones_are_counted() throws IOException {
        List<At> typed = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            typed.add(new At(i + 1 + ". Иванова Мария Петровна, СОШ № 10, победитель", 60, 60 + 30 * i));
        }
        Page letter = new Page(typed, List.of());
        Page onPaperWithEmblem = new Page(typed, List.of(), Scan.UNDER, RenderingMode.FILL);
        Page guessed = new Page(
                List.of(new At("13. Орлова Анна Львовна", 60, 60)), List.of(), Scan.UNDER, RenderingMode.NEITHER);
        Page stamped = new Page(
                List.of(new At("Документ подписан электронной подписью", 60, 700)),
                List.of(),
                Scan.UNDER,
                RenderingMode.FILL);
        Path file = folder.resolve("mixed.pdf");
        pdf(file, letter, guessed, onPaperWithEmblem, stamped, new Page(List.of(), List.of()));

        OrderDocument.Text read = text(file);

        assertThat(read.unread()).isEqualTo(2);
        assertThat(read.lines())
                .hasSize(25)
                .contains("Документ подписан электронной подписью")
                .noneMatch(l -> l.contains("Орлова"));
    }

    @Test
    void two_orders_in_one_file_are_told() throws IOException {
        Path file = folder.resolve("two.pdf");
        pdf(
                file,
                List.of(
                        "УПРАВЛЕНИЕ ПО ОБРАЗОВАНИЮ И НАУКЕ",
                        "ПРИКАЗ",
                        "от 15.02.2020 № 412",
                        "Иванова Мария Петровна, СОШ № 10",
                        "УПРАВЛЕНИЕ ПО ОБРАЗОВАНИЮ И НАУКЕ",
                        "ПРИКАЗ",
                        "от 16.02.2020 № 413",
                        "Орлова Анна Львовна, СОШ № 8"));

        assertThat(text(file).others())
                .extracting(h -> h.key().orElseThrow())
                .containsExactly(new OrderKey(Sochi.UON, "413", LocalDate.of(2020, 2, 16)));
    }

    @Test
    void what_word_shows_nobody_is_not_read() throws IOException {
        Path file = word(
                "hidden.docx",
                p("Иванова Мария")
                        + "<w:p><w:del><w:r><w:t>нет</w:t></w:r></w:del><w:r><w:t>да</w:t><w:tab/><w:tab/><w:t>ещё</w:t>"
                        + "<w:instrText>PAGE</w:instrText></w:r></w:p><mc:AlternateContent><mc:Choice>" + p("рамка")
                        + "</mc:Choice><mc:Fallback>" + p("рамка") + "</mc:Fallback></mc:AlternateContent>"
                        + "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr></w:p>");

        assertThat(text(file).lines()).containsExactly("Иванова Мария", "да\tещё", "рамка", "");
    }

    @Test
    void a_file_made_to_break_its_reader_is_refused_and_leaves_nothing_behind() throws IOException {
        String table = "<w:tbl><w:tr><w:tc>";
        Path deep = word("deep.docx", table.repeat(30_000) + p("x") + "</w:tc></w:tr></w:tbl>".repeat(30_000));
        Path cell = word("cell.docx", table + p("x".repeat(60 << 20)) + "</w:tc></w:tr></w:tbl>");
        Path line = word("line.docx", p("учитель ".repeat(50_000)));
        Path names = word("names.docx", p("Иванова Мария Петровна, СОШ № 10").repeat(21_000));
        Path glyphs = rawPdf("glyphs.pdf", out -> {
            out.write("BT /F 1 Tf ".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 1_000; i++) {
                out.write(("(" + "a".repeat(1_000) + ") Tj ").getBytes(StandardCharsets.US_ASCII));
            }
        });
        Path stream = rawPdf("stream.pdf", out -> {
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 460; i++) {
                out.write(spaces);
            }
        });

        Path most = pages(1_000);
        List<Path> bad = List.of(deep, cell, line, glyphs, stream, forms(), pages(1_001));
        List<Path> before = folder();

        assertThat(bad).allSatisfy(f -> assertThat(refusal(f)).as(f.toString()).isEqualTo("file.refused-bomb"));
        assertThat(refusal(names)).isEqualTo("file.refused-too-long");
        assertThat(refusal(most)).isEqualTo("picture");
        assertThat(folder()).isEqualTo(before);
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

        String seen = OrderDocument.read(file, Sochi.ISSUERS)
                .fold(
                        t -> String.join("", t.lines()),
                        p -> "",
                        r -> r.problem().what().key());

        assertThat(seen).doesNotContain("secret");
    }

    private static OrderDocument.Text text(Path file) {
        return OrderDocument.read(file, Sochi.ISSUERS)
                .fold(
                        Optional::of,
                        picture -> Optional.<OrderDocument.Text>empty(),
                        refused -> Optional.<OrderDocument.Text>empty())
                .orElseThrow();
    }

    private static String refusal(Path file) {
        return OrderDocument.read(file, Sochi.ISSUERS)
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

    private List<Path> folder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private Path word(String name, String body) throws IOException {
        return zip(
                name,
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" + body
                        + "</w:body></w:document>");
    }

    /** Writes the description of a page. */
    private interface Description {
        void write(OutputStream out) throws IOException;
    }

    private Path rawPdf(String name, Description description) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            PDPage page = page(document);
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                description.write(out);
            }
            page.setContents(stream);
            document.save(file.toFile());
        }
        return file;
    }

    private static PDPage page(PDDocument document) {
        PDPage page = new PDPage(PDRectangle.A4);
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("F"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        page.setResources(resources);
        document.addPage(page);
        return page;
    }

    /** Each form draws the next one ten times: all in all, more than can ever be drawn. */
    private Path forms() throws IOException {
        Path file = folder.resolve("forms.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document);
            PDResources inside = page.getResources();
            for (int i = 0; i < 20; i++) {
                PDFormXObject form = new PDFormXObject(document);
                form.setBBox(PDRectangle.A4);
                form.setResources(inside);
                try (OutputStream out = form.getStream().createOutputStream()) {
                    out.write("/N Do ".repeat(i > 0 ? 10 : 0).getBytes(StandardCharsets.US_ASCII));
                }
                inside = new PDResources();
                inside.put(COSName.getPDFName("N"), form);
            }
            page.setResources(inside);
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream()) {
                out.write("/N Do".getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            document.save(file.toFile());
        }
        return file;
    }

    private Path pages(int count) throws IOException {
        Path file = folder.resolve(count + ".pdf");
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** A picture of the whole page. */
    private enum Scan {
        NONE,
        UNDER,
        OVER
    }

    private record Page(List<At> texts, List<float[]> borders, Scan scan, RenderingMode mode) {
        Page(List<At> texts, List<float[]> borders) {
            this(texts, borders, Scan.NONE, RenderingMode.FILL);
        }
    }

    private static List<float[]> grid(float[] columns, float[] rows) {
        List<float[]> lines = new ArrayList<>();
        for (float x : columns) {
            lines.add(new float[] {x, rows[0], x, rows[rows.length - 1]});
        }
        for (float y : rows) {
            lines.add(new float[] {columns[0], y, columns[columns.length - 1], y});
        }
        return lines;
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
        pdf(file, new Page(texts, borders));
    }

    private static void pdf(Path file, Page... pages) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream font = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            PDFont type = PDType0Font.load(document, font);
            for (Page page : pages) {
                draw(document, type, page);
            }
            document.save(file.toFile());
        }
    }

    private static void draw(PDDocument document, PDFont type, Page what) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        float height = PDRectangle.A4.getHeight();
        PDImageXObject scan =
                LosslessFactory.createFromImage(document, new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            if (what.scan() == Scan.UNDER) {
                out.drawImage(scan, 0, 0, PDRectangle.A4.getWidth(), height);
            }
            for (float[] b : what.borders()) {
                out.moveTo(b[0], height - b[1]);
                out.lineTo(b[2], height - b[3]);
                out.stroke();
            }
            out.setRenderingMode(what.mode());
            for (At at : what.texts()) {
                out.beginText();
                out.setFont(type, 12);
                out.newLineAtOffset(at.x(), height - at.y());
                out.showText(at.text());
                out.endText();
            }
            if (what.scan() == Scan.OVER) {
                out.drawImage(scan, 0, 0, PDRectangle.A4.getWidth(), height);
            }
        }
    }
}
