package ru.metodmonitor.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows of cells that line up in a block of monospaced letters and are no wider than a phone. The first cell and the name are held left, all
 * cells after the name right; only the name gives way.
 *
 * <p>A block is one phrase, {@code columns.block}; long tables are several.
 */
public final class Columns {
    /** So many monospaced letters fit a line of a narrow phone. */
    public static final int PHONE = 30;

    /** Lines of a block: well within the length of a message. */
    private static final int A_BLOCK = 60;

    private static final int SHORTEST_NAME = 6;

    private Columns() {}

    /**
     * The rows as blocks.
     *
     * @param name the index of the cell that holds a name
     * @param rows all with as many cells
     */
    public static List<Phrase> blocks(int name, List<List<String>> rows) {
        List<String> lines = lines(name, rows);
        List<Phrase> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += A_BLOCK) {
            List<String> some = lines.subList(i, Math.min(i + A_BLOCK, lines.size()));
            blocks.add(Phrase.of("columns.block", "rows", String.join("\n", some)));
        }
        return blocks;
    }

    /** The rows as lines of text. */
    static List<String> lines(int name, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Integer> widths = widths(rows);
        int others = widths.stream().mapToInt(w -> w == 0 ? 0 : w + 1).sum() - widths.get(name) - 1;
        int room = Math.max(SHORTEST_NAME, PHONE - others - 1);
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                if (widths.get(i) > 0) {
                    int width = i == name ? Math.min(room, widths.get(i)) : widths.get(i);
                    line.append(line.isEmpty() ? "" : " ").append(padded(plain(row.get(i)), width, i > name));
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static List<Integer> widths(List<List<String>> rows) {
        int cells = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> widths = new ArrayList<>(Collections.nCopies(cells, 0));
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths.set(i, Math.max(widths.get(i), plain(row.get(i)).length()));
            }
        }
        return widths;
    }

    /** Not every font has no-break spaces as wide as the others, and nothing breaks here. */
    private static String plain(String cell) {
        return cell.replace('\u00a0', ' ');
    }

    private static String padded(String cell, int width, boolean right) {
        String shown =
                cell.length() <= width ? cell : cell.substring(0, width - 1).stripTrailing() + "…";
        String spaces = " ".repeat(width - shown.length());
        return right ? spaces + shown : shown + spaces;
    }
}
