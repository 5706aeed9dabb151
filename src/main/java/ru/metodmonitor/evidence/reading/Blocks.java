package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Parts a document into paragraphs, headers and rows; a {@link Header} types the cells of the rows below it, until a clause of the order
 * or another header ends the table.
 */
final class Blocks {
    private final Lines lines;
    private final Header header;
    private final Paragraph paragraph;
    private final List<Block> blocks = new ArrayList<>();
    private Columns columns = Columns.NONE;

    private Blocks(Lines lines) {
        this.lines = lines;
        this.header = new Header(lines);
        this.paragraph = new Paragraph(lines);
    }

    static List<Block> of(List<String> raw) {
        Blocks all = new Blocks(new Lines(raw));
        int i = 0;
        while (i < raw.size()) {
            i = all.lines.isBlank(i) ? i + 1 : all.from(i);
        }
        return all.blocks;
    }

    /** Adds what begins at a line; the line behind it. */
    private int from(int i) {
        Optional<CopiedTable> table = CopiedTable.at(lines, i);
        if (table.isPresent()) {
            return table(table.get(), i);
        }
        OptionalInt below = header.end(i);
        if (below.isPresent()) {
            return header(i, below.getAsInt());
        }
        return lines.isRow(i) ? row(i) : paragraph(i);
    }

    private int table(CopiedTable table, int i) {
        if (!table.header().isEmpty()) {
            String cells = cells(table.header());
            add(Block.Kind.HEADER, i, table.body(), cells, lines.columns(cells));
        }
        for (List<Integer> row : table.rows()) {
            add(Block.Kind.ROW, row.get(0), row.get(row.size() - 1) + 1, cells(row), table.columns(lines, row));
        }
        columns = Columns.NONE;
        return table.end();
    }

    private String cells(List<Integer> each) {
        return String.join("\t", each.stream().map(lines::text).toList());
    }

    private int header(int i, int to) {
        String text = lines.joined(i, to);
        columns = lines.columns(text);
        add(Block.Kind.HEADER, i, to, text, columns);
        return to;
    }

    private int row(int i) {
        Rows rows = new Rows(lines, header, columns);
        if (!rows.fits(i)) {
            add(Block.Kind.ROW, i, i + 1, lines.text(i), Columns.NONE);
            return i + 1;
        }
        int to = rows.end(i);
        add(Block.Kind.ROW, i, to, lines.joined(i, to), columns);
        return to;
    }

    private int paragraph(int i) {
        int to = paragraph.end(i);
        if (Paragraph.isClause(lines.text(i))) {
            columns = Columns.NONE;
        }
        for (String sentence : Paragraph.sentences(lines.text(i, to))) {
            add(Block.Kind.PARAGRAPH, i, to, sentence, Columns.NONE);
        }
        return to;
    }

    private void add(Block.Kind kind, int from, int to, String text, Columns its) {
        Columns joined = its.joined();
        String cells = joined.equals(its) ? text : its.joined(text);
        blocks.add(new Block(from + 1, lines.raw(from, to), cells, joined, kind));
    }
}
