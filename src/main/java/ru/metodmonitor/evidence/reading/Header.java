package ru.metodmonitor.evidence.reading;

import java.util.OptionalInt;

/** Finds the header of a table, which may stand in several lines: «ФИО», «ОО», «Результат» / «участия». */
final class Header {
    private static final int LONGEST = 4;

    private final Lines lines;

    Header(Lines lines) {
        this.lines = lines;
    }

    /** The line behind a header that begins here; empty if none does. */
    OptionalInt end(int i) {
        for (int to = i + 1; to <= Math.min(i + LONGEST, lines.size()); to++) {
            if (to > i + 1 && !goesOn(lines.text(to - 1))) {
                return OptionalInt.empty();
            }
            String row = lines.joined(i, to);
            boolean more =
                    to == i + 1 || Lines.cells(row).size() > lines.cells(i).size();
            if (more && !lines.columns(row).isEmpty()) {
                return OptionalInt.of(to);
            }
            if (to == i + 1 && !isBegun(i)) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private boolean isBegun(int i) {
        return i + 1 < lines.size()
                && lines.cells(i).stream().allMatch(c -> c.isBlank() || lines.isCell(c))
                && !isWhole(lines.text(i + 1));
    }

    /** Whether a line can be the next one of a header. */
    private boolean goesOn(String text) {
        return !text.isBlank()
                && Lines.cells(text).stream()
                        .allMatch(c -> c.isBlank()
                                || c.startsWith("(")
                                || Character.isLowerCase(c.charAt(0))
                                || lines.isCell(c));
    }

    /** Whether a line begins a row, or heads a table by itself, so that what stands above it is something else. */
    private boolean isWhole(String text) {
        boolean numbered = Lines.number(Lines.cells(text).get(0)) >= 0 || text.startsWith("№");
        boolean capital = !text.isEmpty() && Character.isUpperCase(text.charAt(0));
        return numbered || (capital && !lines.columns(text).isEmpty());
    }
}
