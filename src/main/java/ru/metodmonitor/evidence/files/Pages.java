package ru.metodmonitor.evidence.files;

import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.evidence.files.PageLayout.Line;
import ru.metodmonitor.evidence.files.PageLayout.Word;
import ru.metodmonitor.evidence.reading.Legibility;

/** Lines of page after page: what goes on over the end of a page, a sentence or a table, is one again. */
final class Pages {
    private static final String NUMBER = "[-–—\\s]*\\d{1,3}[-–—\\s]*";

    /** A page's number stands in the outer part of it. */
    private static final double EDGE = 0.1;

    private final List<Line> all = new ArrayList<>();

    /** Adds the lines of the next page. */
    void add(List<Line> page, double height) {
        List<Line> next = new ArrayList<>(page);
        next.removeIf(l -> l.text().matches(NUMBER) && (l.top() < EDGE * height || l.top() > (1 - EDGE) * height));
        if (!all.isEmpty() && !next.isEmpty()) {
            Line last = all.get(all.size() - 1);
            Line first = next.get(0);
            if (last instanceof RuledTables.Row above
                    && first instanceof RuledTables.Row below
                    && below.isLike(above)) {
                join(above, next);
            } else if (last instanceof PageLayout.Row above
                    && first instanceof PageLayout.Row below
                    && above.takes(below)) {
                next.remove(0);
            }
        }
        all.addAll(next);
    }

    /** The lines of all pages. */
    List<String> texts() {
        return all.stream().map(Line::text).toList();
    }

    /** Where each of them was seen. */
    List<LinePlace> places() {
        return all.stream().map(Pages::place).toList();
    }

    /** The box around all of a line's words that stand on its first page. */
    private static LinePlace place(Line line) {
        List<PageLayout.Seen> seen =
                line.words().stream().flatMap(w -> w.seen().stream()).toList();
        if (seen.isEmpty()) {
            return new LinePlace(0, 0, 0, 0, 0, List.of());
        }
        int page = seen.stream().mapToInt(PageLayout.Seen::page).min().orElse(0);
        List<PageLayout.Seen> here = seen.stream().filter(s -> s.page() == page).toList();
        int left = here.stream().mapToInt(PageLayout.Seen::x).min().orElse(0);
        int top = here.stream().mapToInt(PageLayout.Seen::y).min().orElse(0);
        int right = here.stream().mapToInt(PageLayout.Seen::right).max().orElse(0);
        int bottom = here.stream().mapToInt(PageLayout.Seen::bottom).max().orElse(0);
        List<String> unsure = new ArrayList<>(line.words().stream()
                .filter(w -> w.seen().filter(s -> !s.sure()).isPresent())
                .map(Word::text)
                .toList());
        if (line instanceof RuledTables.Row row) {
            row.cells().stream()
                    .filter(RuledTables.Cell::tall)
                    .flatMap(c -> c.words().stream())
                    .filter(w -> w.seen().isPresent())
                    .forEach(w -> unsure.add(Legibility.TALL + w.text()));
        }
        return new LinePlace(page, left, top, right - left, bottom - top, unsure);
    }

    /** A table goes on: without its header, which Word repeats, and with the cells that the page's end has cut. */
    private void join(RuledTables.Row above, List<Line> next) {
        for (Line header : table()) {
            if (next.isEmpty() || !next.get(0).text().equals(header.text())) {
                break;
            }
            next.remove(0);
        }
        if (next.isEmpty() || !(next.get(0) instanceof RuledTables.Row below) || !below.isLike(above)) {
            return;
        }
        if (goesOn(above, below)) {
            all.set(all.size() - 1, merged(above, below));
            next.remove(0);
        } else {
            fill(above, next);
        }
    }

    /** The rows of the table that stands last. */
    private List<Line> table() {
        RuledTables.Row last = (RuledTables.Row) all.get(all.size() - 1);
        int from = all.size() - 1;
        while (from > 0 && all.get(from - 1) instanceof RuledTables.Row row && row.isLike(last)) {
            from--;
        }
        return all.subList(from, all.size());
    }

    /** Whether a row is the rest of the row above: it has no number though that has, or nothing but ends of sentences. */
    private static boolean goesOn(RuledTables.Row above, RuledTables.Row below) {
        String number = above.cells().get(0).text();
        RuledTables.Cell first = below.cells().get(0);
        if (first.words().isEmpty() && number.matches("\\d{1,4}[.)]*")) {
            return !first.tall();
        }
        for (int i = 0; i < below.cells().size(); i++) {
            String text = below.cells().get(i).text();
            boolean rest = text.isEmpty()
                    || (Character.isLowerCase(text.charAt(0))
                            && !above.cells().get(i).words().isEmpty());
            if (!rest) {
                return false;
            }
        }
        return true;
    }

    private static RuledTables.Row merged(RuledTables.Row above, RuledTables.Row below) {
        List<RuledTables.Cell> cells = new ArrayList<>();
        for (int i = 0; i < above.cells().size(); i++) {
            RuledTables.Cell cell = above.cells().get(i);
            List<Word> words = new ArrayList<>(cell.words());
            double lowest = words.stream().mapToDouble(Word::y).max().orElse(0);
            below.cells().get(i).words().forEach(w -> words.add(w.lower(lowest + w.size())));
            cells.add(new RuledTables.Cell(cell.left(), cell.right(), words, cell.tall()));
        }
        return new RuledTables.Row(above.top(), cells);
    }

    /** A cell over several rows goes on without its words. */
    private static void fill(RuledTables.Row above, List<Line> next) {
        for (int column = 0; column < above.cells().size(); column++) {
            RuledTables.Cell cell = above.cells().get(column);
            for (int i = 0; i < next.size(); i++) {
                if (!(next.get(i) instanceof RuledTables.Row row) || !row.isLike(above)) {
                    break;
                }
                RuledTables.Cell blank = row.cells().get(column);
                boolean goesOn = blank.words().isEmpty() && (blank.tall() || (i == 0 && cell.tall()));
                if (!goesOn) {
                    break;
                }
                List<RuledTables.Cell> cells = new ArrayList<>(row.cells());
                cells.set(column, new RuledTables.Cell(blank.left(), blank.right(), cell.words(), true));
                next.set(i, new RuledTables.Row(row.top(), cells));
            }
        }
    }
}
