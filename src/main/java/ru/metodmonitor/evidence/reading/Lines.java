package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a document, {@linkplain CopiedText cleaned}. What blocks ask of a line again and again is found once.
 *
 * <p>Threading: one document, one thread.
 */
final class Lines {
    private static final int LONGEST_NUMBER = 3;

    private final List<String> raw;
    private final List<String> texts = new ArrayList<>();
    private final int[] numbers;
    private final Map<String, Boolean> cells = new HashMap<>();
    private final Map<String, Boolean> headerCells = new HashMap<>();
    private final Map<String, Columns> headers = new HashMap<>();

    Lines(List<String> raw) {
        this.raw = raw;
        this.numbers = new int[raw.size()];
        Map<String, String> cleaned = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            String text = cleaned.computeIfAbsent(raw.get(i), CopiedText::cells);
            texts.add(text);
            numbers[i] = number(text);
        }
    }

    int size() {
        return texts.size();
    }

    String text(int i) {
        return texts.get(i);
    }

    boolean isBlank(int i) {
        return texts.get(i).isBlank();
    }

    boolean isRow(int i) {
        return texts.get(i).indexOf('\t') >= 0;
    }

    List<String> cells(int i) {
        return cells(texts.get(i));
    }

    static List<String> cells(String text) {
        return Arrays.asList(text.split("\t", -1));
    }

    /** Whether a text can be a header's cell. */
    boolean isCell(String text) {
        return cells.computeIfAbsent(text, Columns::isCell);
    }

    /** The columns that a row heads; {@link Columns#NONE} if it is no header. */
    Columns columns(String row) {
        return headers.computeIfAbsent(row, r -> Columns.of(cells(r)));
    }

    /** Whether a line of its own names a column. */
    boolean isHeaderCell(int i) {
        return headerCells.computeIfAbsent(texts.get(i), Columns::isHeaderCell);
    }

    /** The number that a line holds alone; −1 if it holds anything else, or there is no such line. */
    int number(int i) {
        return i < numbers.length ? numbers[i] : -1;
    }

    /** The number of at most three digits that a cell holds alone, as «12», «12.» or «12)»; −1 if it holds anything else. */
    static int number(String text) {
        int end = text.length();
        if (end > 1 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ')')) {
            end--;
        }
        if (end == 0 || end > LONGEST_NUMBER) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Lines as one row: the first cell of each goes on with the last one of the line above. */
    String joined(int from, int to) {
        return String.join(" ", texts.subList(from, to)).replace(" \t", "\t").replace("\t ", "\t");
    }

    /** Lines as one text. */
    String text(int from, int to) {
        return String.join(" ", texts.subList(from, to));
    }

    /** Lines as they stand in the document. */
    String raw(int from, int to) {
        return to == from + 1
                ? raw.get(from)
                : String.join(
                        " ", raw.subList(from, to).stream().map(String::strip).toList());
    }
}
