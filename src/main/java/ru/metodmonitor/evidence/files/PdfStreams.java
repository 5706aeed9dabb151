package ru.metodmonitor.evidence.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * How long the packed parts of a PDF are when they are unpacked. Looked at before any of them is read, as reading one holds it whole.
 * Pictures are let be: nobody unpacks them here.
 */
final class PdfStreams {
    private static final long LONGEST_FILE = 64L * 1024 * 1024;
    private static final long LONGEST = 24L * 1024 * 1024;
    private static final long LONGEST_WHOLE = 160L * 1024 * 1024;

    /** Every way of packing that is not a picture's, long and short. */
    private static final Pattern PACKING = Pattern.compile(
            "/(?:(FlateDecode|Fl)|(LZWDecode|LZW)|(RunLengthDecode|RL)|(ASCII85Decode|A85)|(ASCIIHexDecode|AHx))(?![A-Za-z0-9])");

    private static final List<COSName> PACKINGS = List.of(
            COSName.FLATE_DECODE,
            COSName.LZW_DECODE,
            COSName.RUN_LENGTH_DECODE,
            COSName.ASCII85_DECODE,
            COSName.ASCII_HEX_DECODE);

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
        List<COSName> packings = packings(dictionary);
        if (packings.stream().anyMatch(p -> !p.equals(COSName.FLATE_DECODE))) {
            unpack(packings, dictionary, at);
            return;
        }
        int layers = packings.size();
        InputStream in = new ByteArrayInputStream(file, at, file.length - at);
        for (int i = 0; i < layers; i++) {
            in = new InflaterInputStream(in);
        }
        if (layers > 0) {
            count(in);
        }
    }

    private static List<COSName> packings(String dictionary) throws UnreadableFile {
        List<COSName> packings = new ArrayList<>();
        Matcher m = PACKING.matcher(dictionary);
        while (m.find()) {
            for (int i = 0; i < PACKINGS.size(); i++) {
                if (m.group(i + 1) != null) {
                    packings.add(PACKINGS.get(i));
                }
            }
        }
        if (packings.size() > MOST_LAYERS) {
            throw new UnreadableFile("file.refused-bomb");
        }
        return packings;
    }

    /** Rare ways of packing, and several one upon the other: as PDFBox unpacks them, but with a bound. */
    private void unpack(List<COSName> packings, String dictionary, int at) throws UnreadableFile {
        COSDictionary early = new COSDictionary();
        early.setInt(COSName.EARLY_CHANGE, dictionary.matches("(?s).*/EarlyChange\\s+0.*") ? 0 : 1);
        COSDictionary parameters = new COSDictionary();
        parameters.setItem(COSName.FILTER, COSName.LZW_DECODE);
        parameters.setItem(COSName.DECODE_PARMS, early);
        int end = next(at);
        byte[] packed = Arrays.copyOfRange(file, at, end < 0 ? file.length : end);
        for (COSName packing : packings) {
            Bounded unpacked = new Bounded();
            try {
                FilterFactory.INSTANCE
                        .getFilter(packing)
                        .decode(new ByteArrayInputStream(packed), unpacked, parameters, 0);
            } catch (TooLong e) {
                throw new UnreadableFile("file.refused-bomb");
            } catch (IOException | RuntimeException e) {
                // Locked or damaged: what it unpacked to until here is counted.
            }
            packed = unpacked.toByteArray();
            count(new ByteArrayInputStream(packed));
        }
    }

    /** More than is held. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends ByteArrayOutputStream {
        @Override
        public synchronized void write(int b) {
            bound(1);
            super.write(b);
        }

        @Override
        public synchronized void write(byte[] b, int from, int length) {
            bound(length);
            super.write(b, from, length);
        }

        private void bound(int more) {
            if (count + more > LONGEST) {
                throw new TooLong();
            }
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
