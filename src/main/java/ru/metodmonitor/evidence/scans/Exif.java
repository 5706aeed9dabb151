package ru.metodmonitor.evidence.scans;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held: a JPEG notes it instead of turning its pixels (Exif 2.3, tag 0x0112).
 *
 * @param mirrored whether the picture is a mirror image
 * @param quarters turns clockwise that make it upright, after that
 */
record Exif(boolean mirrored, int quarters) {
    static final Exif UPRIGHT = new Exif(false, 0);

    private static final int ORIENTATION = 0x0112;
    private static final int START = 0xffd8;
    private static final int APP1 = 0xffe1;
    private static final int SCAN = 0xffda;
    private static final int SEGMENTS = 40;
    private static final int HEADER = 6;
    private static final int FIELD = 12;

    /** What a file says; upright if it says nothing. */
    static Exif of(Path file) {
        try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readUnsignedShort() != START) {
                return UPRIGHT;
            }
            for (int i = 0; i < SEGMENTS; i++) {
                int marker = in.readUnsignedShort();
                if (marker == SCAN) {
                    return UPRIGHT;
                }
                byte[] segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
                in.readFully(segment);
                if (marker == APP1 && segment.length > HEADER + 8 && segment[0] == 'E' && segment[1] == 'x') {
                    return of(ByteBuffer.wrap(segment, HEADER, segment.length - HEADER)
                            .slice());
                }
            }
            return UPRIGHT;
        } catch (IOException | IndexOutOfBoundsException e) {
            // A head that is cut says nothing.
            return UPRIGHT;
        }
    }

    private static Exif of(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int fields = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < fields; i++) {
            int field = directory + 2 + i * FIELD;
            if ((tiff.getShort(field) & 0xffff) == ORIENTATION) {
                return of(tiff.getShort(field + 8));
            }
        }
        return UPRIGHT;
    }

    private static Exif of(int orientation) {
        return switch (orientation) {
            case 2 -> new Exif(true, 0);
            case 3 -> new Exif(false, 2);
            case 4 -> new Exif(true, 2);
            case 5 -> new Exif(true, 3);
            case 6 -> new Exif(false, 1);
            case 7 -> new Exif(true, 1);
            case 8 -> new Exif(false, 3);
            default -> UPRIGHT;
        };
    }
}
