package ru.metodmonitor.evidence.reading;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What becomes of a clean page on its way to the bot: a scanner, a telephone, a messenger. The same seed wears alike. */
public enum ScanWear {
    CLEAN(0.92f),
    SCAN(0.6f),
    PHOTO(0.8f),
    SMALL_PHOTO(0.82f);

    /** Quality of the JPEG that it arrives as. */
    private final float quality;

    ScanWear(float quality) {
        this.quality = quality;
    }

    public float quality() {
        return quality;
    }

    public BufferedImage worn(BufferedImage page, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return switch (this) {
            case CLEAN -> page;
            case SCAN -> scanned(page, random);
            case PHOTO -> photographed(page, random);
            case SMALL_PHOTO -> small(photographed(page, random));
        };
    }

    private static BufferedImage scanned(BufferedImage page, RandomGenerator random) {
        BufferedImage stamped = copy(page);
        stamp(stamped, random, 1700 + random.nextInt(500), 900 + random.nextInt(1900));
        signature(stamped, random);
        double scale = 0.7 + 0.3 * random.nextDouble();
        BufferedImage turned = turned(stamped, Math.toRadians(random.nextDouble() * 3 - 1.5), scale);
        return noisy(blurred(turned, 0.6 + 0.5 * random.nextDouble()), random, 9, 0.85);
    }

    /** A page on a table under a lamp: perspective, curved a little, light from a side, a shadow, out of focus by a trace. */
    private static BufferedImage photographed(BufferedImage page, RandomGenerator random) {
        BufferedImage stamped = copy(page);
        if (random.nextBoolean()) {
            stamp(stamped, random, 1600 + random.nextInt(500), 2300 + random.nextInt(700));
        }
        int width = 3000;
        int height = 4000;
        double[] corners = corners(random, width, height);
        double[] h = projection(corners, page.getWidth(), page.getHeight());
        double curl = (random.nextDouble() - 0.5) * 40;
        double turn = random.nextDouble() * 6.28;
        double shadow = 0.4 + random.nextDouble();
        int[] from = stamped.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        int[] to = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double w = h[6] * x + h[7] * y + 1;
                double u = (h[0] * x + h[1] * y + h[2]) / w;
                double v = (h[3] * x + h[4] * y + h[5]) / w;
                v += curl * Math.sin(Math.PI * u / page.getWidth());
                double light = 0.78
                        + 0.2
                                * (Math.cos(turn) * (x / (double) width - 0.5)
                                        + Math.sin(turn) * (y / (double) height - 0.5));
                double edge = (x / (double) width + y / (double) height * shadow - 1.15) * 14;
                light *= 1 - 0.28 / (1 + Math.exp(-edge));
                to[y * width + x] = lit(sample(from, page.getWidth(), page.getHeight(), u, v, x, y), light);
            }
        }
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        photo.setRGB(0, 0, width, height, to, 0, width);
        return noisy(blurred(photo, 0.9 + 0.6 * random.nextDouble()), random, 7, 1);
    }

    private static double[] corners(RandomGenerator random, int width, int height) {
        double[] c = {0.08, 0.07, 0.92, 0.07, 0.93, 0.93, 0.07, 0.93};
        double[] corners = new double[8];
        for (int i = 0; i < 8; i++) {
            corners[i] = (c[i] + (random.nextDouble() - 0.5) * 0.07) * (i % 2 == 0 ? width : height);
        }
        return corners;
    }

    private static int sample(int[] from, int width, int height, double u, double v, int x, int y) {
        if (u < 0 || v < 0 || u >= width - 1 || v >= height - 1) {
            int grain = (int) (12 * Math.sin(x / 37.0 + Math.sin(y / 90.0) * 3));
            return (110 + grain) << 16 | (80 + grain) << 8 | (58 + grain);
        }
        int i = ((int) v) * width + (int) u;
        double fu = u - (int) u;
        double fv = v - (int) v;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double top = (from[i] >> shift & 255) * (1 - fu) + (from[i + 1] >> shift & 255) * fu;
            double low = (from[i + width] >> shift & 255) * (1 - fu) + (from[i + width + 1] >> shift & 255) * fu;
            rgb |= (int) (top * (1 - fv) + low * fv) << shift;
        }
        return rgb;
    }

    private static int lit(int rgb, double light) {
        int r = (int) Math.min(255, (rgb >> 16 & 255) * light + 12);
        int g = (int) Math.min(255, (rgb >> 8 & 255) * light * 0.97 + 11);
        int b = (int) Math.min(255, (rgb & 255) * light * 0.88 + 10);
        return r << 16 | g << 8 | b;
    }

    /** The photo as a messenger sends it: 1,280 pixels its longer side. */
    private static BufferedImage small(BufferedImage photo) {
        return scaled(photo, 1280.0 / Math.max(photo.getWidth(), photo.getHeight()));
    }

    static BufferedImage scaled(BufferedImage image, double by) {
        BufferedImage now = image;
        // Halving first keeps what a good reduction keeps.
        double left = by;
        while (left < 0.5) {
            now = drawn(now, 0.5);
            left *= 2;
        }
        return drawn(now, left);
    }

    private static BufferedImage drawn(BufferedImage image, double by) {
        BufferedImage out = new BufferedImage(
                (int) Math.round(image.getWidth() * by),
                (int) Math.round(image.getHeight() * by),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, 0, 0, out.getWidth(), out.getHeight(), null);
        g.dispose();
        return out;
    }

    private static BufferedImage copy(BufferedImage page) {
        return drawn(page, 1);
    }

    static BufferedImage turned(BufferedImage page, double angle, double scale) {
        BufferedImage out = new BufferedImage(
                (int) (page.getWidth() * scale), (int) (page.getHeight() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, out.getWidth(), out.getHeight());
        AffineTransform place = new AffineTransform();
        place.rotate(angle, out.getWidth() / 2.0, out.getHeight() / 2.0);
        place.scale(scale, scale);
        g.drawImage(page, place, null);
        g.dispose();
        return out;
    }

    private static void stamp(BufferedImage page, RandomGenerator random, int x, int y) {
        Graphics2D g = page.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(45, 60, 170, 190));
        g.setStroke(new BasicStroke(9));
        int r = 230;
        g.drawOval(x - r, y - r, 2 * r, 2 * r);
        g.setStroke(new BasicStroke(4));
        g.drawOval(x - r + 70, y - r + 70, 2 * r - 140, 2 * r - 140);
        g.setFont(new Font("Liberation Sans", Font.BOLD, 38));
        String words = "АДМИНИСТРАЦИЯ ГОРОДА УПРАВЛЕНИЕ ПО ОБРАЗОВАНИЮ ";
        for (int i = 0; i < words.length(); i++) {
            AffineTransform before = g.getTransform();
            g.rotate(2 * Math.PI * i / words.length() + random.nextDouble() * 0.01, x, y);
            g.drawString(words.substring(i, i + 1), x - 12, y - r + 52);
            g.setTransform(before);
        }
        g.dispose();
    }

    private static void signature(BufferedImage page, RandomGenerator random) {
        Graphics2D g = page.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(30, 50, 160, 220));
        g.setStroke(new BasicStroke(8));
        Path2D path = new Path2D.Double();
        int x = 1100;
        int y = 2800 + random.nextInt(300);
        path.moveTo(x, y);
        for (int i = 0; i < 6; i++) {
            path.curveTo(
                    x + i * 70.0 + 20,
                    y - 150 * random.nextDouble(),
                    x + i * 70.0 + 50,
                    y + 120 * random.nextDouble(),
                    x + (i + 1) * 70.0,
                    y);
        }
        g.draw(path);
        g.dispose();
    }

    static BufferedImage blurred(BufferedImage image, double sigma) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        int reach = (int) Math.ceil(2.5 * sigma);
        double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        int[] across = pass(rgb, width, height, kernel, 1);
        int[] down = pass(across, width, height, kernel, width);
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        out.setRGB(0, 0, width, height, down, 0, width);
        return out;
    }

    private static int[] pass(int[] from, int width, int height, double[] kernel, int step) {
        int reach = kernel.length / 2;
        int[] out = new int[from.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double r = 0;
                double g = 0;
                double b = 0;
                int at = step == 1 ? x : y;
                int last = step == 1 ? width - 1 : height - 1;
                int i = y * width + x;
                for (int k = -reach; k <= reach; k++) {
                    int place = Math.max(0, Math.min(last, at + k));
                    int c = from[i + (place - at) * step];
                    r += kernel[k + reach] * (c >> 16 & 255);
                    g += kernel[k + reach] * (c >> 8 & 255);
                    b += kernel[k + reach] * (c & 255);
                }
                out[i] = (int) r << 16 | (int) g << 8 | (int) b;
            }
        }
        return out;
    }

    static BufferedImage noisy(BufferedImage image, RandomGenerator random, double sigma, double contrast) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < rgb.length; i++) {
            double noise = (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) * 2 * sigma;
            int out = 0;
            for (int shift = 16; shift >= 0; shift -= 8) {
                double v = ((rgb[i] >> shift & 255) - 128) * contrast + 128 + (1 - contrast) * 90 + noise;
                out |= (int) Math.max(0, Math.min(255, v)) << shift;
            }
            rgb[i] = out;
        }
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        out.setRGB(0, 0, width, height, rgb, 0, width);
        return out;
    }

    /** From places in the photo to places on the page: eight coefficients of a projection. */
    private static double[] projection(double[] corners, int width, int height) {
        double[] to = {0, 0, width, 0, width, height, 0, height};
        double[][] m = new double[8][9];
        for (int i = 0; i < 4; i++) {
            double x = corners[2 * i];
            double y = corners[2 * i + 1];
            double u = to[2 * i];
            double v = to[2 * i + 1];
            m[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
            m[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
        }
        for (int i = 0; i < 8; i++) {
            int best = i;
            for (int k = i; k < 8; k++) {
                best = Math.abs(m[k][i]) > Math.abs(m[best][i]) ? k : best;
            }
            double[] swap = m[i];
            m[i] = m[best];
            m[best] = swap;
            for (int k = 0; k < 8; k++) {
                if (k != i) {
                    double f = m[k][i] / m[i][i];
                    for (int j = i; j < 9; j++) {
                        m[k][j] -= f * m[i][j];
                    }
                }
            }
        }
        double[] h = new double[8];
        for (int i = 0; i < 8; i++) {
            h[i] = m[i][8] / m[i][i];
        }
        return h;
    }
}
