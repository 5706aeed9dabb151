package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that name schools and takes them out of a line. */
final class SchoolScan {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String KIND = "(?:СОШ|ООШ|НОШ|гимнази\\p{L}*|лице(?:й|я|ю|ем|е)|школ\\p{L}*)(?![\\p{L}])";
    private static final String BODY =
            "(?:(?:муниципальн|общеобразовательн|образовательн|бюджетн|автономн|казенн|казённ|учрежден|средн|основн|начальн)\\p{L}*"
                    + "|М[ОБАК]{1,2}[ОБУ]{1,3}|ГБОУ|ЧОУ)";
    private static final Pattern SCHOOL = Pattern.compile(
            "(?<![\\p{L}])(?:" + BODY + "[\\s«\"]*)*" + KIND
                    + "(?:-(?=\\d)|\\s*[«\"]?\\s*(?:№|N[оo]?\\.?|номер)?)\\s*\\d{1,4}(?![\\d])[»\"]?",
            FLAGS);

    /** «10 школа», «8-й гимназии», but not «24 школ города». */
    private static final Pattern NUMBERED_KIND = Pattern.compile(
            "(?<![\\d.№])\\d{1,4}(?:-?[а-я]{1,2})?\\s+(?!школ(?![\\p{L}])|гимназий|лицеев)" + KIND, FLAGS);

    private static final Pattern CELL = Pattern.compile("[^\\t]+");
    private static final Pattern NUMBER_CELL = Pattern.compile("\\s*(?:№\\s*)?\\d{1,4}\\s*");
    private static final Pattern SEGMENT = Pattern.compile("[^\\t|;,()]+");
    private static final Pattern KIND_WORD = Pattern.compile("(?<![\\p{L}])" + KIND, FLAGS);
    private static final Pattern BEFORE_KIND = Pattern.compile("(?:[а-яё-]+\\s+)?$");
    private static final int LONGEST_UNKNOWN = 80;

    private final Blanking left;
    private final List<SchoolSpan> found = new ArrayList<>();

    SchoolScan(Blanking left) {
        this.left = left;
    }

    /** What was found, in order. */
    List<SchoolSpan> found() {
        return found.stream().sorted(Comparator.comparingInt(SchoolSpan::start)).toList();
    }

    /** Words that somebody has explained before. */
    void remembered(Remembered remembered) {
        Matcher matcher = SEGMENT.matcher(left.text());
        while (matcher.find()) {
            if (remembered.school(matcher.group()).isPresent()) {
                add(matcher.start(), matcher.end());
            }
        }
    }

    /** Schools with their kind and number, and the person or town in whose honour they are called. */
    void numbered() {
        take(SCHOOL);
        take(NUMBERED_KIND);
    }

    private void take(Pattern pattern) {
        String text = left.text();
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            from = Honour.end(text, matcher.end());
            add(matcher.start(), from);
        }
    }

    /**
     * In a table a school's number may stand alone in its cell. The header row tells which; without one, a single such cell in a row
     * that names no school is it.
     */
    void numberCells(TableColumns columns) {
        String text = left.text();
        int cells = text.split("\t", -1).length;
        List<int[]> bare = new ArrayList<>();
        Matcher cell = CELL.matcher(text);
        while (cell.find()) {
            if (NUMBER_CELL.matcher(cell.group()).matches()) {
                int index = (int) text.substring(0, cell.start())
                        .chars()
                        .filter(c -> c == '\t')
                        .count();
                boolean school = columns.at(index, cells)
                        .filter(k -> k == TableColumns.Kind.SCHOOL)
                        .isPresent();
                boolean unknown = index > 0 && columns.at(index, cells).isEmpty();
                if (school || unknown) {
                    bare.add(new int[] {cell.start(), cell.end()});
                }
            }
        }
        if (found.isEmpty()) {
            bare.forEach(b -> add(b[0], b[1]));
        }
    }

    /** Words that speak of a school but name no number: somebody must say which. */
    void unnumbered() {
        Matcher segment = SEGMENT.matcher(left.text());
        while (segment.find()) {
            Matcher kind = KIND_WORD.matcher(segment.group());
            if (found.isEmpty() && kind.find() && segment.group().strip().length() <= LONGEST_UNKNOWN) {
                Matcher before = BEFORE_KIND.matcher(segment.group().substring(0, kind.start()));
                // A nickname stands before its kind: «первая школа»; a name before that doesn't belong to it.
                int start = segment.start() + (before.find() ? before.start() : kind.start());
                add(start, segment.end());
            }
        }
    }

    private void add(int start, int end) {
        found.add(new SchoolSpan(left.text().substring(start, end).strip(), start, end));
        left.erase(start, end);
    }
}
