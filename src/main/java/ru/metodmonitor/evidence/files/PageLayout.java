package ru.metodmonitor.evidence.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes lines of the words of a page. Words far apart are cells of a table; a row whose cells go on in the next line is one row;
 * a line that reaches the right margin goes on in the next.
 *
 * <p>All measures are in points, from the top left corner.
 */
final class PageLayout {
    /** A gap of so many spaces parts two cells. Justified text stretches its spaces less. */
    private static final double CELL_GAP = 3.2;

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
        private double y;
        private final double size;

        Row(List<Cell> cells, double y, double size) {
            this.cells = new ArrayList<>(cells);
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

    static List<String> lines(List<Word> words) {
        PageLayout page =
                new PageLayout(words.stream().mapToDouble(Word::end).max().orElse(0));
        for (List<Word> line : byLine(words)) {
            page.add(new Row(cells(line), line.get(0).y(), line.get(0).size()));
        }
        return page.rows.stream().map(Row::text).toList();
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
