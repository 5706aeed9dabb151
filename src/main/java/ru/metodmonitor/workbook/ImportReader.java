package ru.metodmonitor.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.text.Phrase;

/**
 * Reads an import workbook (SPEC section 8): sheet by sheet through POI's event reader, so that a big one needs little memory.
 *
 * <p>Forgiving where nothing can be misunderstood (order of columns, case and spaces of headers, dates as cells or text, missing
 * sheets), strict elsewhere: what can't be understood is told, never guessed. Checks the form of each cell; what only the store
 * knows (is there such a school?) is the caller's part.
 *
 * <p>Threading: safe to share.
 */
public final class ImportReader {
    /** The most filled rows of all sheets together. */
    public static final int MOST_ROWS = 200_000;

    private final Issuers issuers;

    /** Reads books that name these issuers. */
    public ImportReader(Issuers issuers) {
        this.issuers = issuers;
    }

    /**
     * Reads a file.
     *
     * @throws UncheckedIOException if the file itself can't be read
     */
    public ImportReading read(Path file, ProgressListener progress) {
        try {
            PackageCheck.pass(file);
            return new ImportReading.Read(parse(file, progress).book(issuers));
        } catch (RefusedWorkbook e) {
            return e.refused();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Parsing parse(Path file, ProgressListener progress) {
        try (OpenedBook opened = OpenedBook.open(file)) {
            Parsing parsing = new Parsing(opened.content(), progress);
            parsing.run();
            return parsing;
        } catch (RefusedWorkbook e) {
            throw e;
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | IOException | RuntimeException e) {
            // POI and the parsers throw all sorts of things at damaged files; the file could be read, its content
            // couldn't.
            throw new RefusedWorkbook(ImportRefusal.BROKEN, "workbook.refused.broken");
        }
    }

    /** One reading: what has been found so far. */
    private static final class Parsing {
        private final XSSFReader reader;
        private final SheetCells cells;
        private final Progress progress;
        private final Map<ImportSheet, SheetRows> found = new EnumMap<>(ImportSheet.class);
        private final List<String> unknown = new ArrayList<>();

        Parsing(OPCPackage opened, ProgressListener listener) throws OpenXML4JException, IOException, SAXException {
            reader = new XSSFReader(opened);
            cells = new SheetCells(
                    new ReadOnlySharedStringsTable(opened, false), reader.getStylesTable(), date1904(reader));
            progress = new Progress(listener, sheetBytes());
        }

        private long sheetBytes() throws OpenXML4JException, IOException {
            long bytes = 0;
            for (XSSFReader.SheetIterator sheets = sheets(); sheets.hasNext(); ) {
                sheets.next().close();
                if (ImportSheet.named(sheets.getSheetName()).isPresent()) {
                    bytes += Math.max(0, sheets.getSheetPart().getSize());
                }
            }
            return bytes;
        }

        private XSSFReader.SheetIterator sheets() throws OpenXML4JException, IOException {
            return (XSSFReader.SheetIterator) reader.getSheetsData();
        }

        void run() throws OpenXML4JException, IOException, SAXException, ParserConfigurationException {
            for (XSSFReader.SheetIterator sheets = sheets(); sheets.hasNext(); ) {
                try (InputStream xml = sheets.next()) {
                    String name = sheets.getSheetName();
                    Optional<ImportSheet> sheet = ImportSheet.named(name);
                    if (sheet.isPresent()) {
                        read(sheet.get(), xml);
                    } else if (!name.equals(TemplateWriter.INSTRUCTIONS) && !name.equals(TemplateWriter.LISTS)) {
                        unknown.add(name);
                    }
                }
            }
            requireSomething();
            progress.finish();
        }

        ImportBook book(Issuers issuers) {
            return new ImportBook(
                    rows(ImportSheet.SCHOOLS, SchoolRow::of),
                    rows(ImportSheet.TEACHERS, TeacherRow::of),
                    rows(ImportSheet.ORDERS, raw -> OrderRow.of(raw, issuers)),
                    rows(ImportSheet.ENTRIES, raw -> EntryRow.of(raw, issuers)),
                    remarks());
        }

        private void read(ImportSheet sheet, InputStream xml)
                throws IOException, SAXException, ParserConfigurationException {
            int before = size();
            SheetRows rows = new SheetRows(sheet, n -> before + n <= MOST_ROWS);
            if (found.put(sheet, rows) != null) {
                throw new RefusedWorkbook(
                        ImportRefusal.REPEATED_SHEET, "workbook.refused.repeated-sheet", "sheet", sheet.title());
            }
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new SheetEvents(cells, rows));
            parser.parse(new InputSource(progress.counting(xml)));
        }

        private int size() {
            return found.values().stream().mapToInt(s -> s.rows().size()).sum();
        }

        private void requireSomething() {
            if (found.isEmpty()) {
                throw new RefusedWorkbook(
                        ImportRefusal.NO_KNOWN_SHEET,
                        "workbook.refused.no-known-sheet",
                        "sheets",
                        String.join(", ", unknown.stream().limit(10).toList()));
            }
            if (size() == 0) {
                throw new RefusedWorkbook(ImportRefusal.NO_ROWS, "workbook.refused.no-rows");
            }
        }

        private <T> List<SheetRow<T>> rows(ImportSheet sheet, Function<RawRow, SheetRow<T>> meaning) {
            SheetRows rows = found.get(sheet);
            return rows == null
                    ? List.of()
                    : rows.rows().parallelStream() // each row is read by itself
                            .map(r -> rows.withMerges(meaning.apply(r)))
                            .toList();
        }

        private List<Phrase> remarks() {
            List<Phrase> remarks = new ArrayList<>();
            unknown.stream()
                    .limit(10)
                    .forEach(name -> remarks.add(Phrase.of("workbook.remark.unknown-sheet", "sheet", name)));
            found.values().forEach(s -> remarks.addAll(s.remarks()));
            return remarks;
        }
    }

    /** Days are counted from 1904 in workbooks that began on an old Macintosh. */
    static boolean date1904(XSSFReader reader) throws OpenXML4JException, IOException, SAXException {
        boolean[] found = {false};
        try (InputStream in = reader.getWorkbookData()) {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new org.xml.sax.helpers.DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, org.xml.sax.Attributes attributes) {
                    if (name.equals("workbookPr")) {
                        String value = attributes.getValue("date1904");
                        found[0] = value != null && (value.equals("1") || value.equals("true"));
                    }
                }
            });
            parser.parse(new InputSource(in));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return found[0];
    }

    /** Tells the listener by the bytes of the sheets that have been parsed. */
    private static final class Progress {
        private final ProgressListener listener;
        private final long total;
        private long done;
        private int told = -1;

        Progress(ProgressListener listener, long total) {
            this.listener = listener;
            this.total = Math.max(1, total);
        }

        InputStream counting(InputStream in) {
            return new FilterInputStream(in) {
                @Override
                public int read() throws IOException {
                    int b = super.read();
                    count(b < 0 ? 0 : 1);
                    return b;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int n = super.read(buffer, offset, length);
                    count(Math.max(0, n));
                    return n;
                }
            };
        }

        private void count(int bytes) {
            done += bytes;
            tell((int) Math.min(99, done * 100 / total));
        }

        void finish() {
            tell(100);
        }

        private void tell(int percent) {
            if (percent > told) {
                told = percent;
                listener.done(percent);
            }
        }
    }
}
