package ru.metodmonitor.demo;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/**
 * An order on paper, as offices scan and photograph it: the pages of an {@link OrderLetter}, signed and stamped. Everything on it is made
 * up; the same seed gives the same paper.
 *
 * @param letter what it says
 * @param seed of dust and skew
 */
public record PaperOrder(OrderLetter letter, long seed) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Font TYPE = font("LiberationSans-Regular.ttf");

    /** Pixels of a point: 216 dots an inch. */
    private static final int POINT = 3;

    private static final int WIDTH = 595 * POINT;
    private static final int HEIGHT = 842 * POINT;
    private static final int LEFT = 60 * POINT;
    private static final int RIGHT = WIDTH - 45 * POINT;
    private static final int TOP = 55 * POINT;
    private static final int BOTTOM = HEIGHT - 70 * POINT;
    private static final int LINE = 17 * POINT;
    private static final int[] COLUMNS = {LEFT, LEFT + 32 * POINT, LEFT + 232 * POINT, LEFT + 400 * POINT, RIGHT};

    /** So many rows go on the first page, below the order's own words. */
    private static final int FIRST = 10;

    /** The pages as they were printed, upright and clean. */
    public List<BufferedImage> pages() {
        List<BufferedImage> pages = new ArrayList<>();
        Sheet sheet = new Sheet();
        pages.add(sheet.paper);
        sheet.head(letter);
        boolean appendix = letter.rows().size() > FIRST;
        if (appendix) {
            sheet.sign();
            sheet = new Sheet();
            pages.add(sheet.paper);
            sheet.right("Приложение к приказу от " + DAY.format(letter.key().date()) + " № "
                    + letter.key().number());
        }
        sheet.row(List.of("№", "Фамилия, имя, отчество", "Организация", "Результат"));
        for (int i = 0; i < letter.rows().size(); i++) {
            if (sheet.isFull()) {
                sheet = new Sheet();
                pages.add(sheet.paper);
            }
            List<String> row = new ArrayList<>(letter.rows().get(i));
            row.add(0, i + 1 + ".");
            sheet.row(row);
        }
        if (!appendix) {
            sheet.sign();
        }
        return pages;
    }

    /** Scanned: a PDF of grey, somewhat skew pages. */
    public byte[] scan() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SplittableRandom random = new SplittableRandom(seed);
            for (BufferedImage page : pages()) {
                BufferedImage seen = dusty(turned(page, Math.toRadians(random.nextDouble(-0.5, 0.5))), random);
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(document, seen, 0.8f),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Photographed with a phone: a JPEG of each page on a table, in the light of a window.
     *
     * @return one picture a page
     */
    public List<byte[]> photos() {
        SplittableRandom random = new SplittableRandom(seed);
        List<byte[]> photos = new ArrayList<>();
        for (BufferedImage page : pages()) {
            BufferedImage table = new BufferedImage(WIDTH * 10 / 9, HEIGHT * 10 / 9, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = table.createGraphics();
            graphics.setColor(new Color(0x6B, 0x56, 0x44));
            graphics.fillRect(0, 0, table.getWidth(), table.getHeight());
            smooth(graphics);
            graphics.rotate(Math.toRadians(random.nextDouble(-1, 1)), table.getWidth() / 2.0, table.getHeight() / 2.0);
            graphics.drawImage(page, WIDTH / 18, HEIGHT / 18, null);
            graphics.dispose();
            photos.add(jpeg(dusty(lit(table), random)));
        }
        return photos;
    }

    /** A sheet of paper that is written from top to bottom. */
    private static final class Sheet {
        private final BufferedImage paper = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        private final Graphics2D graphics = paper.createGraphics();
        private int y = TOP;

        Sheet() {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            graphics.setColor(Color.BLACK);
            smooth(graphics);
            graphics.setFont(TYPE.deriveFont(11.5f * POINT));
        }

        boolean isFull() {
            return y > BOTTOM;
        }

        void head(OrderLetter letter) {
            letter.municipality().letterhead().forEach(line -> centred(line.toUpperCase(Locale.ROOT)));
            letter.municipality().issuers().bodies().stream()
                    .filter(body -> body.issuer().equals(letter.key().issuer()))
                    .forEach(body -> centred(body.full().toUpperCase(Locale.ROOT)));
            y += LINE / 2;
            centred("ПРИКАЗ");
            y += LINE / 2;
            text(LEFT, "от " + DAY.format(letter.key().date()));
            String number = "№ " + letter.key().number();
            text(RIGHT - graphics.getFontMetrics().stringWidth(number), number);
            y += LINE * 3 / 2;
            centred(letter.title());
            y += LINE / 2;
            paragraph("В соответствии с планом работы на учебный год, на основании протокола жюри и в целях поддержки"
                    + " педагогических работников п р и к а з ы в а ю:");
            paragraph("1. Утвердить итоги и список участников.");
            paragraph("2. Контроль за выполнением приказа возложить на заместителя начальника отдела.");
            y += LINE / 2;
        }

        void right(String words) {
            text(RIGHT - graphics.getFontMetrics().stringWidth(words), words);
            y += LINE * 2;
        }

        private void centred(String words) {
            for (String line : wrapped(words, RIGHT - LEFT)) {
                text((LEFT + RIGHT - graphics.getFontMetrics().stringWidth(line)) / 2, line);
                y += LINE;
            }
        }

        private void paragraph(String words) {
            for (String line : wrapped(words, RIGHT - LEFT)) {
                text(LEFT, line);
                y += LINE;
            }
        }

        private void text(int x, String words) {
            graphics.drawString(words, x, y);
        }

        /** A row of the table with its rulings. */
        void row(List<String> cells) {
            int height = LINE + LINE / 2;
            graphics.setStroke(new BasicStroke(POINT));
            for (int i = 0; i < cells.size(); i++) {
                graphics.drawRect(COLUMNS[i], y - LINE, COLUMNS[i + 1] - COLUMNS[i], height);
                graphics.drawString(cells.get(i), COLUMNS[i] + 4 * POINT, y);
            }
            y += height;
        }

        /** A stamp in blue ink, and a name in blue ink over it. */
        void sign() {
            y += LINE * 2;
            text(LEFT, "Руководитель");
            graphics.setComposite(AlphaComposite.SrcOver.derive(0.7f));
            graphics.setColor(new Color(0x2A, 0x3F, 0xB0));
            graphics.setStroke(new BasicStroke(2.5f * POINT));
            int x = LEFT + 200 * POINT;
            graphics.drawOval(x, y - 30 * POINT, 80 * POINT, 80 * POINT);
            graphics.drawOval(x + 10 * POINT, y - 20 * POINT, 60 * POINT, 60 * POINT);
            graphics.drawArc(x + 60 * POINT, y - 25 * POINT, 70 * POINT, 40 * POINT, 20, 250);
            graphics.drawArc(x + 90 * POINT, y - 20 * POINT, 50 * POINT, 30 * POINT, 180, 270);
            graphics.setComposite(AlphaComposite.SrcOver);
            graphics.setColor(Color.BLACK);
        }

        private List<String> wrapped(String words, int width) {
            FontMetrics metrics = graphics.getFontMetrics();
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (String word : words.split(" ")) {
                if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
            return lines;
        }
    }

    private static BufferedImage turned(BufferedImage page, double angle) {
        BufferedImage turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        smooth(graphics);
        graphics.drawImage(
                page, AffineTransform.getRotateInstance(angle, page.getWidth() / 2.0, page.getHeight() / 2.0), null);
        graphics.dispose();
        return turned;
    }

    /** Darker away from the window. */
    private static BufferedImage lit(BufferedImage photo) {
        for (int y = 0; y < photo.getHeight(); y++) {
            for (int x = 0; x < photo.getWidth(); x++) {
                double light = 1 - 0.25 * x / photo.getWidth() - 0.1 * y / photo.getHeight();
                photo.setRGB(x, y, shade(photo.getRGB(x, y), light, 0));
            }
        }
        return photo;
    }

    private static BufferedImage dusty(BufferedImage page, SplittableRandom random) {
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                page.setRGB(x, y, shade(page.getRGB(x, y), 0.97, random.nextInt(-8, 9)));
            }
        }
        return page;
    }

    private static int shade(int colour, double light, int more) {
        int shaded = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = (int) ((colour >> shift & 0xFF) * light) + more;
            shaded |= Math.max(0, Math.min(255, part)) << shift;
        }
        return shaded;
    }

    private static byte[] jpeg(BufferedImage picture) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    private static Font font(String name) {
        String resource = "/org/apache/pdfbox/resources/ttf/" + name;
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(resource), resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("a font of our own can't be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
