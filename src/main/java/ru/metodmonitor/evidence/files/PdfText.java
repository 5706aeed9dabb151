package ru.metodmonitor.evidence.files;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF document: words by their places, which {@link PageLayout} makes lines and table rows of. */
final class PdfText {
    private static final int MOST_PAGES = 1_000;

    private PdfText() {}

    static List<String> lines(Path file) throws UnreadableFile {
        try (PDDocument document = Loader.loadPDF(
                file.toFile(), MemoryUsageSetting.setupTempFileOnly().setTempDir(beside(file)).streamCache)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableFile("file.refused-bomb");
            }
            List<String> lines = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Words words = new Words();
                words.setStartPage(page);
                words.setEndPage(page);
                words.getText(document);
                lines.addAll(PageLayout.lines(words.found, Rulings.of(document.getPage(page - 1))));
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
        /** So many widths of a space part two words that have none between them. */
        private static final double APART = 0.6;

        private final List<PageLayout.Word> found = new ArrayList<>();

        Words() {
            setSortByPosition(true);
        }

        /** A chunk may reach over several columns: its glyphs tell where words end. */
        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            List<TextPosition> word = new ArrayList<>();
            for (TextPosition glyph : positions) {
                boolean apart = !word.isEmpty()
                        && glyph.getXDirAdj() - end(word.get(word.size() - 1)) > APART * glyph.getWidthOfSpace();
                if (apart || glyph.getUnicode().isBlank()) {
                    add(word);
                    word.clear();
                }
                if (!glyph.getUnicode().isBlank()) {
                    word.add(glyph);
                }
            }
            add(word);
        }

        private void add(List<TextPosition> glyphs) {
            if (glyphs.isEmpty()) {
                return;
            }
            TextPosition first = glyphs.get(0);
            StringBuilder text = new StringBuilder();
            glyphs.forEach(g -> text.append(g.getUnicode()));
            found.add(new PageLayout.Word(
                    Normalizer.normalize(text, Normalizer.Form.NFC),
                    first.getXDirAdj(),
                    end(glyphs.get(glyphs.size() - 1)),
                    first.getYDirAdj(),
                    Math.max(1, first.getFontSizeInPt()),
                    Math.max(1, first.getWidthOfSpace())));
        }

        private static double end(TextPosition glyph) {
            return glyph.getXDirAdj() + glyph.getWidthDirAdj();
        }
    }

    /** What doesn't fit into memory lies where the file does, not where everybody can read. */
    private static File beside(Path file) {
        return requireNonNull(file.toAbsolutePath().getParent()).toFile();
    }
}
