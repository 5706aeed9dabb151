package ru.metodmonitor.evidence.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The lines of a Word document: its body in the order of reading, a table's row in one line. Read as a stream: however long or deep a
 * document is, only its lines are held.
 */
final class DocxText {
    static final String BODY = "word/document.xml";

    /** Tables in cells of tables, deeper than any order has them. */
    private static final int DEEPEST = 16;

    /** What Word shows nobody: moved away text, the second look of a drawing for old programs. */
    private static final Set<String> HIDDEN = Set.of("del", "moveFrom", "Fallback");

    private final Deque<Table> tables = new ArrayDeque<>();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final List<String> lines = new ArrayList<>();

    private DocxText() {}

    /** A table that is being read. */
    private static final class Table {
        private final Map<Integer, String> above = new HashMap<>();
        private final List<String> lines = new ArrayList<>();
        private final List<Cell> row = new ArrayList<>();
    }

    /** A cell that is being read. */
    private static final class Cell {
        /** Paragraphs, and the rows of tables within, in their order. */
        private final List<String> all = new ArrayList<>();

        private final List<String> texts = new ArrayList<>();
        private final List<String> nested = new ArrayList<>();
        private int span = 1;
        private boolean continued;
    }

    static List<String> lines(Path file) throws UnreadableFile {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(BODY))) {
            DocxText text = new DocxText();
            text.read(factory.createXMLStreamReader(in));
            return text.lines;
        } catch (IOException | XMLStreamException e) {
            throw new UnreadableFile("file.refused-broken");
        } catch (RuntimeException e) {
            // The JDK's parser answers some damage with them.
            throw new UnreadableFile("file.refused-broken");
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        xml.nextTag();
        if (!xml.getLocalName().equals("document")) {
            throw new UnreadableFile("file.refused-broken");
        }
        int hidden = 0;
        boolean written = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    hidden += hidden > 0 || HIDDEN.contains(name) ? 1 : 0;
                    written = name.equals("t");
                    if (hidden == 0) {
                        begin(name, xml);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    written = false;
                    if (hidden == 0) {
                        end(xml.getLocalName());
                    } else {
                        hidden--;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (written && hidden == 0) {
                        write(xml.getText());
                    }
                }
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
    }

    private void begin(String name, XMLStreamReader xml) throws UnreadableFile {
        switch (name) {
            case "p" -> paragraphs.push(new StringBuilder());
            case "tab", "ptab" -> tab(xml);
            case "br", "cr" -> write("\n");
            case "noBreakHyphen" -> write("-");
            case "tbl" -> {
                if (tables.size() == DEEPEST) {
                    throw new UnreadableFile("file.refused-bomb");
                }
                tables.push(new Table());
            }
            case "tc" -> row().add(new Cell());
            case "gridSpan" -> cell().span = Math.max(1, number(value(xml)));
            case "vMerge" -> cell().continued = !"restart".equals(value(xml));
            default -> {
                // What a paragraph looks like.
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> paragraph(paragraphs.pop().toString());
            case "tr" -> endRow();
            case "tbl" -> {
                List<String> rows = tables.pop().lines;
                if (tables.isEmpty() || row().isEmpty()) {
                    lines.addAll(rows);
                } else {
                    cell().nested.addAll(rows);
                    cell().all.addAll(rows);
                }
            }
            default -> {
                // Read already.
            }
        }
    }

    /** A tab stop among a paragraph's properties has a position; a tab in its text has none. */
    private void tab(XMLStreamReader xml) {
        boolean stop = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            stop |= xml.getAttributeLocalName(i).equals("pos");
        }
        if (!stop) {
            write("\t");
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
    }

    private static String value(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private List<Cell> row() {
        return tables.element().row;
    }

    private Cell cell() {
        return row().get(row().size() - 1);
    }

    private void write(String text) {
        if (!paragraphs.isEmpty()) {
            paragraphs.element().append(text);
        }
    }

    /** A paragraph with line breaks is several lines; an empty one is a blank line, which ends a title. */
    private void paragraph(String text) {
        if (!tables.isEmpty() && !row().isEmpty()) {
            List<String> parts = text.replace('\t', ' ')
                    .lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .toList();
            cell().texts.addAll(parts);
            cell().all.addAll(parts);
            return;
        }
        // Tabs are pressed until a word stands where it should: one gap.
        text.lines().map(l -> l.strip().replaceAll("[ \\t]*\\t[ \\t]*", "\t")).forEach(lines::add);
        if (text.isEmpty()) {
            lines.add("");
        }
    }

    private void endRow() {
        Table table = tables.element();
        List<Cell> cells = List.copyOf(table.row);
        table.row.clear();
        if (cells.size() == 1 && !cells.get(0).nested.isEmpty()) {
            // A table that only frames others.
            table.lines.addAll(cells.get(0).all);
            return;
        }
        List<String> texts = new ArrayList<>();
        int column = 0;
        for (Cell cell : cells) {
            String text = cell.continued ? table.above.getOrDefault(column, "") : CellText.joined(cell.texts);
            table.above.put(column, text);
            texts.add(text);
            column += cell.span;
        }
        table.lines.add(String.join("\t", texts));
        cells.forEach(c -> table.lines.addAll(c.nested));
    }
}
