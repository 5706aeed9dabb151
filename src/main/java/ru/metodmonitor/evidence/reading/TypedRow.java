package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.reading.Columns.Kind;

/** What the columns of a row say of its cells: a bare «9» is a school in one column, a place in another, and nothing in a third. */
final class TypedRow {
    private static final Predicate<String> BLANK =
            Pattern.compile("\\s*[-–—−_.*]*\\s*").asMatchPredicate();

    private final Block block;
    private final Scan scan;
    private final City city;
    private final Morphology morphology;
    private final List<Organisation> organisations;
    private final List<Result> results = new ArrayList<>();
    private boolean elsewhere;
    private boolean resultRead;

    /**
     * Reads the cells of a row.
     *
     * @param organisations that its words name by themselves; a school's cell adds what stands in it
     */
    TypedRow(Block block, Scan scan, City city, Morphology morphology, List<Organisation> organisations) {
        this.block = block;
        this.scan = scan;
        this.city = city;
        this.morphology = morphology;
        this.organisations = organisations;
        int start = 0;
        int i = 0;
        for (String cell : Lines.cells(scan.text())) {
            cell(block.columns().at(i), cell, start);
            start += cell.length() + 1;
            i++;
        }
    }

    /** A row's text without the cells of titles, scores and dates. */
    static String text(Block block) {
        StringBuilder out = new StringBuilder();
        List<String> cells = block.cells();
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : "\t").append(block.columns().at(i).isRead() ? cells.get(i) : "");
        }
        return out.toString();
    }

    /** Bare numbers of places: «2», «II». */
    List<Result> results() {
        return results;
    }

    /** Whether the row is of another town or district. */
    boolean isElsewhere() {
        return elsewhere;
    }

    /** Whether there is a column for results, so that no heading gives this row one; the last cells are often left out where empty. */
    boolean hasResult() {
        return block.columns().has(Kind.RESULT) || block.columns().has(Kind.PLACE);
    }

    private void cell(Kind kind, String cell, int start) {
        int end = start + cell.length();
        boolean blank = BLANK.test(cell);
        switch (kind) {
            case SCHOOL -> school(cell, start, blank);
            case DISTRICT -> district(cell, start, blank);
            case RESULT, PLACE -> result(kind, cell, start, blank);
            // Whoever a profession is of, the column says only what it is.
            case POSITION -> position(start, end);
            default -> {}
        }
    }

    private void school(String cell, int start, boolean blank) {
        int end = start + cell.length();
        if (!blank && organisations.stream().noneMatch(o -> o.start() >= start && o.start() < end)) {
            organisations.add(new Organisation(Organisation.Kind.SCHOOL, cell.strip(), Optional.empty(), start, end));
            scan.takeText(start, end);
        }
    }

    private void district(String cell, int start, boolean blank) {
        if (blank) {
            return;
        }
        List<Token> words = Token.of(cell);
        List<String> names = words.stream()
                .filter(Token::isWord)
                .filter(w -> w.sense() != Sense.TOWN && w.sense() != Sense.VILLAGE)
                .map(Token::folded)
                .toList();
        elsewhere |= city.owned(names) == 0 && words.stream().anyMatch(Token::isCapital);
        scan.takeText(start, start + cell.length());
    }

    private void position(int start, int end) {
        for (int i = scan.after(start); i < scan.after(end); i++) {
            Sense sense = scan.at(i).sense();
            boolean unknown = sense == Sense.NONE
                    && scan.at(i).isCapital()
                    && !scan.word(i).common();
            if (!unknown && sense != Sense.PUPIL && sense != Sense.JURY && sense != Sense.CLASS) {
                scan.take(i, i + 1);
            }
        }
    }

    private void result(Kind kind, String cell, int start, boolean blank) {
        if (resultRead) {
            return;
        }
        Optional<Result> number = blank ? Optional.empty() : Results.alone(cell, kind == Kind.PLACE, start);
        number.ifPresent(results::add);
        boolean words = !blank
                && number.isEmpty()
                && !Results.in(new Scan(cell, morphology)).isEmpty();
        resultRead = number.isPresent() || words;
        if (!words) {
            scan.takeText(start, start + cell.length());
        }
    }
}
