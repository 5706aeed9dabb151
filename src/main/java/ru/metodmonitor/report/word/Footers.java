package ru.metodmonitor.report.word;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The foot of the page. */
final class Footers {
    private Footers() {}

    static void add(XWPFDocument document, String words, boolean firstToo) {
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = footer.getParagraphs().isEmpty()
                ? footer.createParagraph()
                : footer.getParagraphs().get(0);
        paragraph.setStyle("Footer");
        paragraph.createRun().setText(words);
        paragraph.createRun().addTab();
        WordDocument.field(paragraph.getCTP(), "PAGE", "2");
        if (!firstToo) {
            XWPFFooter first = document.createFooter(HeaderFooterType.FIRST);
            if (first.getParagraphs().isEmpty()) {
                first.createParagraph();
            }
        }
    }
}
