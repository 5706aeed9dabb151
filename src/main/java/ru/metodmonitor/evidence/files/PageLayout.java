package ru.metodmonitor.evidence.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes lines of the words of a page. Words far apart are cells of a table; a row whose cells go on in the next line is one row;
 * a line that reaches the right margin goes on in the next.
 *
 * <p>All measures are in points, from the top left corner.
 */
final class PageLayout {
    /** A gap of so many spaces parts two cells. Justified text stretches its spaces less. */
    private static final double CELL_GAP = 2.5;

    /** How far apart two left edges of one column may be. */
    private static final double SAME_COLUMN = 4;

    /** Lines of one cell follow each other within so many font sizes. */
    private static final double SAME_CELL = 1.75;

    private static final String NUMBERING = "\\(?\\d{1,4}[.)]*";
    private static final String NEW_PARAGRAPH = "(?:[-–—•*▪·●○]\\s|\\d{1,3}(?:\\.\\d{1,3})*[.)]\\s).*";

    private final List<Row> rows = new ArrayList<>();
    private final double right;

    private PageLayout(double right) {
        this.right = right;
    }

    /** A word and its place. */
    record Word(String text, double x, double end, double y, double size, double space) {}

    /** Words of one line that stand together. */
    private record Cell(String text, double x, double end, int column) {}

    /** A line, or several that belong together. */
    private static final class Row {
        private final List<Cell> cells;
        private final double top;
        private final double size;
        private double y;

        Row(List<Cell> cells, double y, double size) {
            this.cells = new ArrayList<>(cells);
            this.top = y;
            this.y = y;
            this.size = size;
        }

        boolean isTable() {
            return cells.size() > 1;
        }

        String text() {
            return String.join("\t", cells.stream().map(Cell::text).toList());
        }
    }

    /**
     * A line and where it begins.
     *
     * @param y from the top
     * @param text its cells are separated by tabs
     */
    record Placed(double y, String text) {}

    /** The lines of a page: rows of bordered tables by their borders, all else by its place. */
    static List<String> lines(List<Word> words, Rulings rulings) {
        RuledTables tables = new RuledTables(words, rulings);
        List<Placed> all = new ArrayList<>(tables.rows());
        List<Word> free = new ArrayList<>(tables.outside());
        // Text above a table and text below it are not one.
        List<Double> tops = tables.rows().stream().map(Placed::y).sorted().toList();
        double from = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= tops.size(); i++) {
            double low = from;
            double high = i < tops.size() ? tops.get(i) : Double.POSITIVE_INFINITY;
            List<Word> between =
                    free.stream().filter(w -> w.y() >= low && w.y() < high).toList();
            if (!between.isEmpty()) {
                all.addAll(placed(between, words));
            }
            from = high;
        }
        all.sort(Comparator.comparingDouble(Placed::y));
        return all.stream().map(Placed::text).toList();
    }

    /** All words of a cell as one text. */
    static String paragraph(List<Word> words) {
        List<String> parts = new ArrayList<>();
        for (List<Word> line : byLine(words)) {
            parts.add(line.stream().map(Word::text).collect(Collectors.joining(" ")));
        }
        boolean several =
                parts.size() > 1 && parts.stream().allMatch(p -> p.matches("\\p{Lu}\\S+\\s+\\p{Lu}\\S+\\s+\\p{Lu}.*"));
        return several
                ? String.join("; ", parts)
                : parts.stream().reduce(PageLayout::joined).orElse("");
    }

    private static List<Placed> placed(List<Word> words, List<Word> all) {
        PageLayout page =
                new PageLayout(all.stream().mapToDouble(Word::end).max().orElse(0));
        for (List<Word> line : byLine(words)) {
            page.add(new Row(cells(line), line.get(0).y(), line.get(0).size()));
        }
        return page.rows.stream().map(r -> new Placed(r.top, r.text())).toList();
    }

    private static List<List<Word>> byLine(List<Word> words) {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(Word::y));
        List<List<Word>> lines = new ArrayList<>();
        for (Word word : sorted) {
            List<Word> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            if (!last.isEmpty() && word.y() - last.get(0).y() < word.size() / 2) {
                last.add(word);
            } else {
                lines.add(new ArrayList<>(List.of(word)));
            }
        }
        lines.forEach(l -> l.sort(Comparator.comparingDouble(Word::x)));
        return lines;
    }

    private static List<Cell> cells(List<Word> line) {
        List<Cell> cells = new ArrayList<>();
        for (Word word : line) {
            Cell last = cells.isEmpty() ? new Cell("", 0, 0, 0) : cells.get(cells.size() - 1);
            if (!cells.isEmpty() && word.x() - last.end() < CELL_GAP * word.space()) {
                cells.set(
                        cells.size() - 1,
                        new Cell(last.text() + " " + word.text(), last.x(), word.end(), last.column()));
            } else {
                cells.add(new Cell(word.text(), word.x(), word.end(), cells.size()));
            }
        }
        return cells;
    }

    private void add(Row line) {
        if (!rows.isEmpty()) {
            Row last = rows.get(rows.size() - 1);
            boolean near = line.y - last.y <= SAME_CELL * Math.max(line.size, last.size);
            if (near && last.isTable() && goesOn(last, line)) {
                merge(last, line);
                return;
            }
            if (near && !last.isTable() && !line.isTable() && isWrapped(last, line)) {
                Cell before = last.cells.get(0);
                Cell after = line.cells.get(0);
                last.cells.set(0, new Cell(joined(before.text(), after.text()), before.x(), after.end(), 0));
                last.y = line.y;
                return;
            }
        }
        rows.add(line);
    }

    /** Whether a line holds nothing but the ends of cells that began above. */
    private static boolean goesOn(Row row, Row line) {
        boolean aligned = line.cells.stream()
                .allMatch(c -> row.cells.stream().anyMatch(r -> Math.abs(r.x() - c.x()) <= SAME_COLUMN));
        if (!aligned || line.cells.size() > row.cells.size()) {
            return false;
        }
        Cell first = line.cells.get(0);
        boolean inFirstColumn = Math.abs(row.cells.get(0).x() - first.x()) <= SAME_COLUMN;
        if (!inFirstColumn) {
            return true;
        }
        boolean numbered = row.cells.get(0).text().matches(NUMBERING);
        return !numbered && !first.text().matches(NUMBERING) && line.cells.size() < row.cells.size();
    }

    private static void merge(Row row, Row line) {
        for (Cell more : line.cells) {
            for (int i = 0; i < row.cells.size(); i++) {
                Cell cell = row.cells.get(i);
                if (Math.abs(cell.x() - more.x()) <= SAME_COLUMN) {
                    row.cells.set(
                            i,
                            new Cell(
                                    joined(cell.text(), more.text()),
                                    cell.x(),
                                    Math.max(cell.end(), more.end()),
                                    cell.column()));
                }
            }
        }
        row.y = line.y;
    }

    /** Whether the line above was full, so that its sentence goes on here. */
    private boolean isWrapped(Row above, Row line) {
        Cell before = above.cells.get(0);
        Cell after = line.cells.get(0);
        String nextWord = after.text().split(" ", 2)[0];
        double wordWidth = (after.end() - after.x())
                * nextWord.length()
                / Math.max(1, after.text().length());
        boolean full = before.end() + wordWidth + line.size * 0.2 > right - line.size;
        return full && !after.text().matches(NEW_PARAGRAPH) && after.x() <= before.x() + line.size;
    }

    /** A word that was parted with a hyphen is one again. */
    private static String joined(String before, String after) {
        return before.matches(".*\\p{Ll}-") && after.matches("\\p{Ll}.*")
                ? before.substring(0, before.length() - 1) + after
                : before + " " + after;
    }
}
