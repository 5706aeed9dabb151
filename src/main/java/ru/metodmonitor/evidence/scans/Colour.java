package ru.metodmonitor.evidence.scans;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** A picture in colour, its pixels at hand. */
final class Colour {
    /** Between the colours of a grey pixel a camera's noise makes such a difference. */
    private static final int NOISE = 22;

    /** So many times a colour's strength is taken for light. */
    private static final int VIVID = 2;

    /** So much of a page is brighter than its paper's usual shade. */
    private static final double BARE = 0.3;

    private final int width;
    private final int height;
    private final int[] pixels;

    private Colour(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** Any picture; what shines through is white. */
    static Colour of(BufferedImage image) {
        BufferedImage plain = image;
        if (image.getType() != BufferedImage.TYPE_INT_RGB) {
            plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = plain.createGraphics();
            pen.drawImage(image, 0, 0, java.awt.Color.WHITE, null);
            pen.dispose();
        }
        return new Colour(
                image.getWidth(),
                image.getHeight(),
                ((DataBufferInt) plain.getRaster().getDataBuffer()).getData());
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The same, turned by so many quarters clockwise. */
    Colour turned(int quarters) {
        int turns = Math.floorMod(quarters, 4);
        if (turns == 0) {
            return this;
        }
        boolean upright = turns == 2;
        int wide = upright ? width : height;
        int high = upright ? height : width;
        int[] out = new int[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int to = switch (turns) {
                    case 1 -> x * wide + (height - 1 - y);
                    case 2 -> (height - 1 - y) * wide + (width - 1 - x);
                    default -> (width - 1 - x) * wide + y;
                };
                out[to] = pixels[y * width + x];
            }
        }
        return new Colour(wide, high, out);
    }

    /** Its mirror image: some cameras note that theirs is one. */
    Colour mirrored() {
        int[] out = new int[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out[y * width + width - 1 - x] = pixels[y * width + x];
            }
        }
        return new Colour(width, height, out);
    }

    /** A part of it. */
    Colour part(int left, int top, int wide, int high) {
        int[] out = new int[wide * high];
        for (int y = 0; y < high; y++) {
            System.arraycopy(pixels, (top + y) * width + left, out, y * wide, wide);
        }
        return new Colour(wide, high, out);
    }

    /** As a projection sees it; what lies outside goes on as its edge does. */
    Colour projected(Projection from, int wide, int high) {
        int[] out = new int[wide * high];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                out[y * wide + x] = between(from.x(x, y), from.y(x, y));
            }
        }
        return new Colour(wide, high, out);
    }

    private int between(double x, double y) {
        double u = Math.max(0, Math.min(width - 1.001, x));
        double v = Math.max(0, Math.min(height - 1.001, y));
        int column = (int) u;
        int row = (int) v;
        int i = row * width + column;
        int right = Math.min(1, width - 1);
        int down = height > 1 ? width : 0;
        int fu = (int) ((u - column) * 256);
        int fv = (int) ((v - row) * 256);
        int a = pixels[i];
        int b = pixels[i + right];
        int c = pixels[i + down];
        int d = pixels[i + down + right];
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int top = (a >> shift & 255) * (256 - fu) + (b >> shift & 255) * fu;
            int low = (c >> shift & 255) * (256 - fu) + (d >> shift & 255) * fu;
            out |= (top * (256 - fv) + low * fv) >> 16 << shift;
        }
        return out;
    }

    /** How bright each place is. */
    Grey brightness() {
        Grey grey = new Grey(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int c = pixels[y * width + x];
                grey.set(x, y, ((c >> 16 & 255) * 5 + (c >> 8 & 255) * 9 + (c & 255) * 2) >> 4);
            }
        }
        return grey;
    }

    /**
     * Without coloured ink: black stays black, but what has a colour, as stamps and signatures have, goes to white. Colours are seen as
     * they would be on white paper: under a lamp paper is yellow, and blue ink on it grey.
     */
    Grey withoutInk() {
        int[] paper = {paper(16), paper(8), paper(0)};
        Grey grey = new Grey(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int c = pixels[y * width + x];
                int r = Math.min(255, (c >> 16 & 255) * 240 / paper[0]);
                int g = Math.min(255, (c >> 8 & 255) * 240 / paper[1]);
                int b = Math.min(255, (c & 255) * 240 / paper[2]);
                int most = Math.max(r, Math.max(g, b));
                int colour = Math.max(0, most - Math.min(r, Math.min(g, b)) - NOISE);
                grey.set(x, y, Math.min(255, most + VIVID * colour));
            }
        }
        return grey;
    }

    /** How much of a colour bare paper has. */
    private int paper(int shift) {
        int[] seen = new int[256];
        int all = 0;
        for (int i = 0; i < pixels.length; i += 31) {
            seen[pixels[i] >> shift & 255]++;
            all++;
        }
        int above = 0;
        for (int v = 255; v > 0; v--) {
            above += seen[v];
            if (above > all * BARE) {
                return v;
            }
        }
        return 255;
    }

    /** The picture for those who need one. */
    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        System.arraycopy(pixels, 0, ((DataBufferInt) image.getRaster().getDataBuffer()).getData(), 0, pixels.length);
        return image;
    }
}
