package ru.metodmonitor.evidence.reading;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Sheets of A4 at 300 dots an inch, written from top to bottom as an office's printer would. */
final class ScanSheet {
    static final int WIDTH = 2480;
    static final int HEIGHT = 3508;
    private static final int LEFT = 340;
    private static final int RIGHT = 190;
    private static final int TOP = 240;
    private static final int BOTTOM = 240;

    private final List<BufferedImage> pages = new ArrayList<>();
    private final Font plain;
    private final Font bold;
    private final double leading;
    private Graphics2D pen;
    private int y;

    ScanSheet(String font, int points, double leading) {
        this.plain = new Font(font, Font.PLAIN, 1).deriveFont((float) (points * 300 / 72.0));
        this.bold = plain.deriveFont(Font.BOLD);
        this.leading = leading;
        this.pen = page();
    }

    private Graphics2D page() {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        pages.add(page);
        Graphics2D graphics = page.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(25, 25, 25));
        graphics.setFont(plain);
        y = TOP;
        return graphics;
    }

    List<BufferedImage> pages() {
        pen.dispose();
        return pages;
    }

    private int lineHeight() {
        return (int) (plain.getSize2D() * leading);
    }

    private int down() {
        return down(lineHeight());
    }

    private int down(int by) {
        if (y + by > HEIGHT - BOTTOM) {
            pen.dispose();
            pen = page();
        }
        y += by;
        return y;
    }

    void gap() {
        y += lineHeight() / 2;
    }

    void centred(String text, boolean strong) {
        for (String line : wrapped(text, strong ? bold : plain, WIDTH - LEFT - RIGHT - 200, 0)) {
            pen.setFont(strong ? bold : plain);
            int base = down();
            pen.drawString(line, LEFT + (WIDTH - LEFT - RIGHT - width(line, pen.getFont())) / 2, base);
        }
    }

    /** Two ends of a line: «от 15.02.2020», «№ 412». */
    void apart(String one, String other) {
        pen.setFont(plain);
        int base = down();
        pen.drawString(one, LEFT, base);
        pen.drawString(other, WIDTH - RIGHT - width(other, plain), base);
    }

    void line(String text, boolean strong) {
        paragraph(text, 0, false, strong);
    }

    void paragraph(String text, int indent, boolean justified, boolean strong) {
        Font font = strong ? bold : plain;
        int room = WIDTH - LEFT - RIGHT;
        List<String> lines = wrapped(text, font, room, indent);
        for (int i = 0; i < lines.size(); i++) {
            pen.setFont(font);
            int base = down();
            int from = LEFT + (i == 0 ? indent : 0);
            String[] words = lines.get(i).split(" ");
            boolean stretched = justified && i < lines.size() - 1 && words.length > 1;
            if (!stretched) {
                pen.setFont(font);
                pen.drawString(lines.get(i), from, base);
                continue;
            }
            int free = LEFT + room - from;
            for (String word : words) {
                free -= width(word, font);
            }
            double space = free / (double) (words.length - 1);
            double x = from;
            for (String word : words) {
                pen.drawString(word, (float) x, base);
                x += width(word, font) + space;
            }
        }
    }

    /** A ruled table; widths are shares of the line. */
    void table(List<List<String>> rows, List<Double> widths) {
        y += lineHeight() / 2;
        int room = WIDTH - LEFT - RIGHT;
        int pad = 22;
        boolean first = true;
        for (List<String> row : rows) {
            List<List<String>> cells = new ArrayList<>();
            int most = 1;
            for (int i = 0; i < row.size(); i++) {
                List<String> lines = wrapped(row.get(i), plain, (int) (widths.get(i) * room) - 2 * pad, 0);
                cells.add(lines);
                most = Math.max(most, lines.size());
            }
            int height = most * lineHeight() + lineHeight() / 4;
            if (y + height > HEIGHT - BOTTOM) {
                pen.dispose();
                pen = page();
                first = true;
            }
            double x = LEFT;
            pen.setFont(plain);
            for (int i = 0; i < row.size(); i++) {
                int width = (int) (widths.get(i) * room);
                for (int k = 0; k < cells.get(i).size(); k++) {
                    pen.drawString(cells.get(i).get(k), (int) x + pad, y + (k + 1) * lineHeight() - lineHeight() / 6);
                }
                pen.fillRect((int) x, y, 4, height);
                pen.fillRect((int) x + width, y, 4, height);
                x += width;
            }
            int full = (int) (x - LEFT) + 4;
            if (first) {
                pen.fillRect(LEFT, y, full, 4);
            }
            pen.fillRect(LEFT, y + height, full, 4);
            y += height;
            first = false;
        }
        y += lineHeight() / 2;
    }

    private int width(String text, Font font) {
        return pen.getFontMetrics(font).stringWidth(text);
    }

    private List<String> wrapped(String text, Font font, int room, int indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String more = line.isEmpty() ? word : line + " " + word;
            int free = lines.isEmpty() ? room - indent : room;
            if (!line.isEmpty() && width(more, font) > free) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(more);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
