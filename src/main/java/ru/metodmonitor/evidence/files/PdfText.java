package ru.metodmonitor.evidence.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF document: words by their places, which {@link PageLayout} makes lines and table rows of. */
final class PdfText {
    private static final int MOST_PAGES = 1_000;

    private PdfText() {}

    static List<String> lines(Path file) throws UnreadableFile {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableFile("file.refused-bomb");
            }
            List<String> lines = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Words words = new Words();
                words.setStartPage(page);
                words.setEndPage(page);
                words.getText(document);
                lines.addAll(PageLayout.lines(words.found));
            }
            return lines;
        } catch (InvalidPasswordException e) {
            throw new UnreadableFile("file.refused-password");
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFile("file.refused-broken");
        } catch (RuntimeException e) {
            // PDFBox answers a damaged document with any of them.
            throw new UnreadableFile("file.refused-broken");
        }
    }

    /** Notes where each word stands. */
    private static final class Words extends PDFTextStripper {
        private final List<PageLayout.Word> found = new ArrayList<>();

        Words() {
            setSortByPosition(true);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            if (positions.isEmpty() || text.isBlank()) {
                return;
            }
            TextPosition first = positions.get(0);
            TextPosition last = positions.get(positions.size() - 1);
            found.add(new PageLayout.Word(
                    text.strip(),
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    Math.max(1, first.getFontSizeInPt()),
                    Math.max(1, first.getWidthOfSpace())));
        }
    }
}
