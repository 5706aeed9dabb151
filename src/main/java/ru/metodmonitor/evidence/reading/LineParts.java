package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
 */
record LineParts(
        String line,
        List<NameSpan> names,
        List<SchoolSpan> schools,
        List<ResultWord> results,
        String rest,
        boolean heading) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String KIND = "(?:СОШ|ООШ|НОШ|гимнази\\p{L}*|лице(?:й|я|ю|ем|е)|школ\\p{L}*)(?![\\p{L}])";
    private static final String BODY =
            "(?:(?:муниципальн|общеобразовательн|образовательн|бюджетн|автономн|казенн|учрежден|средн|основн|начальн)\\p{L}*"
                    + "|М[ОБАК]{1,2}[ОБУ]{1,3}|ГБОУ|ЧОУ)";
    private static final String TOWN = "(?:\\s*,?\\s*(?:г\\.?|город[а-я]?)\\s*Сочи)?";
    private static final String NAMED =
            "(?:\\s*,?\\s*им(?:\\.|ени)\\s*(?:\\p{Lu}\\.\\s*){0,2}\\p{Lu}\\p{L}+(?:\\s*-\\s*\\p{Lu}\\p{L}+)?)?";
    private static final Pattern SCHOOL = Pattern.compile(
            "(?:" + BODY + "[\\s«\"]*)*" + KIND + "\\s*[«\"]?\\s*(?:№|N[оo]?\\.?|номер)?\\s*\\d{1,4}(?![\\d])[»\"]?"
                    + TOWN + NAMED + TOWN,
            FLAGS);
    private static final Pattern NUMBERED_KIND =
            Pattern.compile("(?:№\\s*)?\\d{1,4}(?:-?[а-я]{1,2})?\\s+" + KIND + TOWN, FLAGS);
    private static final Pattern POSITION = Pattern.compile(
            "(?<![\\p{L}])(?:учител|преподавател|педагог|воспитател|директор|заместител|завуч|методист|логопед|психолог"
                    + "|библиотекар|тьютор|инструктор|концертмейстер|социальн|старш|классн\\p{L}*\\s+руководител)\\p{L}*(?!\\s*года)"
                    + "(?:[\\s-]+(?!(?:школ|гимнази|лице|сош|оош)\\p{L}*\\s*(?:№|N|\\d))"
                    + "(?!победител|приз[её]р|лауреат|участни|диплом|сертификат|муниципальн|средн\\p{L}* общеоб|основн\\p{L}* общеоб)"
                    + "[а-яё][а-яё.-]*)*");
    private static final Pattern NUMBERING = Pattern.compile(
            "^\\s*(?:[-–—•*▪·●○]+\\s*|\\(?\\d{1,3}[.)]+(?:\\d{1,3}[.)]?)*\\s*|\\d{1,3}\\s*\\t+\\s*|\\d{1,3}\\s{1,6}(?=\\p{L}{2}[^\\t]*\\s)(?!мест|степен|класс)|[а-яё]\\)\\s*|[IVX]{1,4}[.)]\\s*)+");
    private static final Pattern CELL = Pattern.compile("[^\\t|;]+");
    private static final Pattern NUMBER_CELL = Pattern.compile("\\s*(?:№\\s*)?\\d{1,4}\\s*");
    private static final Pattern SEGMENT = Pattern.compile("[^\\t|;,()]+");
    private static final Pattern KIND_WORD = Pattern.compile("(?<![\\p{L}])" + KIND, FLAGS);
    /** Words of letterheads, titles and stamps: a line that holds one names nobody. Whole words, for some begin surnames. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?<!\\p{L})(?:администраци[яией]+|город(?:а|у|е|ом|ско[йе]|ского)?|управлени[еяюм]+|образовани[еяюм]+|образовательн\\p{L}+"
                    + "|центр(?:а|у|е|ом)?|приказ(?:а|у|ом|ы)?|муниципальн\\p{L}+|учреждени[еяюйм]+|краснодарск\\p{L}+|кра[йя]|росси[яией]+|российск\\p{L}+"
                    + "|федераци[яией]+|комитет(?:а|у)?|отдел(?:а|у|ом)?|департамент(?:а|у)?|министерств[оау]|школ[аыеу]|школой|конкурс(?:а|у|е|ы|ов)?"
                    + "|этап(?:а|е)?|год(?:а|у|ы)?|итог(?:и|ов|ам|ах)|протокол(?:а|у)?|приложени[ея]|список|участник(?:и|ов|а)?|педагог(?:и|ов|а)?"
                    + "|учител(?:ь|я|и|ей|ю)|сочи|фестивал[ьяе]|олимпиад[аыеу]|форум(?:а|е)?|конференци[яией]+|район(?:а|е|ный)?|округ(?:а|е)?"
                    + "|номинаци[яией]+|диплом(?:а|ы)?|лауреат(?:ы|ов)?|победител[ьия]|приз[её]р(?:ы|ов)?|копия|верно|подпись|исполнитель|телефон"
                    + "|начальник(?:а)?|директор(?:а)?|руководител[ья]|заместител[ья]|секретар[ья]|председател[ья])(?!\\p{L})",
            FLAGS);

    private static final Set<String> HEADINGS = Set.of(
            "фамилия",
            "имя",
            "отчество",
            "фио",
            "школа",
            "должность",
            "результат",
            "оо",
            "организация",
            "учреждение",
            "место",
            "номинация",
            "предмет",
            "статус",
            "педагог",
            "участник",
            "участника",
            "образовательная",
            "образовательное",
            "п",
            "no",
            "n");

    static LineParts of(String line, Remembered remembered) {
        String clean = clean(line);
        String text = NUMBERING.matcher(clean).replaceFirst("");
        boolean cells = clean.contains("\t") || clean.contains("|");
        if (isHeader(text)) {
            return new LineParts(line, List.of(), List.of(), List.of(), "", false);
        }
        StringBuilder left = new StringBuilder(text);
        List<SchoolSpan> schools = new ArrayList<>();
        aliases(left, remembered, schools);
        take(left, SCHOOL, schools);
        take(left, NUMBERED_KIND, schools);
        blank(left, POSITION);
        if (cells) {
            numberCells(left, schools);
        }
        unknownSchools(left, schools);
        schools.sort(java.util.Comparator.comparingInt(SchoolSpan::start));
        List<ResultWord> results = new ArrayList<>();
        Optional<ResultWord> word = ResultWord.in(left.toString());
        while (word.isPresent()) {
            results.add(word.get());
            erase(left, word.get().start(), word.get().end());
            word = ResultWord.in(left.toString());
        }
        results.sort(java.util.Comparator.comparingInt(ResultWord::start));
        List<NameSpan> names = NameScan.in(left.toString());
        for (NameSpan name : names) {
            erase(left, name.start(), name.end());
        }
        String rest = left.toString().replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        boolean heading = text.strip().endsWith(":");
        return new LineParts(line, names, List.copyOf(schools), results, rest, heading);
    }

    /** One kind of space, no invisible characters, tabs kept. */
    static String clean(String line) {
        return line.replaceAll("[\\p{Cf}\\u00ad]", "")
                .replaceAll("[\\u00a0\\u2007\\u202f ]+", " ")
                .replaceAll(" *\\t *", "\t")
                .strip();
    }

    private static boolean isHeader(String text) {
        String[] words = Folding.words(text).split(" ");
        int known = 0;
        for (String word : words) {
            known += HEADINGS.contains(word) ? 1 : 0;
        }
        return known >= 2 && known * 2 >= words.length && !text.matches(".*\\d.*");
    }

    private static void take(StringBuilder left, Pattern pattern, List<SchoolSpan> into) {
        Matcher matcher = pattern.matcher(left.toString());
        while (matcher.find()) {
            into.add(new SchoolSpan(matcher.group().strip(), matcher.start(), matcher.end()));
            erase(left, matcher.start(), matcher.end());
        }
    }

    private static void aliases(StringBuilder left, Remembered remembered, List<SchoolSpan> into) {
        Matcher matcher = SEGMENT.matcher(left.toString());
        while (matcher.find()) {
            if (remembered.school(matcher.group()).isPresent()) {
                into.add(new SchoolSpan(matcher.group().strip(), matcher.start(), matcher.end()));
                erase(left, matcher.start(), matcher.end());
            }
        }
    }

    /** In a table a school's number may stand alone in its cell; the first cell is the row's own number. */
    private static void numberCells(StringBuilder left, List<SchoolSpan> into) {
        Matcher cell = CELL.matcher(left.toString());
        while (cell.find()) {
            if (cell.start() > 0 && NUMBER_CELL.matcher(cell.group()).matches()) {
                into.add(new SchoolSpan(cell.group().strip(), cell.start(), cell.end()));
                erase(left, cell.start(), cell.end());
            }
        }
    }

    /** Words that speak of a school but name no number: somebody must say which. */
    private static void unknownSchools(StringBuilder left, List<SchoolSpan> into) {
        Matcher segment = SEGMENT.matcher(left.toString());
        while (segment.find()) {
            Matcher kind = KIND_WORD.matcher(segment.group());
            if (into.isEmpty() && kind.find() && segment.group().strip().length() <= 80) {
                int start = segment.start() + startOfSchool(segment.group(), kind.start());
                into.add(new SchoolSpan(left.substring(start, segment.end()).strip(), start, segment.end()));
                erase(left, start, segment.end());
            }
        }
    }

    /** A nickname stands before its kind: «первая школа»; a name before that doesn't belong to it. */
    private static int startOfSchool(String segment, int kind) {
        Matcher before = Pattern.compile("(?:[а-яё-]+\\s+)?$").matcher(segment.substring(0, kind));
        return before.find() ? before.start() : kind;
    }

    private static void blank(StringBuilder left, Pattern pattern) {
        Matcher matcher = pattern.matcher(left.toString());
        while (matcher.find()) {
            erase(left, matcher.start(), matcher.end());
        }
    }

    /** What is taken out leaves a mark, so that words on its two sides don't become one name. */
    private static void erase(StringBuilder left, int start, int end) {
        for (int i = start; i < end; i++) {
            left.setCharAt(i, ';');
        }
    }

    boolean isBlank() {
        return names.isEmpty() && schools.isEmpty() && results.isEmpty();
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
        return Folding.words(line)
                        .matches(
                                ".*(победители|призеры|лауреаты|участники|дипломанты|победителями|призерами|участниками|победителей|призеров|участников)\\b.*")
                || heading;
    }

    /** Perhaps a name, but not one that can be read: two to four capitalised words alone. */
    boolean looksLikeName() {
        String[] words = rest.isEmpty() ? new String[0] : rest.split(" ");
        if (!names.isEmpty()
                || words.length < 2
                || words.length > 4
                || OFFICE.matcher(rest).find()) {
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
