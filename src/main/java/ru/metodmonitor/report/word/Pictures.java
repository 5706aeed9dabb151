package ru.metodmonitor.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import ru.metodmonitor.report.charts.Scene;

/** Pictures within the text, told in words for those who don't see them. */
final class Pictures {
    private Pictures() {}

    static void add(XWPFParagraph paragraph, Scene scene, int number, double width, double height) {
        XWPFRun run = paragraph.createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(scene.png()),
                    PictureType.PNG,
                    "picture" + number + ".png",
                    Units.toEMU(width / 25.4 * 72),
                    Units.toEMU(height / 25.4 * 72));
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("a picture can't be put into the document", e);
        }
        CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.getDocPr().setDescr(scene.title());
        inline.getDocPr().setId(number);
    }
}
