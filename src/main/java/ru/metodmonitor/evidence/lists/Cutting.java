package ru.metodmonitor.evidence.lists;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import ru.metodmonitor.evidence.PageBox;

/** Cuts lines out of a page's picture, so that they can be read on a phone. */
final class Cutting {
    /** About as many pixels as a phone is wide. */
    private static final int WIDTH = 1_000;

    /** Messengers refuse pictures that are much wider than high. */
    private static final int FLATTEST = 8;

    private static final int HIGHEST = 2_600;
    private static final int EDGE = 6;
    private static final int GAP = 14;
    private static final int NUMBERS = 64;
    /** Which bars of a digit are lit, the top one first. */
    private static final int[] SEGMENTS = {0x3F, 0x06, 0x5B, 0x4F, 0x66, 0x6D, 0x7D, 0x07, 0x7F, 0x6F};

    private static final Color MARK = new Color(0xD9, 0x48, 0x0F);

    private Cutting() {}

    /** The line alone: what stands above and below it is left out. */
    static BufferedImage alone(BufferedImage page, PageBox line) {
        PageBox box = line.within(page.getWidth(), page.getHeight(), page.getWidth() / 100, line.height() / 8);
        return padded(scaled(part(page, box)));
    }

    /** The line between its neighbours, about half a line of each, which are pale. */
    static BufferedImage near(BufferedImage page, PageBox line) {
        // A line's box is as high as its letters; in a table, the next ones stand more than that below.
        int around = Math.min(line.height() * 3 / 2, page.getHeight() / 40);
        PageBox box = line.within(page.getWidth(), page.getHeight(), page.getWidth() / 25, around);
        BufferedImage cut = part(page, box);
        int edge = Math.min(line.height() / 3, around / 3);
        int top = line.y() - box.y() - edge;
        int bottom = line.y() + line.height() - box.y() + edge;
        Graphics2D graphics = cut.createGraphics();
        graphics.setComposite(AlphaComposite.SrcOver.derive(0.6f));
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, cut.getWidth(), Math.max(0, top));
        graphics.fillRect(0, bottom, cut.getWidth(), Math.max(0, cut.getHeight() - bottom));
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setColor(MARK);
        graphics.fillRect(0, Math.max(0, top), Math.max(3, cut.getWidth() / 250), bottom - Math.max(0, top));
        graphics.dispose();
        return padded(scaled(cut));
    }

    /** A whole page, as large as it can be read. */
    static BufferedImage page(BufferedImage page) {
        if (page.getHeight() <= HIGHEST && page.getWidth() <= HIGHEST) {
            return part(page, new PageBox(1, 0, 0, page.getWidth(), page.getHeight()));
        }
        double factor = (double) HIGHEST / Math.max(page.getHeight(), page.getWidth());
        return scaled(page, Math.max(1, (int) (page.getWidth() * factor)));
    }

    /** Several lines with their numbers, one under the other. */
    static BufferedImage sheet(List<Numbered> lines) {
        int height = GAP;
        for (Numbered line : lines) {
            height += line.picture().getHeight() + GAP;
        }
        BufferedImage sheet = white(WIDTH + NUMBERS + EDGE, height);
        Graphics2D graphics = sheet.createGraphics();
        smooth(graphics);
        int y = GAP;
        for (Numbered line : lines) {
            BufferedImage picture = line.picture();
            graphics.drawImage(picture, NUMBERS, y, null);
            graphics.setColor(MARK);
            number(graphics, line.number(), y + picture.getHeight() / 2);
            graphics.setColor(Color.LIGHT_GRAY);
            y += picture.getHeight() + GAP;
            graphics.fillRect(0, y - GAP / 2, sheet.getWidth(), 1);
        }
        graphics.dispose();
        return sheet;
    }

    /** A line's picture with the number of the button that opens it. */
    record Numbered(int number, BufferedImage picture) {}

    /** As calculators show it: a server may have no letters to write with. */
    private static void number(Graphics2D graphics, int number, int middle) {
        String digits = Integer.toString(number);
        int each = Math.min(20, (NUMBERS - 2 * EDGE) / digits.length() - 4);
        for (int i = 0; i < digits.length(); i++) {
            int lit = SEGMENTS[Character.digit(digits.charAt(i), 10)];
            int x = EDGE + i * (each + 4);
            int half = each * 3 / 4;
            int thick = Math.max(2, each / 5);
            // From the top round to the upper left, then the middle one.
            int[][] bars = {
                {x, middle - half, each, thick},
                {x + each - thick, middle - half, thick, half},
                {x + each - thick, middle, thick, half},
                {x, middle + half - thick, each, thick},
                {x, middle, thick, half},
                {x, middle - half, thick, half},
                {x, middle - thick / 2, each, thick}
            };
            for (int bar = 0; bar < bars.length; bar++) {
                if ((lit >> bar & 1) == 1) {
                    graphics.fillRect(bars[bar][0], bars[bar][1], bars[bar][2], bars[bar][3]);
                }
            }
        }
    }

    private static BufferedImage part(BufferedImage page, PageBox box) {
        BufferedImage part = white(box.width(), box.height());
        Graphics2D graphics = part.createGraphics();
        graphics.drawImage(page, -box.x(), -box.y(), null);
        graphics.dispose();
        return part;
    }

    private static BufferedImage scaled(BufferedImage picture) {
        return scaled(picture, WIDTH);
    }

    private static BufferedImage scaled(BufferedImage picture, int width) {
        int height = Math.max(1, (int) ((long) picture.getHeight() * width / picture.getWidth()));
        BufferedImage scaled = white(width, Math.min(height, 2 * HIGHEST));
        Graphics2D graphics = scaled.createGraphics();
        smooth(graphics);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    private static BufferedImage padded(BufferedImage picture) {
        int least = picture.getWidth() / FLATTEST;
        if (picture.getHeight() >= least) {
            return picture;
        }
        BufferedImage padded = white(picture.getWidth(), least);
        Graphics2D graphics = padded.createGraphics();
        graphics.drawImage(picture, 0, (least - picture.getHeight()) / 2, null);
        graphics.dispose();
        return padded;
    }

    private static BufferedImage white(int width, int height) {
        BufferedImage white = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = white.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return white;
    }

    private static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }
}
