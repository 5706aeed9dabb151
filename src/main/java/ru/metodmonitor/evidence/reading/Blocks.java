package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ru.metodmonitor.evidence.reading.Columns.Kind;
import ru.metodmonitor.registry.Patronymic;

/**
 * Puts lines together to paragraphs and rows: a paragraph that a page's width has torn, a row whose cells hold several lines, a header of
 * several lines.
 */
final class Blocks {
    private static final int LONGEST_HEADER = 4;
    private static final int LONGEST_ROW = 20;
    private static final String NOMINATIVE =
            "гимназия|лицей|школа|школа-интернат|детский|специальная|муниципальн(?:ое|ая)|вечерняя|дом|дворец|центр|станция|спортивная";

    private final List<String> raw;
    private final List<String> texts = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private Columns columns = Columns.NONE;

    private Blocks(List<String> lines) {
        this.raw = lines;
        lines.forEach(l -> texts.add(CopiedText.cells(l)));
    }

    static List<Block> of(List<String> lines) {
        Blocks all = new Blocks(lines);
        int i = 0;
        while (i < lines.size()) {
            i = all.texts.get(i).isBlank() ? i + 1 : all.from(i);
        }
        return all.blocks;
    }

    private int from(int i) {
        int table = cellByCell(i);
        if (table > i) {
            return table;
        }
        int header = header(i);
        if (header > i) {
            columns = Columns.of(cells(joinedCells(i, header)));
            add(Block.Kind.HEADER, i, header, joinedCells(i, header), columns);
            return header;
        }
        String text = texts.get(i);
        if (text.indexOf('\t') >= 0) {
            return columns.isEmpty() ? plainRow(i) : row(i);
        }
        return paragraph(i);
    }

    /**
     * A table that was copied cell by cell: «№», «ФИО», «ОО», then «1», the cells of the first row, «2», … each in a line of its own.
     *
     * @return the line behind it; the same one if none begins here
     */
    private int cellByCell(int i) {
        List<Integer> header = new ArrayList<>();
        int at = i;
        while (at < texts.size()
                && header.size() < LONGEST_ROW
                && !isNumber(at, -1)
                && (texts.get(at).isBlank() || isHeaderLine(at, header.isEmpty()))) {
            if (!texts.get(at).isBlank()) {
                header.add(at);
            }
            at++;
        }
        int first = number(at);
        if (first < 0 || (header.isEmpty() && at > i)) {
            return i;
        }
        List<List<Integer>> rows = rows(at, first);
        if (rows.size() < 2) {
            return i;
        }
        Columns its = Columns.of(header.stream().map(texts::get).toList());
        if (!header.isEmpty()) {
            add(
                    Block.Kind.HEADER,
                    i,
                    at,
                    String.join("\t", header.stream().map(texts::get).toList()),
                    its);
        }
        int end = at;
        for (List<Integer> row : rows) {
            end = row.get(row.size() - 1) + 1;
            String text = String.join("\t", row.stream().map(texts::get).toList());
            add(Block.Kind.ROW, row.get(0), end, text, its.size() == row.size() ? its : Columns.NONE);
        }
        columns = Columns.NONE;
        return end;
    }

    private boolean isHeaderLine(int i, boolean first) {
        String text = texts.get(i);
        return text.indexOf('\t') < 0 && Columns.isCell(text) && (!first || text.matches("(?:№|N|п/п).*"));
    }

    private List<List<Integer>> rows(int from, int first) {
        List<List<Integer>> rows = new ArrayList<>();
        int at = from;
        int most = 0;
        while (isNumber(at, first + rows.size())) {
            List<Integer> row = new ArrayList<>();
            int next = at;
            boolean last = true;
            while (next < texts.size() && row.size() <= LONGEST_ROW) {
                if (next > at && isNumber(next, first + rows.size() + 1)) {
                    last = false;
                    break;
                }
                if (texts.get(next).indexOf('\t') >= 0) {
                    break;
                }
                if (!texts.get(next).isBlank()) {
                    row.add(next);
                }
                next++;
            }
            if (last) {
                // The last row is as long as the others; what follows is something else.
                row = row.subList(0, Math.min(row.size(), Math.max(most, 1)));
            }
            most = Math.max(most, row.size());
            if (row.size() > 1) {
                rows.add(List.copyOf(row));
            }
            if (last || row.size() < 2) {
                return rows;
            }
            at = next;
        }
        return rows;
    }

    private boolean isNumber(int i, int wanted) {
        int number = number(i);
        return number >= 0 && (wanted < 0 || number == wanted);
    }

    /** The number that a line holds alone; −1 if it holds anything else. */
    private int number(int i) {
        return i < texts.size() ? number(texts.get(i)) : -1;
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}[.)]?") ? Integer.parseInt(text.replaceAll("\\D", "")) : -1;
    }

    /** The line behind a header that begins here; the same line if none does. */
    private int header(int i) {
        for (int to = i + 1; to <= Math.min(i + LONGEST_HEADER, texts.size()); to++) {
            if (to > i + 1 && !headsOn(texts.get(to - 1))) {
                return i;
            }
            List<String> cells = cells(joinedCells(i, to));
            if (!Columns.of(cells).isEmpty()
                    && (to == i + 1 || cells.size() > cells(texts.get(i)).size())) {
                // A last cell of several lines: «Результат» / «участия».
                return to;
            }
            boolean begun = to < texts.size()
                    && cells(texts.get(i)).stream().allMatch(c -> c.isBlank() || Columns.isCell(c))
                    && !isHeaderItself(texts.get(to));
            if (to == i + 1 && !begun) {
                return i;
            }
        }
        return i;
    }

    /** Whether a line can be the next one of a header. */
    private static boolean headsOn(String text) {
        return !text.isBlank()
                && cells(text).stream()
                        .allMatch(c -> c.isBlank()
                                || Columns.isCell(c)
                                || c.startsWith("(")
                                || Character.isLowerCase(c.charAt(0)));
    }

    /** Whether a line heads a table by itself, so that what stands above it is something else. */
    private static boolean isHeaderItself(String text) {
        boolean numbered = number(text.split("\t", 2)[0]) >= 0 || text.startsWith("№");
        boolean capital = !text.isEmpty() && Character.isUpperCase(text.charAt(0));
        return numbered || (capital && !Columns.of(cells(text)).isEmpty());
    }

    /** Lines as one row: the first cell of each goes on with the last one of the line above. */
    private String joinedCells(int from, int to) {
        return String.join(" ", texts.subList(from, to)).replace(" \t", "\t").replace("\t ", "\t");
    }

    private static List<String> cells(String text) {
        return Arrays.asList(text.split("\t", -1));
    }

    private int plainRow(int i) {
        add(Block.Kind.ROW, i, i + 1, texts.get(i), Columns.NONE);
        return i + 1;
    }

    private int row(int i) {
        List<String> first = cells(texts.get(i));
        if (!fits(first)) {
            // A signature, a row of another table.
            return plainRow(i);
        }
        int to = i + 1;
        int count = first.size();
        while (to < Math.min(texts.size(), i + LONGEST_ROW) && goesOnInRow(i, to, count)) {
            count += cells(texts.get(to)).size() - 1;
            to++;
        }
        add(Block.Kind.ROW, i, to, joinedCells(i, to), columns);
        return to;
    }

    private boolean fits(List<String> cells) {
        if (cells.size() > columns.size()) {
            return false;
        }
        boolean numbered = columns.at(0) != Kind.NUMBER
                || cells.get(0).isBlank()
                || cells.get(0).matches("\\W*\\d+[а-я]?\\W*");
        long filled = cells.stream().filter(c -> !c.isBlank()).count();
        return numbered
                && (filled > 2
                        || cells.size() <= 3
                        || columns.at(0) != Kind.NUMBER
                        || filled == cells.size()
                        || (columns.at(0) == Kind.NUMBER && !cells.get(0).isBlank())
                        || cells.get(0).isBlank());
    }

    private boolean goesOnInRow(int from, int i, int count) {
        String text = texts.get(i);
        if (text.isBlank() || header(i) > i) {
            return false;
        }
        List<String> cells = cells(text);
        boolean rowNumber = columns.at(0) == Kind.NUMBER && cells.get(0).matches("\\d+[.)]?");
        if (rowNumber || count + cells.size() - 1 > columns.size()) {
            return false;
        }
        String above = joinedCells(from, i);
        if (count < columns.size()) {
            boolean numbered = columns.at(0) == Kind.NUMBER && cells.size() > 1;
            boolean exact = count + cells.size() - 1 == columns.size() && cells.size() > 1 && unfinished(above, text);
            return numbered || exact || (cells.size() == 1 && unfinished(above, text));
        }
        return cells.size() == 1 && (unfinished(above, text) || isSchoolOfCell(text));
    }

    /** Whether a cell plainly goes on: behind a comma, in small letters, with the rest of a name. */
    private static boolean unfinished(String above, String text) {
        String last = above.substring(above.lastIndexOf('\t') + 1).strip();
        String next = cells(text).get(0).strip();
        if (last.isEmpty() || next.isEmpty()) {
            return false;
        }
        String word = next.split("[\\s,;.]+", 2)[0];
        boolean name = last.matches("\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?")
                && Character.isUpperCase(next.charAt(0))
                && (last.indexOf(' ') < 0 || Patronymic.of(word).isPresent());
        return last.endsWith(",") || Character.isLowerCase(next.charAt(0)) || name || next.startsWith("(");
    }

    /** A person's cell may hold the school in a line of its own where the table has no column for it. */
    private boolean isSchoolOfCell(String text) {
        Sense first = Token.of(text).stream().map(Token::sense).findFirst().orElse(Sense.NONE);
        return !columns.has(Kind.SCHOOL) && columns.at(columns.size() - 1) == Kind.NAME && first.isOfOrganisation();
    }

    private int paragraph(int i) {
        int to = i + 1;
        StringBuilder text = new StringBuilder(texts.get(i));
        List<Token> last = Token.of(texts.get(i));
        while (to < texts.size() && !texts.get(to).isBlank() && goesOn(last, texts.get(i), texts.get(to))) {
            text.append(' ').append(texts.get(to));
            last = Token.of(texts.get(to));
            to++;
        }
        if (isClause(last)) {
            columns = Columns.NONE;
        }
        for (String sentence : sentences(text.toString())) {
            add(Block.Kind.PARAGRAPH, i, to, sentence, Columns.NONE);
        }
        return to;
    }

    /** Sentences that each begin with a verb of the order are lines of their own: «Признать …. Наградить …». */
    private static List<String> sentences(String text) {
        if (text.indexOf(". ") < 0) {
            return List.of(text);
        }
        List<String> sentences = new ArrayList<>();
        int from = 0;
        List<Token> tokens = Token.of(text);
        for (int i = 3; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean verb = token.isCapital() && (token.sense() == Sense.AWARD || token.sense() == Sense.DUTY);
            if (verb && tokens.get(i - 1).is(Token.Type.DOT)) {
                sentences.add(text.substring(from, token.start()).strip());
                from = token.start();
            }
        }
        sentences.add(text.substring(from));
        return sentences;
    }

    /** A clause of the order ends the table above it. */
    private static boolean isClause(List<Token> tokens) {
        return tokens.size() > 3
                && tokens.get(0).is(Token.Type.NUMBER)
                && tokens.get(1).is(Token.Type.DOT)
                && (tokens.get(2).sense() == Sense.AWARD || tokens.get(2).sense() == Sense.DUTY);
    }

    private static boolean goesOn(List<Token> above, String first, String line) {
        if (above.isEmpty() || line.indexOf('\t') >= 0 || Columns.isHeaderCell(first) || Columns.isHeaderCell(line)) {
            return false;
        }
        Token last = above.get(above.size() - 1);
        List<Token> next = Token.of(line.length() > 60 ? line.substring(0, 60) : line);
        if (next.isEmpty()) {
            return false;
        }
        Token word = next.get(0);
        boolean name = word.isCapital()
                && Patronymic.of(word.text()).isPresent()
                && last.isCapital()
                && last.sense() == Sense.NONE;
        boolean number =
                (last.sense().isSchoolKind() || last.is(Token.Type.NUMERO) || last.sense() == Sense.KINDERGARTEN)
                        && (word.is(Token.Type.NUMERO)
                                || (word.number() > 0 && next.size() < 2)
                                || (word.number() > 0
                                        && !next.get(1).is(Token.Type.DOT)
                                        && !next.get(1).is(Token.Type.CLOSE)));
        boolean small = word.isLower() && (next.size() < 2 || !next.get(1).is(Token.Type.CLOSE));
        // «…, учитель» / «гимназии № 8», but «…, педагог-психолог» / «гимназия № 8» is a person and a heading.
        boolean heading = word.folded().matches(NOMINATIVE) && last.sense() == Sense.POSITION;
        boolean sentence = small && !heading && (last.is(Token.Type.COMMA) || isUnfinished(last));
        boolean torn = small
                && last.is(Token.Type.DASH)
                && above.size() > 1
                && above.get(above.size() - 2).end() == last.start();
        return name || number || sentence || torn;
    }

    private static boolean isUnfinished(Token last) {
        if (!last.isWord()) {
            return false;
        }
        return switch (last.sense()) {
            case LEGAL_SCHOOL, LEGAL_EXTRA, LEGAL_KINDERGARTEN, LEGAL_OTHER, ORG_WORD, EXTRA_WORD, SPECIAL, HONOUR ->
                true;
            case POSITION -> !last.isCapital() || last.folded().startsWith("учител");
            case POSITION_WORD -> last.folded().matches(".*(?:ого|ой|ых|их|ому)");
            case DIPLOMA -> true;
            case FILLER -> last.folded().matches("и|по|в|за|на|с|от|для");
            default -> false;
        };
    }

    private void add(Block.Kind kind, int from, int to, String cells, Columns columnsOfRow) {
        Columns its = columnsOfRow.joined();
        String text = its.equals(columnsOfRow) ? cells : columnsOfRow.joined(cells);
        String line = to == from + 1
                ? raw.get(from)
                : String.join(
                        " ", raw.subList(from, to).stream().map(String::strip).toList());
        blocks.add(new Block(from + 1, line, text, its, kind));
    }
}
