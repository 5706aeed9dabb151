package ru.metodmonitor.evidence.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The lines of a PDF document: words by their places, which {@link PageLayout} makes lines and table rows of. Only letters that can be
 * seen are read: what a recognition program has put behind a scan is a guess of its own.
 *
 * @param lines of all pages; none if all are scans
 * @param unread pages of which nothing, or not all, could be read
 */
record PdfText(List<String> lines, int unread) {
    private static final int MOST_PAGES = 1_000;

    /** A page that is a picture for so much of it is a scan. */
    private static final double MOSTLY = 0.7;

    /** A page without letters is a scan if so much of it is a picture. */
    private static final double PARTLY = 0.3;

    /** A stamp on a scan has no more letters than this. */
    private static final int STAMP = 300;

    /** So many letters that nobody sees are a layer of recognised text. */
    private static final int LAYER = 50;

    static PdfText read(Path file) throws UnreadableFile {
        Pages pages = new Pages();
        Unread unread = read(file, pages, Optional.empty());
        return new PdfText(unread.all() ? List.of() : pages.texts(), unread.pages());
    }

    /**
     * What couldn't be read.
     *
     * @param pages of how many nothing, or not all
     * @param all whether these are all
     */
    record Unread(int pages, boolean all) {}

    /** Adds the lines of all pages; those of scans are read from their pictures, if somebody can. */
    static Unread read(Path file, Pages lines, Optional<Pictures> pictures) throws UnreadableFile {
        try {
            PdfStreams.check(file);
        } catch (IOException e) {
            throw new UnreadableFile("file.refused-broken");
        }
        // What doesn't stay in memory lies beside the file itself, where nobody else reads, and goes with the document.
        MemoryUsageSetting beside = MemoryUsageSetting.setupTempFileOnly()
                .setTempDir(file.toAbsolutePath().resolveSibling("").toFile());
        try (PDDocument document = Loader.loadPDF(file.toFile(), beside.streamCache)) {
            return add(document, lines, pictures);
        } catch (Effort.Spent e) {
            throw new UnreadableFile("file.refused-bomb");
        } catch (InvalidPasswordException e) {
            throw new UnreadableFile("file.refused-password");
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFile("file.refused-broken");
        } catch (RuntimeException e) {
            // PDFBox answers a damaged document with any of them.
            throw new UnreadableFile("file.refused-broken");
        }
    }

    private static Unread add(PDDocument document, Pages lines, Optional<Pictures> pictures)
            throws IOException, UnreadableFile {
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw new UnreadableFile("file.refused-bomb");
        }
        Effort effort = new Effort();
        int unread = 0;
        int scans = 0;
        for (int number = 1; number <= pages; number++) {
            effort.nextPage();
            PDPage page = document.getPage(number - 1);
            Rulings drawn = Rulings.of(page, effort);
            Words words = new Words(drawn.covered(), effort);
            words.setStartPage(number);
            words.setEndPage(number);
            words.getText(document);
            boolean scan = words.seen == 0
                    ? words.hidden > 0 || drawn.pictured() >= PARTLY
                    : words.seen <= STAMP && drawn.pictured() >= MOSTLY;
            boolean layer = words.hidden >= LAYER;
            if ((scan || layer) && pictures.isPresent()) {
                pictures.get().read(PdfPicture.of(document, number - 1), lines, number, pages);
                continue;
            }
            unread += scan || layer ? 1 : 0;
            scans += scan ? 1 : 0;
            lines.add(
                    PageLayout.lines(
                            words.found, drawn.grid(), page.getCropBox().getWidth()),
                    page.getCropBox().getHeight());
        }
        return new Unread(unread, scans == pages);
    }

    /** Notes where each word stands. */
    private static final class Words extends PDFTextStripper {
        /** So many widths of a space part two words that have none between them. */
        private static final double APART = 0.6;

        private final List<PageLayout.Word> found = new ArrayList<>();
        private final long covered;
        private final Effort effort;
        private long shown;
        private int seen;
        private int hidden;

        Words(long covered, Effort effort) {
            this.covered = covered;
            this.effort = effort;
            setSortByPosition(true);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            effort.step();
            super.processOperator(operator, operands);
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            effort.step();
            shown++;
            super.showGlyph(matrix, font, code, displacement);
        }

        @Override
        protected void processTextPosition(TextPosition glyph) {
            if (glyph.getUnicode().isBlank()) {
                super.processTextPosition(glyph);
            } else if (isHidden(glyph)) {
                hidden++;
            } else {
                seen++;
                super.processTextPosition(glyph);
            }
        }

        private boolean isHidden(TextPosition glyph) {
            PDGraphicsState state = getGraphicsState();
            RenderingMode mode = state.getTextState().getRenderingMode();
            String font = glyph.getFont().getName();
            return mode == RenderingMode.NEITHER
                    || mode == RenderingMode.NEITHER_CLIP
                    || (mode == RenderingMode.FILL && state.getNonStrokeAlphaConstant() == 0)
                    || (font != null && font.toLowerCase(Locale.ROOT).contains("glyphless"))
                    || shown <= covered;
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
                    Math.max(1, first.getWidthOfSpace()),
                    first.getWidthDirAdj(),
                    Optional.empty()));
        }

        private static double end(TextPosition glyph) {
            return glyph.getXDirAdj() + glyph.getWidthDirAdj();
        }
    }
}
