package ru.metodmonitor.evidence.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;

/**
 * How long the packed parts of a PDF are when they are unpacked. Looked at before any of them is read, as reading one holds it whole.
 * Pictures are let be: nobody unpacks them here.
 */
final class PdfStreams {
    private static final long LONGEST_FILE = 64L * 1024 * 1024;
    private static final long LONGEST = 24L * 1024 * 1024;
    private static final long LONGEST_WHOLE = 160L * 1024 * 1024;

    /** Other ways of packing are rare and for small things. */
    private static final int LONGEST_OTHER = 256 * 1024;

    private static final int DICTIONARY = 600;
    private static final int MOST_LAYERS = 3;
    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private long whole;

    private PdfStreams(byte[] file) {
        this.file = file;
    }

    /** Refuses a file that would grow beyond all measure. */
    static void check(Path path) throws IOException, UnreadableFile {
        if (Files.size(path) > LONGEST_FILE) {
            throw new UnreadableFile("file.refused-bomb");
        }
        new PdfStreams(Files.readAllBytes(path)).check();
    }

    private void check() throws UnreadableFile {
        int end = 0;
        for (int at = next(0); at >= 0; at = next(at + BEGIN.length)) {
            boolean ends = at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e';
            if (!ends) {
                int from = Math.max(end, at - DICTIONARY);
                check(new String(file, from, at - from, StandardCharsets.ISO_8859_1), data(at + BEGIN.length));
            }
            end = at + BEGIN.length;
        }
    }

    private int next(int from) {
        for (int i = from; i <= file.length - BEGIN.length; i++) {
            int n = 0;
            while (n < BEGIN.length && file[i + n] == BEGIN[n]) {
                n++;
            }
            if (n == BEGIN.length) {
                return i;
            }
        }
        return -1;
    }

    private int data(int from) {
        int at = from;
        while (at < file.length && (file[at] == '\r' || file[at] == '\n')) {
            at++;
        }
        return at;
    }

    private void check(String before, int at) throws UnreadableFile {
        String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        if (dictionary.matches("(?s).*/Subtype\\s*/Image.*")) {
            return;
        }
        if (dictionary.contains("LZW") || dictionary.contains("RunLength")) {
            int end = next(at);
            if ((end < 0 ? file.length : end) - at > LONGEST_OTHER) {
                throw new UnreadableFile("file.refused-bomb");
            }
            return;
        }
        int layers = dictionary.split("FlateDecode|/Fl\\b", -1).length - 1;
        if (layers > MOST_LAYERS) {
            throw new UnreadableFile("file.refused-bomb");
        }
        InputStream in = new ByteArrayInputStream(file, at, file.length - at);
        for (int i = 0; i < layers; i++) {
            in = new InflaterInputStream(in);
        }
        if (layers > 0) {
            count(in);
        }
    }

    private void count(InputStream in) throws UnreadableFile {
        byte[] buffer = new byte[64 * 1024];
        long length = 0;
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                length += n;
                whole += n;
                if (length > LONGEST || whole > LONGEST_WHOLE) {
                    throw new UnreadableFile("file.refused-bomb");
                }
            }
        } catch (IOException e) {
            // Not packed, locked or damaged: what it unpacked to until here is counted.
        }
    }
}
