package ru.metodmonitor.evidence.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page of a PDF document as a picture of 300 dots an inch, or fewer where the page is larger than any paper of an office. */
final class PdfPicture {
    private static final float DOTS = 300;
    private static final float POINTS = 72;

    /** A3 at 300 dots. */
    private static final double MOST_PIXELS = 18_000_000;

    private PdfPicture() {}

    static BufferedImage of(PDDocument document, int page) throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        double pixels = (double) box.getWidth() * box.getHeight() * DOTS / POINTS * DOTS / POINTS;
        float dots = (float) (DOTS * Math.min(1, Math.sqrt(MOST_PIXELS / Math.max(1, pixels))));
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImageWithDPI(page, dots, ImageType.RGB);
    }
}
