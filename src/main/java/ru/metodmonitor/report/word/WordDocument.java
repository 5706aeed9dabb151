package ru.metodmonitor.report.word;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import ru.metodmonitor.report.charts.Scene;

/**
 * A document while it is made. A4, text 170 mm wide.
 *
 * <p>Threading: belongs to one thread.
 */
public final class WordDocument {
    /** Of a table or picture that fills the line, in millimetres. */
    public static final double TEXT_WIDTH = 170;

    private static final double TALLEST_PICTURE = 205;

    private final XWPFDocument document;
    private final Paging paging = new Paging();
    private final List<Contents.Entry> headings = new ArrayList<>();
    private int tables;
    private int pictures;
    private boolean breakBefore;
    private int contentsAt = -1;
    private String contentsTitle = "";

    private WordDocument(XWPFDocument document) {
        this.document = document;
    }

    /**
     * An empty document.
     *
     * @param title in the properties
     * @param author in the properties
     * @param at the moment the data are of
     */
    public static WordDocument of(String title, String author, Instant at) {
        return new WordDocument(Blank.document(Typography.of(title), author, at));
    }

    /** A heading that stands in the table of contents. */
    public WordDocument heading(int level, String text) {
        double size = level == 1 ? 17 : level == 2 ? 12.5 : 11;
        paging.keep(size * 1.2 + (level == 1 ? 10 : 20), 60);
        XWPFParagraph paragraph = paragraph("Heading" + level);
        String shown = Typography.of(text);
        String bookmark = "_Toc" + (1000 + headings.size());
        Contents.bookmarked(paragraph, headings.size() + 1, bookmark, shown);
        headings.add(new Contents.Entry(level, shown, bookmark, paging.page()));
        return this;
    }

    /** A paragraph of running text. */
    public WordDocument text(String text) {
        return text("BodyText", text, 12, 6);
    }

    /** Small grey words under a table or picture. */
    public WordDocument note(String text) {
        return text("Note", text, 9, 11);
    }

    /** A paragraph in any of the styles. */
    public WordDocument styled(String style, String text) {
        return text(style, text, style.equals("Title") ? 26 : 12, 8);
    }

    private WordDocument text(String style, String text, double size, double after) {
        String shown = Typography.of(text);
        XWPFParagraph paragraph = paragraph(style);
        lines(paragraph.createRun(), shown);
        paging.text(shown, size, 0, 1.15, after);
        return this;
    }

    /** Things, one each line, with dashes. */
    public WordDocument bullets(List<String> items) {
        return list("ListBullet", items);
    }

    private WordDocument list(String style, List<String> items) {
        for (String item : items) {
            String shown = Typography.of(item);
            lines(paragraph(style).createRun(), shown);
            paging.text(shown, 12, 20, 1.15, 4);
        }
        return this;
    }

    /** A table under its caption. */
    public WordDocument table(String caption, Table table) {
        tables++;
        paging.keep(26, 40);
        XWPFParagraph above = paragraph("Caption");
        above.setKeepNext(true);
        Contents.numbered(above, "Таблица", tables, Typography.of(caption));
        return table(table);
    }

    /** A table without a caption. */
    public WordDocument table(Table table) {
        Tables.add(document, table, paging);
        // Two tables that touch would become one.
        XWPFParagraph gap = paragraph("TableText");
        gap.setSpacingAfter(60);
        paging.block(13);
        return this;
    }

    /** A picture over its caption, as wide as asked unless it would be too tall for the page. */
    public WordDocument picture(String caption, Scene scene, double width) {
        return picture(caption, scene, width, TALLEST_PICTURE);
    }

    /** A picture over its caption, no taller than that. */
    public WordDocument picture(String caption, Scene scene, double width, double tallest) {
        double height = width * scene.height() / scene.width();
        double shrink = Math.min(1, tallest / height);
        pictures++;
        Pictures.add(paragraph("Picture"), scene, pictures, width * shrink, height * shrink);
        paging.keep(height * shrink / 25.4 * 72 + 6, 26);
        pictureCaption(caption);
        return this;
    }

    private void pictureCaption(String caption) {
        XWPFParagraph below = paragraph("Caption");
        below.setSpacingBefore(60);
        below.setSpacingAfter(200);
        Contents.numbered(below, "Рисунок", pictures, Typography.of(caption));
        paging.block(26);
    }

    /** A chart that can be changed in Word, as wide as the text, over its caption. */
    public WordDocument chart(String caption, Diagram diagram, double height) {
        pictures++;
        NativeChart.add(document, paragraph("Picture"), diagram, pictures, TEXT_WIDTH, height);
        paging.keep(height / 25.4 * 72 + 6, 26);
        pictureCaption(caption);
        return this;
    }

    /** A picture of its own, without a caption. */
    public WordDocument picture(Scene scene, double width) {
        double height = width * scene.height() / scene.width();
        pictures++;
        XWPFParagraph paragraph = paragraph("Picture");
        Pictures.add(paragraph, scene, pictures, width, height);
        paging.block(height / 25.4 * 72 + 6);
        return this;
    }

    /** What follows begins a page. */
    public WordDocument newPage() {
        if (!breakBefore) {
            breakBefore = true;
            paging.newPage();
        }
        return this;
    }

    /** White space, in millimetres. */
    public WordDocument space(double height) {
        XWPFParagraph paragraph = paragraph("TableText");
        paragraph.setSpacingBefore((int) (height / 25.4 * 1440));
        paging.block(height / 25.4 * 72);
        return this;
    }

    /** The table of contents comes here, on a page of its own. */
    public WordDocument contents(String title) {
        contentsAt = document.getBodyElements().size();
        contentsTitle = title;
        paragraph("TOCHeading");
        return newPage();
    }

    /** At the foot of each page: these words, and the number of the page unless it is the first. */
    public WordDocument footer(String words, boolean firstToo) {
        Footers.add(document, Typography.of(words), firstToo);
        return this;
    }

    /** The bytes of the .docx. */
    public byte[] bytes() {
        if (contentsAt >= 0) {
            XWPFParagraph at = (XWPFParagraph) document.getBodyElements().get(contentsAt);
            at.createRun().setText(Typography.of(contentsTitle));
            Contents.insert(document, at, headings);
        }
        return Blank.bytes(document);
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (breakBefore) {
            paragraph.setPageBreak(true);
            breakBefore = false;
        }
        return paragraph;
    }

    static void lines(XWPFRun run, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    /** A field whose result is shown until a program computes it anew. */
    static void field(CTP paragraph, String instruction, String result) {
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.addNewR().addNewInstrText().setStringValue(" " + instruction + " ");
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.addNewR().addNewT().setStringValue(result);
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    static BigInteger twentieths(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres / 25.4 * 1440));
    }
}
