package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.metodmonitor.registry.Folding;

/**
 * One line taken apart.
 *
 * @param line as it stands in the document
 * @param names in order
 * @param schools in order
 * @param results in order
 * @param rest what is left of the words
 * @param heading whether it ends as a heading does
 * @param official whether it speaks of who signs, controls or judges
 */
record LineParts(
        String line,
        List<NameSpan> names,
        List<SchoolSpan> schools,
        List<ResultWord> results,
        String rest,
        boolean heading,
        boolean official) {
    private static final Pattern NUMBERING = Pattern.compile(
            "(?iu)^\\s*(?:\\(?\\d{1,3}[.)]*\\s*\\t|(?:[-–—•*▪·●○]+\\s*|\\(?\\d{1,3}[.)]+(?:\\d{1,3}[.)]?)* *"
                    + "|\\d{1,3} {1,6}(?=\\p{L}+[^\\t]*)(?!мест|степен|класс|(?:школ|гимнази|лице|сош|оош)\\p{L}*(?!\\p{L}|\\s*(?:№|N|\\d)))"
                    + "|[а-яё]\\)\\s*|(?-iu:[IVX]{1,4}[.)])\\s*)+)");
    private static final Pattern PLURAL = Pattern.compile(
            ".*(победители|призеры|лауреаты|участники|дипломанты|победителями|призерами|участниками|победителей|призеров|участников|лауреатов).*");

    static final TableColumns NO_COLUMNS = new TableColumns(List.of());

    static LineParts of(String line, Remembered remembered, TableColumns columns) {
        String text = CopiedText.cells(line);
        if (TableColumns.isHeader(text)) {
            return new LineParts(line, List.of(), List.of(), List.of(), "", false, false);
        }
        Blanking left = new Blanking(text);
        if (!columns.schoolFirst() || !text.contains("\t")) {
            left.erase(NUMBERING);
        }
        SchoolScan schools = new SchoolScan(left);
        schools.remembered(remembered);
        Quotes.erase(left);
        schools.numbered();
        Honour.erase(left);
        boolean heading = text.strip().endsWith(":");
        if (Officials.in(
                left.text().replaceFirst("^[;\\s]+", ""), !schools.found().isEmpty())) {
            return new LineParts(line, List.of(), List.of(), List.of(), "", heading, true);
        }
        Positions.erase(left);
        if (text.contains("\t")) {
            schools.numberCells(columns);
        }
        schools.unnumbered();
        List<ResultWord> results = results(left);
        results.addAll(columns.places(left));
        List<NameSpan> names = NameScan.in(left.text());
        names.forEach(n -> left.erase(n.start(), n.end()));
        return new LineParts(line, names, schools.found(), results, left.words(), heading, false);
    }

    private static List<ResultWord> results(Blanking left) {
        List<ResultWord> results = new ArrayList<>();
        Optional<ResultWord> word = ResultWord.in(left.text());
        while (word.isPresent()) {
            results.add(word.get());
            left.erase(word.get().start(), word.get().end());
            word = ResultWord.in(left.text());
        }
        results.sort(Comparator.comparingInt(ResultWord::start));
        return results;
    }

    /** One kind of space, no invisible characters, tabs kept. */
    static String clean(String line) {
        return CopiedText.clean(line);
    }

    /** A line with a school and nothing to speak of beside it. */
    boolean isSchoolAlone() {
        return names.isEmpty() && !schools.isEmpty() && few(rest);
    }

    /** A line with a result and nothing to speak of beside it. */
    boolean isResultAlone() {
        return names.isEmpty() && !results.isEmpty() && (heading || few(rest));
    }

    private static boolean few(String rest) {
        return rest.isEmpty() || rest.split(" ").length <= 3;
    }

    /** Plural words head a list: «Победители», «Призёры конкурса». */
    boolean isPluralResult() {
        return heading || PLURAL.matcher(Folding.words(line)).matches();
    }

    /** Perhaps a name, but not one that can be read: two to four capitalised words alone. */
    boolean looksLikeName() {
        String[] words = rest.isEmpty() ? new String[0] : rest.split(" ");
        if (!names.isEmpty() || words.length < 2 || words.length > 4 || Letterhead.in(rest)) {
            return false;
        }
        for (String word : words) {
            boolean capital = word.length() >= 2
                    && Character.isUpperCase(word.charAt(0))
                    && word.toLowerCase(Locale.ROOT).matches("[а-яё]+");
            if (!capital) {
                return false;
            }
        }
        return true;
    }
}
