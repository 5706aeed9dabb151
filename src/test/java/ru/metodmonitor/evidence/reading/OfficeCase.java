package ru.metodmonitor.evidence.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * An order as an office writes it, with all people whom it names.
 *
 * @param name the file's name without its ending
 * @param indicator under which its people count where no result says otherwise
 * @param pasted its lines as copied from Word
 * @param blocks its paragraphs and tables
 * @param people whoever is named
 * @param printed whether it is tried as PDF too
 */
record OfficeCase(
        String name, int indicator, List<String> pasted, JsonNode blocks, List<Person> people, boolean printed) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a reader who knows the city would do with a person. */
    enum Expected {
        /** A person would read it at once. */
        RECORD,
        /** Recording rightly and asking are both good. */
        EITHER,
        /** Nobody could know. */
        ASK,
        /** Not one of ours. */
        NONE
    }

    /**
     * Somebody whom the order names.
     *
     * @param name in the nominative
     * @param school the code; empty if it is none of ours
     * @param indicator under which the person counts
     * @param expected what to do
     */
    record Person(String name, String school, int indicator, Expected expected) {}

    static OfficeCity city() throws IOException {
        return new OfficeCity(JSON.readTree(resource("city.json")));
    }

    /** All of them. */
    static List<OfficeCase> all() throws IOException {
        List<OfficeCase> all = new ArrayList<>();
        for (JsonNode c : JSON.readTree(resource("cases/index.json")).get("cases")) {
            all.add(read(c.get("case").asText(), c.get("pdf").asBoolean()));
        }
        return all;
    }

    private static OfficeCase read(String name, boolean printed) throws IOException {
        JsonNode tree = JSON.readTree(resource("cases/" + name + ".json"));
        int indicator = tree.get("indicator").asInt();
        List<Person> people = new ArrayList<>();
        for (JsonNode p : tree.get("people")) {
            int counted = switch (p.get("cls").asText("")) {
                case "winner" -> 3;
                case "participant" -> 2;
                default -> indicator;
            };
            people.add(new Person(
                    p.get("name").asText(),
                    p.get("school").asText(""),
                    counted,
                    Expected.valueOf(p.get("expect").asText().toUpperCase(Locale.ROOT))));
        }
        List<String> pasted = resource("cases/" + name + ".txt").lines().toList();
        return new OfficeCase(name, indicator, pasted, tree.get("blocks"), people, printed);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = OfficeCase.class.getResourceAsStream("/reading/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Writes it as a Word document: a cell that is not there belongs to the one above. */
    Path docx(Path folder) throws IOException {
        Path file = folder.resolve(name + ".docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (JsonNode block : blocks) {
                if (block.get(0).asText().equals("t")) {
                    table(document, block.get(1));
                } else {
                    write(document.createParagraph().createRun(), block.get(1).asText());
                }
            }
            document.write(out);
        }
        return file;
    }

    private static void table(XWPFDocument document, JsonNode rows) {
        int columns = 0;
        for (JsonNode row : rows) {
            columns = Math.max(columns, row.size());
        }
        XWPFTable table = document.createTable(rows.size(), columns);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                JsonNode text = rows.get(r).get(c);
                XWPFTableCell cell = table.getRow(r).getCell(c);
                boolean below = r + 1 < rows.size() && rows.get(r + 1).path(c).isNull();
                if (text.isNull() || below) {
                    cell.getCTTc()
                            .addNewTcPr()
                            .addNewVMerge()
                            .setVal(text.isNull() ? STMerge.CONTINUE : STMerge.RESTART);
                }
                write(cell.getParagraphArray(0).createRun(), text.asText(""));
            }
            merged(table, r, rows.get(r).size(), columns);
        }
    }

    /** A row of fewer cells, such as a nomination's, goes over the whole width. */
    private static void merged(XWPFTable table, int row, int cells, int columns) {
        if (cells == columns) {
            return;
        }
        for (int c = columns - 1; c >= cells; c--) {
            table.getRow(row).removeCell(c);
        }
        XWPFTableCell last = table.getRow(row).getCell(cells - 1);
        last.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns - cells + 1L));
    }

    private static void write(XWPFRun run, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            String[] parts = lines[i].split("\t", -1);
            for (int p = 0; p < parts.length; p++) {
                if (p > 0) {
                    run.addTab();
                }
                run.setText(parts[p], run.getCTR().sizeOfTArray());
            }
        }
    }
}
