package ru.metodmonitor.evidence.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final Pattern NEW_PARAGRAPH =
            Pattern.compile("(?:[-–—•*▪·●○]\\s|\\d{1,3}(?:\\.\\d{1,3})*[а-я]?[.)]\\s*[^\\d\\s]).*");

    /** A list goes on, or a sentence is over; after «г.», «им.» and initials neither is. */
    private static final Pattern OVER = Pattern.compile(".*(?:[:;]|[^\\s.]{4,}[.]|\\d[.]|[)»][.])");

    /** The right margin is taken for as wide as the left one, within reason, unless lines reach into it. */
    private static final double WIDEST_MARGIN = 90;

    private static final double NARROWEST_MARGIN = 28;

    /** A bordered cell's words keep no more distance from its borders, unless they stand in its middle. */
    private static final double WIDEST_PADDING = 6;

    /** Words that stand before others and fill a narrow cell by chance. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?:(?:учител|воспитател|преподавател|руководител|заместител)[ьяюи]|(?:педагог|методист|директор|тренер)(?:а|у|ом)?"
                    + "|начальных|русского|английского|физической|изобразительного|иностранного|классный|социальный|старший|детский"
                    + "|комбинированного|дополнительного)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The rows of a table without borders follow each other within so many font sizes. */
    private static final double NEXT_ROW = 8;

    private final List<Row> raw;
    private final List<Row> rows = new ArrayList<>();

    private PageLayout(List<Row> raw) {
        this.raw = raw;
    }

    /**
     * A word and its place.
     *
     * @param first the width of its first letter
     * @param seen where it was seen, if it was read from a picture
     */
    record Word(
            String text, double x, double end, double y, double size, double space, double first, Optional<Seen> seen) {
        Word lower(double by) {
            return new Word(text, x, end, y + by, size, space, first, seen);
        }
    }

    /**
     * Where a word was seen, in pixels of its page's picture.
     *
     * @param page index of the picture
     * @param sure whether its recogniser was sure of it
     */
    record Seen(int page, int x, int y, int right, int bottom, boolean sure) {}

    /** Words of one line that stand together. */
    private record Cell(String text, double x, double end) {}

    /** A line of the document. */
    sealed interface Line permits Row, RuledTables.Row {
        /** Where it begins, from the top. */
        double top();

        /** Its words; cells are separated by tabs. */
        String text();

        /** The words that stand in it and nowhere else. */
        List<Word> words();
    }

    /** A line that no borders hold, or several that belong together. */
    static final class Row implements Line {
        private final List<Cell> cells;
        private final List<Word> words;
        private final double top;
        private final double size;
        private final double right;
        private double y;

        private Row(List<Cell> cells, List<Word> words, double y, double size, double right) {
            this.cells = new ArrayList<>(cells);
            this.words = new ArrayList<>(words);
            this.top = y;
            this.y = y;
            this.size = size;
            this.right = right;
        }

        private boolean isTable() {
            return cells.size() > 1;
        }

        /** Number and date stand apart, but make no columns. */
        private boolean isLetterhead() {
            return cells.size() <= 3 && !cells.get(0).text().matches(NUMBERING) && OrderHeading.isDateAndNumber(text());
        }

        private boolean isAlignedWith(Row other) {
            boolean aligned = cells.size() == other.cells.size();
            for (int i = 0; aligned && i < cells.size(); i++) {
                aligned = Math.abs(cells.get(i).x() - other.cells.get(i).x()) <= SAME_COLUMN;
            }
            return aligned;
        }

        @Override
        public double top() {
            return top;
        }

        @Override
        public String text() {
            return CellText.parted(
                    String.join("\t", cells.stream().map(Cell::text).toList()));
        }

        @Override
        public List<Word> words() {
            return words;
        }

        /** Takes the line below in, if the sentence of this one goes on there. */
        boolean takes(Row line) {
            if (isTable() || line.isTable() || !isWrapped(this, line)) {
                return false;
            }
            Cell before = cells.get(0);
            Cell after = line.cells.get(0);
            cells.set(0, new Cell(CellText.and(before.text(), after.text()), before.x(), after.end()));
            words.addAll(line.words);
            y = line.y;
            return true;
        }
    }

    /** The lines of a page: rows of bordered tables by their borders, all else by its place. */
    static List<Line> lines(List<Word> words, Grid rulings, double width) {
        RuledTables tables = new RuledTables(words, rulings, width);
        List<Line> all = new ArrayList<>(tables.rows());
        List<Word> free = new ArrayList<>(tables.outside());
        double longest = words.stream().mapToDouble(Word::end).max().orElse(0);
        double left = words.stream().mapToDouble(Word::x).min().orElse(0);
        double right = Math.max(longest, width - Math.max(NARROWEST_MARGIN, Math.min(WIDEST_MARGIN, left)));
        // Text above a table and text below it are not one.
        List<Double> tops = tables.rows().stream().map(Line::top).toList();
        double from = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= tops.size(); i++) {
            double low = from;
            double high = i < tops.size() ? tops.get(i) : Double.POSITIVE_INFINITY;
            List<Word> between =
                    free.stream().filter(w -> w.y() >= low && w.y() < high).toList();
            if (!between.isEmpty()) {
                all.addAll(placed(between, right));
            }
            from = high;
        }
        all.sort(Comparator.comparingDouble(Line::top));
        return all;
    }

    /** All words of a bordered cell as one text. */
    static String paragraph(List<Word> words, double left, double right) {
        double inset = words.stream().mapToDouble(w -> w.x() - left).min().orElse(0);
        double end = right - Math.max(0, Math.min(WIDEST_PADDING, inset));
        List<String> parts = new ArrayList<>();
        List<Word> above = List.of();
        for (List<Word> line : byLine(words)) {
            String text = line.stream().map(Word::text).collect(Collectors.joining(" "));
            if (isTorn(above, line.get(0), end)
                    && !WHOLE.matcher(lastWord(parts)).matches()) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + text);
            } else {
                parts.add(text);
            }
            above = line;
        }
        return CellText.joined(parts);
    }

    private static String lastWord(List<String> parts) {
        String last = parts.get(parts.size() - 1);
        return last.substring(last.lastIndexOf(' ') + 1);
    }

    /** Whether a word was too long for its cell, so that its end stands below: it fills a line alone. */
    private static boolean isTorn(List<Word> above, Word below, double end) {
        if (above.size() != 1) {
            return false;
        }
        String before = above.get(0).text();
        char last = before.charAt(before.length() - 1);
        char next = below.text().charAt(0);
        boolean one = (Character.isLowerCase(last) && Character.isLowerCase(next))
                || (Character.isDigit(last) && Character.isDigit(next));
        return one && above.get(0).end() + below.first() > end;
    }

    private static List<Row> placed(List<Word> words, double right) {
        List<Row> raw = new ArrayList<>();
        for (List<Word> line : byLine(words)) {
            raw.add(new Row(cells(line), line, line.get(0).y(), line.get(0).size(), right));
        }
        PageLayout page = new PageLayout(raw);
        raw.forEach(r -> page.add(new Row(r.cells, r.words, r.y, r.size, right)));
        return page.rows;
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
            Cell last = cells.isEmpty() ? new Cell("", 0, 0) : cells.get(cells.size() - 1);
            if (!cells.isEmpty() && word.x() - last.end() < CELL_GAP * word.space()) {
                cells.set(cells.size() - 1, new Cell(last.text() + " " + word.text(), last.x(), word.end()));
            } else {
                cells.add(new Cell(word.text(), word.x(), word.end()));
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
            if (near && last.takes(line)) {
                return;
            }
        }
        rows.add(line);
    }

    /** Whether rows above or below have the same columns: one row makes no table. */
    private boolean isOneOfSeveral(Row row) {
        return raw.stream()
                .anyMatch(r -> r.top != row.top
                        && Math.abs(r.top - row.top) <= NEXT_ROW * row.size
                        && r.isAlignedWith(row)
                        && !r.isLetterhead());
    }

    /** Whether a line holds nothing but the ends of cells that began above. */
    private boolean goesOn(Row row, Row line) {
        if (row.isLetterhead()) {
            return false;
        }
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
        if (NEW_PARAGRAPH.matcher(first.text()).matches()) {
            return false;
        }
        boolean numbered = row.cells.get(0).text().matches(NUMBERING);
        return !numbered
                && !first.text().matches(NUMBERING)
                && line.cells.size() < row.cells.size()
                && isOneOfSeveral(row);
    }

    private static void merge(Row row, Row line) {
        for (Cell more : line.cells) {
            for (int i = 0; i < row.cells.size(); i++) {
                Cell cell = row.cells.get(i);
                if (Math.abs(cell.x() - more.x()) <= SAME_COLUMN) {
                    String text = CellText.and(cell.text(), more.text());
                    row.cells.set(i, new Cell(text, cell.x(), Math.max(cell.end(), more.end())));
                }
            }
        }
        row.words.addAll(line.words);
        row.y = line.y;
    }

    /** Whether the line above was full, so that its sentence goes on here. */
    private static boolean isWrapped(Row above, Row line) {
        Cell before = above.cells.get(0);
        Cell after = line.cells.get(0);
        String nextWord = after.text().split(" ", 2)[0];
        double wordWidth = (after.end() - after.x())
                * nextWord.length()
                / Math.max(1, after.text().length());
        boolean full = before.end() + wordWidth + line.size * 0.2 > above.right - line.size;
        return full && after.x() <= before.x() + line.size && !beginsAnew(before.text(), after.text());
    }

    /** Whether a line can't be the rest of the one above, however full that is. */
    private static boolean beginsAnew(String before, String after) {
        char first = after.charAt(0);
        boolean small = Character.isLowerCase(first) || Character.isDigit(first);
        boolean list = before.endsWith(";") || before.endsWith(":");
        return list
                || (!small && OVER.matcher(before).matches())
                || (!small && OrderHeading.isCommandOrGround(after))
                || NEW_PARAGRAPH.matcher(after).matches()
                || (CellText.beginsWithPerson(before) && CellText.beginsWithPerson(after));
    }
}
