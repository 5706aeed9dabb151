package ru.metodmonitor.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import ru.metodmonitor.text.Parsed;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/**
 * Reads a list of people out of another system's workbook: on any sheet, below any title, under whatever words stand above its
 * columns. What is not understood is left out; a person looks at the first rows before anything is taken.
 *
 * <p>Threading: safe to share.
 */
public final class RosterReader {
    /** More people than any list of a city's teachers. */
    static final int MOST = 20_000;

    /** The heading stands within so many filled rows from the top. */
    private static final int TOP = 40;

    /** Reads a file; a problem if there is no list of people in it. */
    public Parsed<Roster> read(Path file) {
        try {
            PackageCheck.pass(file);
            return sheets(file)
                    .<Parsed<Roster>>map(Parsed::value)
                    .orElseGet(() -> Parsed.problem("roster.nobody", "roster.example"));
        } catch (RefusedWorkbook e) {
            Problem problem = e.refused().problem();
            return Parsed.problem(new Problem(problem.what(), Phrase.of("roster.example")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Roster> sheets(Path file) throws IOException {
        try (OpenedBook opened = OpenedBook.open(file)) {
            XSSFReader reader = new XSSFReader(opened.content());
            SheetCells cells = new SheetCells(
                    new ReadOnlySharedStringsTable(opened.content(), false),
                    reader.getStylesTable(),
                    ImportReader.date1904(reader));
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            Optional<Roster> best = Optional.empty();
            while (sheets.hasNext()) {
                try (InputStream xml = sheets.next()) {
                    Rows rows = new Rows();
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new SheetEvents(cells, rows));
                    parser.parse(new InputSource(xml));
                    int before = best.map(r -> r.people().size()).orElse(0);
                    if (rows.people.size() > before) {
                        best = Optional.of(new Roster(sheets.getSheetName(), rows.people));
                    }
                }
            }
            return best;
        } catch (RefusedWorkbook e) {
            throw e;
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            // POI and the parsers throw all sorts of things at damaged files.
            throw new RefusedWorkbook(ImportRefusal.BROKEN, "workbook.refused.broken");
        }
    }

    /** The rows of one sheet: titles, the heading, people. */
    private static final class Rows implements SheetEvents.Rows {
        private final List<Roster.Line> people = new ArrayList<>();
        private Map<Integer, RosterColumn> header = Map.of();
        private Map<Integer, RawCell> headings = Map.of();
        private int seen;

        @Override
        public void row(int number, Map<Integer, RawCell> cells, boolean hidden) {
            if (cells.isEmpty() || (header.isEmpty() && seen++ > TOP)) {
                return;
            }
            if (header.isEmpty()) {
                header = header(cells);
                headings = header.isEmpty() ? Map.of() : Map.copyOf(cells);
                return;
            }
            // Below a page's end the heading may stand again.
            if (!cells.equals(headings)) {
                person(number, cells);
            }
        }

        /** A row is a heading if it says where names stand, in one column or in three. */
        private static Map<Integer, RosterColumn> header(Map<Integer, RawCell> cells) {
            Map<Integer, RosterColumn> found = new TreeMap<>();
            new TreeMap<>(cells)
                    .forEach((place, cell) -> RosterColumn.under(cell.text())
                            .filter(column -> !found.containsValue(column))
                            .ifPresent(column -> found.put(place, column)));
            boolean named = found.containsValue(RosterColumn.NAME)
                    || (found.containsValue(RosterColumn.SURNAME) && found.containsValue(RosterColumn.FIRST));
            // «Педагог» alone may be a title, or somebody's position.
            boolean sure = found.size() > 1 || cells.values().stream().anyMatch(c -> RosterColumn.isFullName(c.text()));
            return named && sure ? found : Map.of();
        }

        private void person(int number, Map<Integer, RawCell> cells) {
            Map<RosterColumn, String> said = new EnumMap<>(RosterColumn.class);
            header.forEach((place, column) -> {
                RawCell cell = cells.get(place);
                if (cell != null) {
                    said.put(column, cell.text());
                }
            });
            String name = said.getOrDefault(RosterColumn.NAME, "");
            if (name.isEmpty()) {
                name = String.join(
                                " ",
                                said.getOrDefault(RosterColumn.SURNAME, ""),
                                said.getOrDefault(RosterColumn.FIRST, ""),
                                said.getOrDefault(RosterColumn.PATRONYMIC, ""))
                        .strip();
            }
            // Numbers of columns below the heading, sums, headings of parts name nobody.
            if (name.chars().filter(Character::isLetter).count() < 2 || (!name.contains(" ") && said.size() == 1)) {
                return;
            }
            if (people.size() >= MOST) {
                throw new RefusedWorkbook(ImportRefusal.TOO_MANY_ROWS, "workbook.refused.too-many-rows", "limit", MOST);
            }
            people.add(new Roster.Line(
                    number,
                    name,
                    said.getOrDefault(RosterColumn.POSITION, ""),
                    said.getOrDefault(RosterColumn.SUBJECT, ""),
                    said.getOrDefault(RosterColumn.SCHOOL, ""),
                    said.getOrDefault(RosterColumn.TRAINING, "")));
        }

        @Override
        public void merged(CellRangeAddress range) {}
    }
}
