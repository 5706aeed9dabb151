package ru.metodmonitor.sandbox;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture that Telegram would take as a photo, with the small copy it makes. */
@SuppressWarnings("ArrayRecordComponent")
record Photo(int width, int height, int smallWidth, int smallHeight, byte[] small) {
    private static final int MAX_BYTES = 10 * 1024 * 1024;
    private static final int MAX_SIDES = 10_000;
    private static final int MAX_RATIO = 20;
    private static final int SMALL_SIDE = 90;

    /** Reads a picture or refuses it as Telegram does. */
    static Photo read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw ApiFailure.badRequest("file of size " + bytes.length + " bytes is too big for a photo");
        }
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null) {
                throw ApiFailure.badRequest("IMAGE_PROCESS_FAILED");
            }
            return of(image);
        } catch (IOException e) {
            throw ApiFailure.badRequest("IMAGE_PROCESS_FAILED");
        }
    }

    private static Photo of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int longer = Math.max(width, height);
        if (width + height > MAX_SIDES || longer > MAX_RATIO * Math.min(width, height)) {
            throw ApiFailure.badRequest("PHOTO_INVALID_DIMENSIONS");
        }
        int smallWidth = Math.max(1, width * Math.min(SMALL_SIDE, longer) / longer);
        int smallHeight = Math.max(1, height * Math.min(SMALL_SIDE, longer) / longer);
        return new Photo(width, height, smallWidth, smallHeight, scaled(image, smallWidth, smallHeight));
    }

    private static byte[] scaled(BufferedImage image, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(small, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
