package ru.metodmonitor.report.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Headings, captions, and the table of contents: a field that can be updated, filled in so that it can be read before. */
final class Contents {
    private static final int DEEPEST = 2;

    private Contents() {}

    /** A heading as the table of contents shows it. */
    record Entry(int level, String text, String bookmark, int page) {}

    static void bookmarked(XWPFParagraph paragraph, int id, String name, String text) {
        CTP p = paragraph.getCTP();
        CTBookmark start = p.addNewBookmarkStart();
        start.setId(BigInteger.valueOf(id));
        start.setName(name);
        paragraph.createRun().setText(text);
        p.addNewBookmarkEnd().setId(BigInteger.valueOf(id));
    }

    static void numbered(XWPFParagraph paragraph, String word, int number, String text) {
        paragraph.createRun().setText(word + "\u00a0");
        WordDocument.field(paragraph.getCTP(), "SEQ " + word + " \\* ARABIC", Integer.toString(number));
        paragraph.createRun().setText(". " + text);
    }

    static void insert(XWPFDocument document, XWPFParagraph title, List<Entry> headings) {
        List<Entry> shown = headings.stream().filter(e -> e.level() <= DEEPEST).toList();
        XWPFParagraph last = title;
        for (int i = 0; i < shown.size(); i++) {
            XWPFParagraph line = after(document, last);
            line.setStyle("TOC" + shown.get(i).level());
            if (i == 0) {
                CTP p = line.getCTP();
                p.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
                p.addNewR().addNewInstrText().setStringValue(" TOC \\o \"1-" + DEEPEST + "\" \\h \\z \\u ");
                p.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
            }
            entry(line.getCTP(), shown.get(i));
            if (i == shown.size() - 1) {
                line.getCTP().addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
            }
            last = line;
        }
    }

    private static XWPFParagraph after(XWPFDocument document, XWPFParagraph paragraph) {
        try (XmlCursor cursor = paragraph.getCTP().newCursor()) {
            cursor.toNextSibling();
            return document.insertNewParagraph(cursor);
        }
    }

    private static void entry(CTP p, Entry entry) {
        CTHyperlink link = p.addNewHyperlink();
        link.setAnchor(entry.bookmark());
        link.addNewR().addNewT().setStringValue(entry.text());
        link.addNewR().addNewTab();
        run(link, STFldCharType.BEGIN);
        link.addNewR().addNewInstrText().setStringValue(" PAGEREF " + entry.bookmark() + " \\h ");
        run(link, STFldCharType.SEPARATE);
        link.addNewR().addNewT().setStringValue(Integer.toString(entry.page()));
        run(link, STFldCharType.END);
    }

    private static void run(CTHyperlink link, STFldCharType.Enum type) {
        CTR run = link.addNewR();
        run.addNewFldChar().setFldCharType(type);
    }
}
