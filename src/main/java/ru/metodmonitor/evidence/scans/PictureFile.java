package ru.metodmonitor.evidence.scans;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A file that is a picture: nothing of it is unpacked before its head tells that there is room for it. */
public final class PictureFile {
    /** More pixels no telephone's camera has that anybody photographs paper with. */
    private static final long MOST_PIXELS = 80_000_000;

    /** More pixels than letters need: every second one is left out. */
    private static final long MANY_PIXELS = 20_000_000;

    private static final int LONGEST_SIDE = 20_000;
    private static final int SHORTEST_SIDE = 16;
    private static final int INKS = 4;

    private PictureFile() {}

    /** A picture that can't be opened. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean large;

        Refused(boolean large) {
            super(large ? "too large" : "unreadable");
            this.large = large;
        }

        /** Whether it is too large; otherwise it is broken, or of a kind that nobody here reads. */
        public boolean isTooLarge() {
            return large;
        }
    }

    /** How many pictures are in it: several in some scanners' files. */
    public static int count(Path file) throws Refused {
        return with(file, reader -> Math.max(1, reader.getNumImages(true)));
    }

    /** One of them, as its camera held it. */
    public static BufferedImage read(Path file, int index) throws Refused {
        BufferedImage image = with(file, reader -> decoded(reader, index));
        Exif held = Exif.of(file);
        if (held.equals(Exif.UPRIGHT)) {
            return image;
        }
        Colour colour = Colour.of(image);
        return (held.mirrored() ? colour.mirrored() : colour)
                .turned(held.quarters())
                .image();
    }

    private interface Work<T> {
        T of(ImageReader reader) throws IOException, Refused;
    }

    private static <T> T with(Path file, Work<T> work) throws Refused {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Optional<ImageReader> found = reader(in);
            ImageReader reader = found.orElseThrow(() -> new Refused(false));
            try {
                reader.setInput(in);
                return work.of(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new Refused(false);
        } catch (RuntimeException e) {
            // Decoders answer a damaged picture with any of them.
            throw new Refused(false);
        }
    }

    private static Optional<ImageReader> reader(ImageInputStream in) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        return readers.hasNext() ? Optional.of(readers.next()) : Optional.empty();
    }

    private static BufferedImage decoded(ImageReader reader, int index) throws IOException, Refused {
        long width = reader.getWidth(index);
        long height = reader.getHeight(index);
        if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            throw new Refused(true);
        }
        if (Math.min(width, height) < SHORTEST_SIDE) {
            throw new Refused(false);
        }
        ImageReadParam how = reader.getDefaultReadParam();
        if (width * height > MANY_PIXELS) {
            how.setSourceSubsampling(2, 2, 0, 0);
        }
        try {
            return reader.read(index, how);
        } catch (IOException e) {
            // Printers' colours: the decoder gives nothing but their numbers.
            if (reader.canReadRaster()) {
                return ofInks(reader.readRaster(index, how));
            }
            throw e;
        }
    }

    /** Cyan, magenta, yellow and black, the other way round as Adobe writes them: brighter is more. */
    private static BufferedImage ofInks(Raster raster) throws Refused {
        if (raster.getNumBands() != INKS) {
            throw new Refused(false);
        }
        BufferedImage image = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] ink = new int[INKS];
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                raster.getPixel(x, y, ink);
                int black = ink[3];
                int red = ink[0] * black / 255;
                int green = ink[1] * black / 255;
                int blue = ink[2] * black / 255;
                image.setRGB(x, y, (red << 16) | (green << 8) | blue);
            }
        }
        return image;
    }
}
