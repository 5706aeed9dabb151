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

    /** A higher box is a frame around a page, not a cell. */
    private static final double HIGHEST_CELL = 330;

    private final List<Word> outside = new ArrayList<>();
    private final List<PageLayout.Placed> rows = new ArrayList<>();

    /** A box of lines. */
    private record Box(double left, double right, double top, double bottom) {
        /** Whether it is as high as a row, or higher, at the same place. */
        boolean spans(Box row) {
            return top <= row.top + NEAR && bottom >= row.bottom - NEAR;
        }

        boolean isHigherThan(Box other) {
            return bottom - top > other.bottom - other.top + 2 * NEAR;
        }
    }

    RuledTables(List<Word> words, Rulings rulings) {
        Map<Box, List<Word>> cells = new LinkedHashMap<>();
        for (Word word : words) {
            Optional<Box> box = box(word, rulings).filter(b -> b.bottom() - b.top() <= HIGHEST_CELL);
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
                row(row, boxes, cells);
            }
        }
    }

    private void row(Box row, List<Box> boxes, Map<Box, List<Word>> cells) {
        List<Box> inRow = boxes.stream()
                .filter(b -> b.spans(row))
                .sorted(Comparator.comparingDouble(Box::left))
                .toList();
        if (inRow.size() == 1) {
            outside.addAll(cells.getOrDefault(inRow.get(0), List.of()));
            return;
        }
        String text = inRow.stream()
                .map(b -> PageLayout.paragraph(cells.getOrDefault(b, List.of())))
                .collect(Collectors.joining("\t"));
        rows.add(new PageLayout.Placed(row.top(), text));
    }

    /** Words that stand in no cell. */
    List<Word> outside() {
        return outside;
    }

    /** Rows and where they begin. */
    List<PageLayout.Placed> rows() {
        return rows;
    }

    private static Optional<Box> box(Word word, Rulings rulings) {
        double x = (word.x() + Math.min(word.end(), word.x() + word.size())) / 2;
        double y = word.y() - word.size() / 3;
        double left = Double.NEGATIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        for (Rulings.Line line : rulings.vertical()) {
            if (line.covers(y)) {
                left = line.at() <= x ? Math.max(left, line.at()) : left;
                right = line.at() > x ? Math.min(right, line.at()) : right;
            }
        }
        for (Rulings.Line line : rulings.horizontal()) {
            if (line.covers(x)) {
                top = line.at() <= y ? Math.max(top, line.at()) : top;
                bottom = line.at() > y ? Math.min(bottom, line.at()) : bottom;
            }
        }
        boolean closed = Double.isFinite(left + right + top + bottom);
        return closed
                ? Optional.of(new Box(rounded(left), rounded(right), rounded(top), rounded(bottom)))
                : Optional.empty();
    }

    /** Borders are drawn piece by piece: the pieces of one border differ a little. */
    private static double rounded(double place) {
        return Math.round(place / 2) * 2.0;
    }
}
