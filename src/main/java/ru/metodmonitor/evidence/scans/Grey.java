package ru.metodmonitor.evidence.scans;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** A picture of greys: 0 is black, 255 white. What lies outside is white. */
final class Grey {
    private static final int WHITE = 255;

    private final int width;
    private final int height;
    private final byte[] pixels;

    Grey(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) WHITE);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? WHITE : pixels[y * width + x] & 0xff;
    }

    void set(int x, int y, int value) {
        pixels[y * width + x] = (byte) value;
    }

    /** The middle of so many pixels each way; dark strokes grow paler, never vanish. */
    Grey shrunk(int by) {
        Grey small = new Grey(Math.max(1, width / by), Math.max(1, height / by));
        for (int y = 0; y < small.height; y++) {
            for (int x = 0; x < small.width; x++) {
                int sum = 0;
                for (int dy = 0; dy < by; dy++) {
                    for (int dx = 0; dx < by; dx++) {
                        sum += at(x * by + dx, y * by + dy);
                    }
                }
                small.set(x, y, sum / (by * by));
            }
        }
        return small;
    }

    /** Rows become columns. */
    Grey transposed() {
        Grey other = new Grey(height, width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                other.pixels[x * height + y] = pixels[y * width + x];
            }
        }
        return other;
    }

    /** Copies a part of another picture to a place of this one. */
    void copy(Grey from, int left, int top, int wide, int high, int toX, int toY) {
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                set(toX + x, toY + y, from.at(left + x, top + y));
            }
        }
    }

    /** The picture for those who need one. */
    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(pixels, 0, data, 0, pixels.length);
        return image;
    }
}
