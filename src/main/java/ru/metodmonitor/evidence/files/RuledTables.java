package ru.metodmonitor.evidence.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.metodmonitor.evidence.files.PageLayout.Word;

/** Puts the words of a page into the cells that lines border; a cell that spans several rows belongs to each of them. */
final class RuledTables {
    /** How exactly borders meet, points. */
    private static final double NEAR = 2.5;

    /** A higher box that takes most of a page's width is a frame around it, not a cell. */
    private static final double HIGHEST_CELL = 330;

    private static final double FRAME = 0.6;

    /** Two lines so near are one border. */
    private static final double NARROWEST_CELL = 6;

    private final Grid rulings;
    private final double pageWidth;
    private final List<Word> outside = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** A box of lines. */
    private record Box(double left, double right, double top, double bottom) {
        /** Whether it is as high as a row, or higher, at the same place. */
        boolean spans(Box row) {
            return top <= row.top + NEAR && bottom >= row.bottom - NEAR;
        }

        boolean isHigherThan(Box other) {
            return bottom - top > other.bottom - other.top + 2 * NEAR;
        }

        boolean isColumnOf(Box other) {
            return Math.abs(left - other.left) <= 2 * NEAR && Math.abs(right - other.right) <= 2 * NEAR;
        }
    }

    /**
     * A cell of a row.
     *
     * @param tall whether it spans other rows too
     */
    record Cell(double left, double right, List<Word> words, boolean tall) {
        String text() {
            return PageLayout.paragraph(words, left, right);
        }
    }

    /** A row of a bordered table; a cell without words has its place too. */
    record Row(double top, List<Cell> cells) implements PageLayout.Line {
        @Override
        public String text() {
            return cells.stream().map(Cell::text).collect(Collectors.joining("\t"));
        }

        @Override
        public List<Word> words() {
            List<Word> own = cells.stream()
                    .filter(c -> !c.tall())
                    .flatMap(c -> c.words().stream())
                    .toList();
            return own.isEmpty()
                    ? cells.stream().flatMap(c -> c.words().stream()).toList()
                    : own;
        }

        /** Whether another row has the same columns. */
        boolean isLike(Row other) {
            if (cells.size() != other.cells.size()) {
                return false;
            }
            for (int i = 0; i < cells.size(); i++) {
                if (Math.abs(cells.get(i).left() - other.cells.get(i).left()) > 2 * NEAR) {
                    return false;
                }
            }
            return true;
        }
    }

    RuledTables(List<Word> words, Grid rulings, double pageWidth) {
        this.rulings = rulings;
        this.pageWidth = pageWidth;
        Map<Box, List<Word>> cells = new LinkedHashMap<>();
        for (Word word : words) {
            double x = (word.x() + Math.min(word.end(), word.x() + word.size())) / 2;
            Optional<Box> box = box(x, word.y() - word.size() / 3);
            if (box.isPresent()) {
                cells.computeIfAbsent(box.get(), b -> new ArrayList<>()).add(word);
            } else {
                outside.add(word);
            }
        }
        List<Box> boxes = new ArrayList<>(cells.keySet());
        List<Box> low = boxes.stream()
                .filter(b -> boxes.stream().noneMatch(o -> b.spans(o) && b.isHigherThan(o)))
                .toList();
        List<Box> seen = new ArrayList<>();
        for (Box row : low) {
            if (seen.stream().noneMatch(s -> Math.abs(s.top() - row.top()) <= NEAR)) {
                seen.add(row);
                row(row, cells);
            }
        }
    }

    private void row(Box row, Map<Box, List<Word>> words) {
        List<Cell> cells = new ArrayList<>();
        double y = (row.top() + row.bottom()) / 2;
        List<Double> borders = rulings.vertical().stream()
                .filter(l -> l.covers(y))
                .map(Grid.Line::at)
                .sorted()
                .toList();
        for (int i = 1; i < borders.size(); i++) {
            double left = borders.get(i - 1);
            double right = borders.get(i);
            if (right - left >= NARROWEST_CELL) {
                box((left + right) / 2, y).filter(b -> b.spans(row)).ifPresent(b -> cells.add(cell(b, row, words)));
            }
        }
        if (cells.size() < 2) {
            outside.addAll(words.getOrDefault(row, List.of()));
        } else {
            rows.add(new Row(row.top(), cells));
        }
    }

    private static Cell cell(Box box, Box row, Map<Box, List<Word>> words) {
        List<Word> inside = new ArrayList<>();
        words.forEach((b, w) -> {
            if (b.isColumnOf(box) && b.spans(row)) {
                inside.addAll(w);
            }
        });
        return new Cell(box.left(), box.right(), inside, box.isHigherThan(row));
    }

    /** Words that stand in no cell. */
    List<Word> outside() {
        return outside;
    }

    /** Rows from the top. */
    List<Row> rows() {
        rows.sort(Comparator.comparingDouble(Row::top));
        return rows;
    }

    private Optional<Box> box(double x, double y) {
        double left = Double.NEGATIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        for (Grid.Line line : rulings.vertical()) {
            if (line.covers(y)) {
                left = line.at() <= x ? Math.max(left, line.at()) : left;
                right = line.at() > x ? Math.min(right, line.at()) : right;
            }
        }
        for (Grid.Line line : rulings.horizontal()) {
            if (line.covers(x)) {
                top = line.at() <= y ? Math.max(top, line.at()) : top;
                bottom = line.at() > y ? Math.min(bottom, line.at()) : bottom;
            }
        }
        boolean closed = Double.isFinite(left + right + top + bottom);
        boolean frame = bottom - top > HIGHEST_CELL && right - left > FRAME * pageWidth;
        return closed && !frame
                ? Optional.of(new Box(rounded(left), rounded(right), rounded(top), rounded(bottom)))
                : Optional.empty();
    }

    /** Borders are drawn piece by piece: the pieces of one border differ a little. */
    private static double rounded(double place) {
        return Math.round(place / 2) * 2.0;
    }
}
