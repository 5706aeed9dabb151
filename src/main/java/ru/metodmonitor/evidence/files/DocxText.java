package ru.metodmonitor.evidence.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The lines of a Word document: its body in the order of reading, a table's row in one line. */
final class DocxText {
    private final List<String> lines = new ArrayList<>();

    private DocxText() {}

    static List<String> lines(Path file) throws UnreadableFile {
        try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XWPFDocument document = new XWPFDocument(pack)) {
            DocxText text = new DocxText();
            text.body(document.getBodyElements());
            return text.lines;
        } catch (IOException | OpenXML4JException e) {
            throw new UnreadableFile("file.refused-broken");
        } catch (RuntimeException e) {
            // POI answers a damaged document with any of them.
            throw new UnreadableFile("file.refused-broken");
        }
    }

    private void body(List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph.getText());
            } else if (element instanceof XWPFTable table) {
                table(table);
            } else if (element instanceof XWPFSDT control) {
                paragraph(control.getContent().getText());
            }
        }
    }

    /** A paragraph with line breaks is several lines; an empty one is a blank line, which ends a title. */
    private void paragraph(String text) {
        text.replace("\r", "").lines().forEach(lines::add);
        if (text.isEmpty()) {
            lines.add("");
        }
    }

    private void table(XWPFTable table) {
        Map<Integer, String> above = new HashMap<>();
        for (XWPFTableRow row : table.getRows()) {
            List<XWPFTableCell> cells = row.getTableCells();
            if (cells.size() == 1 && !cells.get(0).getTables().isEmpty()) {
                // A table that only frames others.
                body(cells.get(0).getBodyElements());
            } else {
                row(cells, above);
            }
        }
    }

    private void row(List<XWPFTableCell> cells, Map<Integer, String> above) {
        List<String> texts = new ArrayList<>();
        List<XWPFTable> nested = new ArrayList<>();
        int column = 0;
        for (XWPFTableCell cell : cells) {
            boolean continued = isContinued(cell);
            String text = continued ? above.getOrDefault(column, "") : text(cell);
            above.put(column, text);
            texts.add(text);
            nested.addAll(cell.getTables());
            column += span(cell);
        }
        lines.add(String.join("\t", texts));
        nested.forEach(this::table);
    }

    /** Whether a cell is the lower part of one that is merged over several rows. */
    private static boolean isContinued(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties != null
                && properties.isSetVMerge()
                && (!properties.getVMerge().isSetVal() || properties.getVMerge().getVal() == STMerge.CONTINUE);
    }

    private static int span(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties != null && properties.isSetGridSpan()
                ? Math.max(1, properties.getGridSpan().getVal().intValue())
                : 1;
    }

    /** Several people in one cell stay apart; a name that is broken into lines is one again. */
    private static String text(XWPFTableCell cell) {
        List<String> parts = new ArrayList<>();
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            paragraph
                    .getText()
                    .replace("\t", " ")
                    .lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .forEach(parts::add);
        }
        boolean several = parts.size() > 1 && parts.stream().allMatch(p -> p.matches("\\p{Lu}\\S*\\s+\\p{Lu}.*"));
        return String.join(several ? "; " : " ", parts);
    }
}
