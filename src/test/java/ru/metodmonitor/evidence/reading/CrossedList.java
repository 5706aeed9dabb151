package ru.metodmonitor.evidence.reading;

import static ru.metodmonitor.evidence.reading.CrossedRow.ACCUSATIVE;
import static ru.metodmonitor.evidence.reading.CrossedRow.DATIVE;
import static ru.metodmonitor.evidence.reading.CrossedRow.GENITIVE;
import static ru.metodmonitor.evidence.reading.CrossedRow.NOMINATIVE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import ru.metodmonitor.evidence.reading.CrossedRow.Form;
import ru.metodmonitor.evidence.reading.Expectation.Mark;
import ru.metodmonitor.registry.School;

/**
 * A list of people as offices write them, of crossed features: layout, form of names, grammatical case, words for organisations and
 * results, and what stands around and between. In every list there are people who are not to be taken. The same seed makes the same list.
 */
final class CrossedList {
    private static final int PARTICIPATION = 2;
    private static final int VICTORY = 3;

    private static final List<List<String>> POSITIONS = List.of(
            List.of("учитель физики", "учителя физики", "учителю физики"),
            List.of("учитель начальных классов", "учителя начальных классов", "учителю начальных классов"),
            List.of(
                    "учитель русского языка и литературы",
                    "учителя русского языка и литературы",
                    "учителю русского языка и литературы"),
            List.of("педагог-психолог", "педагога-психолога", "педагогу-психологу"),
            List.of("заместитель директора по УВР", "заместителя директора по УВР", "заместителю директора по УВР"),
            List.of("социальный педагог", "социального педагога", "социальному педагогу"));
    private static final List<List<String>> STRANGE_POSITIONS = List.of(
            List.of("воспитатель", "воспитателя", "воспитателю"),
            List.of("методист", "методиста", "методисту"),
            List.of("педагог-психолог", "педагога-психолога", "педагогу-психологу"),
            List.of("учитель-логопед", "учителя-логопеда", "учителю-логопеду"));
    private static final List<List<String>> PUPILS = List.of(
            List.of("ученица 7 «Б» класса", "ученицу 7 «Б» класса", "ученице 7 «Б» класса"),
            List.of("обучающаяся 9 класса", "обучающуюся 9 класса", "обучающейся 9 класса"),
            List.of("учащаяся", "учащуюся", "учащейся"),
            List.of("воспитанница", "воспитанницу", "воспитаннице"));
    private static final List<SampleResult> RARE_RESULTS = List.of(
            new SampleResult("призер (2 место)", "призёром (2 место)", "", "", true),
            new SampleResult("П место", "дипломом за П место", "", "", true),
            new SampleResult("диплом Ш степени", "дипломом Ш степени", "", "", true),
            new SampleResult("сертификат", "сертификатом", "", "", false));
    private static final List<SampleResult> UNCLEAR_RESULTS = List.of(
            new SampleResult("финалист", "званием финалиста", "", "", true),
            new SampleResult("благодарность", "благодарностью", "", "", true),
            new SampleResult("номинант", "званием номинанта", "", "", true));
    /** What can be handed to somebody. */
    private static final String GIVEN = "[Дд]иплом .*|сертификат.*|.* место";

    private static final List<String> CASES =
            List.of("case NOMINATIVE", "case GENITIVE", "case DATIVE", "case ACCUSATIVE");
    private static final List<String> PLACES = List.of("1 место", "I место", "2 место", "II место", "третье место");

    /** How a list is laid out. */
    enum Layout {
        NUMBERED,
        DASHES,
        SUB_CLAUSES,
        TABLE,
        CELLS_ONE_A_LINE,
        ORGANISATION_HEADINGS,
        RESULT_HEADINGS,
        PROSE,
        SEVERAL_A_LINE;

        /** In which cases its names can stand. */
        List<Integer> cases() {
            return switch (this) {
                case NUMBERED, DASHES, SUB_CLAUSES -> List.of(NOMINATIVE, ACCUSATIVE, DATIVE);
                case PROSE -> List.of(NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE);
                case TABLE, CELLS_ONE_A_LINE, ORGANISATION_HEADINGS, RESULT_HEADINGS, SEVERAL_A_LINE ->
                    List.of(NOMINATIVE);
            };
        }
    }

    private final RandomGenerator random;
    private final CrossedPeople people;
    private final Layout layout;
    private final Form form;
    private final int grammatical;
    private final int indicator;
    private final List<String> lines = new ArrayList<>();
    private final Map<Expectation, List<String>> features = new LinkedHashMap<>();
    private final List<String> noise = new ArrayList<>();

    CrossedList(ReadingCity city, long seed) {
        this.random = new SplittableRandom(seed);
        this.people = new CrossedPeople(city, random);
        this.layout = people.any(List.of(Layout.values()));
        this.form = people.any(List.of(Form.FULL, Form.FULL, Form.GIVEN_FIRST, Form.INITIALS, Form.CAPITAL_SURNAME));
        this.grammatical = people.any(layout.cases());
        this.indicator = people.any(List.of(VICTORY, VICTORY, VICTORY, PARTICIPATION, 1, 5));
        write();
    }

    int indicator() {
        return indicator;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    List<Expectation> expected() {
        return List.copyOf(features.keySet());
    }

    /** What a person of the list is made of. */
    List<String> features(Expectation person) {
        return features.get(person);
    }

    /** What all the list is made of. */
    List<String> features() {
        List<String> all = new ArrayList<>(List.of("layout " + layout, CASES.get(grammatical)));
        noise.forEach(n -> all.add("around " + n));
        return all;
    }

    private boolean isContest() {
        return indicator == VICTORY || indicator == PARTICIPATION;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private void write() {
        List<CrossedRow> rows = rows();
        if (chance(2)) {
            letterhead();
        }
        boolean jury = chance(3);
        if (jury) {
            jury(
                    isContest()
                            ? List.of("Состав жюри:", "Жюри конкурса:", "Экспертная группа:")
                            : List.of("Оргкомитет:"));
            line(people.any(isContest() ? List.of("Решение жюри:", "Итоги конкурса:") : List.of("Список слушателей:")));
        }
        switch (layout) {
            case NUMBERED -> each(rows, "%d. ", true);
            case DASHES -> each(rows, "- ", true);
            case SUB_CLAUSES -> each(rows, "1.%d. ", true);
            case TABLE -> new CrossedTable(rows, isContest(), random).lines().forEach(this::line);
            case CELLS_ONE_A_LINE -> cells(rows);
            case ORGANISATION_HEADINGS -> underOrganisations(rows);
            case RESULT_HEADINGS -> underResults(rows);
            case PROSE -> prose(rows);
            case SEVERAL_A_LINE -> several(rows);
        }
        if (!jury && chance(4)) {
            jury(List.of("2. Утвердить состав жюри:", "2. Утвердить состав оргкомитета:", "Члены жюри:"));
        }
        if (chance(2)) {
            inCharge();
        }
        if (chance(2)) {
            signatures();
        }
    }

    private List<CrossedRow> rows() {
        List<School> schools = new ArrayList<>();
        while (schools.size() < 3 + random.nextInt(2)) {
            School school = people.school();
            if (!schools.contains(school)) {
                schools.add(school);
            }
        }
        List<CrossedRow> rows = new ArrayList<>();
        for (School school : schools) {
            CrossedWorkplace place = CrossedWorkplace.ours(school, random);
            int there = 1 + random.nextInt(2);
            for (int i = 0; i < there; i++) {
                rows.add(ours(school, place));
            }
        }
        int strangers = 2 + random.nextInt(2);
        for (int i = 0; i < strangers; i++) {
            rows.add(chance(4) ? pupil(schools.get(0)) : stranger());
        }
        Collections.shuffle(rows, new Random(random.nextLong()));
        return rows;
    }

    private CrossedRow ours(School school, CrossedWorkplace place) {
        SamplePerson person = people.of(school);
        Form written = form == Form.INITIALS && !people.isOnlyByInitials(person) ? Form.FULL : form;
        SampleResult result = result();
        Mark mark = Mark.TAKE;
        if (grammatical > NOMINATIVE && (written == Form.INITIALS || isHard(person))) {
            mark = Mark.TAKE_OR_ASK;
        }
        boolean blank = isContest() && result.equals(SampleResult.NONE);
        if (blank && layout == Layout.TABLE) {
            // Whoever won nothing took part; whoever asks is careful.
            mark = Mark.TAKE_OR_ASK;
        }
        boolean unclear = UNCLEAR_RESULTS.contains(result) || (blank && layout != Layout.TABLE);
        Expectation expected = unclear
                ? new Expectation(Mark.ASK, fullName(person), school.name(), 0)
                : new Expectation(mark, fullName(person), school.name(), counted(result));
        CrossedRow row = new CrossedRow(person, written, people.any(POSITIONS), place, result, expected);
        features.put(
                expected,
                List.of(
                        "layout " + layout,
                        "form " + written,
                        CASES.get(grammatical),
                        "place " + place.wording(),
                        "result " + (result.equals(SampleResult.NONE) ? "none" : result.word()),
                        person.teacher().isPresent() ? "known" : "new"));
        return row;
    }

    private int counted(SampleResult result) {
        return isContest() ? (result.winner() ? VICTORY : PARTICIPATION) : indicator;
    }

    /** Somebody with a feeling for language would know the nominative, somebody careful would ask. */
    private static boolean isHard(SamplePerson person) {
        // «Карине» is the dative of «Карина» as well.
        boolean two = person.name().first().equals("Карине");
        return person.teacher().isEmpty()
                && (two || !person.name().surname().matches(".*(ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|ская|ко)"));
    }

    private SampleResult result() {
        boolean inLines = isContest()
                && layout != Layout.RESULT_HEADINGS
                && layout != Layout.PROSE
                && layout != Layout.SEVERAL_A_LINE;
        if (inLines && chance(10)) {
            return people.any(UNCLEAR_RESULTS);
        }
        if (inLines && layout != Layout.CELLS_ONE_A_LINE && chance(12)) {
            return SampleResult.NONE;
        }
        return readable();
    }

    /** A result that anybody understands and that fits the layout. */
    private SampleResult readable() {
        if (!isContest()) {
            return SampleResult.NONE;
        }
        if (layout == Layout.RESULT_HEADINGS) {
            return SampleResult.headed(random);
        }
        if (layout == Layout.PROSE && grammatical == GENITIVE) {
            String place = people.any(PLACES);
            return new SampleResult(place, "", "", "", true);
        }
        SampleResult result = chance(5) ? people.any(RARE_RESULTS) : SampleResult.any(random);
        boolean fits =
                layout != Layout.PROSE || grammatical != DATIVE || result.word().matches(GIVEN);
        return fits ? result : readable();
    }

    private CrossedRow stranger() {
        CrossedWorkplace place = CrossedWorkplace.strange(random);
        SamplePerson person = people.unknown(people.school());
        boolean teaches = place.wording().equals("elsewhere") || place.wording().equals("special school");
        return left(person, form, people.any(teaches ? POSITIONS : STRANGE_POSITIONS), place, place.wording());
    }

    private CrossedRow pupil(School school) {
        SamplePerson person = people.unknownWoman(school);
        Form written = chance(2) ? Form.WITHOUT_PATRONYMIC : Form.FULL;
        return left(person, written, people.any(PUPILS), CrossedWorkplace.ours(school, random), "pupil");
    }

    private CrossedRow left(
            SamplePerson person, Form written, List<String> position, CrossedWorkplace place, String stranger) {
        Form seen = written == Form.INITIALS ? Form.FULL : written;
        return new CrossedRow(person, seen, position, place, readable(), leave(person, stranger));
    }

    private Expectation leave(SamplePerson person, String stranger) {
        Expectation expected = new Expectation(Mark.LEAVE, fullName(person), "", 0);
        features.put(expected, List.of("layout " + layout, "not ours: " + stranger, CASES.get(grammatical)));
        return expected;
    }

    private static String fullName(SamplePerson person) {
        return person.full(NOMINATIVE);
    }

    /** A line with what copying does to it. */
    private void line(String text) {
        String line = text;
        if (chance(12)) {
            line = line.replace(" ", "\u00a0");
        }
        if (chance(14)) {
            line = line.replace(" ", "  ");
        }
        if (chance(14)) {
            line = line.replaceAll("(\\p{L}{4})(\\p{L}{3})", "$1\u00ad$2");
        }
        if (chance(12)) {
            line = line.replace('ё', 'е');
        }
        lines.add(line);
        if (chance(12)) {
            lines.add("");
        }
    }

    private void letterhead() {
        noise.add("letterhead");
        line("УПРАВЛЕНИЕ ПО ОБРАЗОВАНИЮ И НАУКЕ");
        line("АДМИНИСТРАЦИИ МУНИЦИПАЛЬНОГО ОБРАЗОВАНИЯ");
        line("ГОРОДСКОЙ ОКРУГ ГОРОД-КУРОРТ СОЧИ КРАСНОДАРСКОГО КРАЯ");
        line("ПРИКАЗ");
        line("от 12.03.2020\t\t№ 412");
        line("г. Сочи");
        line(
                isContest()
                        ? "Об итогах муниципального конкурса «Живой урок»"
                        : "О результатах курсов «Живой урок», 72 ч");
        line("В соответствии с планом работы управления, на основании протокола от 11.03.2020 № 3, в котором названы "
                + "педагоги 13 школ города, ПРИКАЗЫВАЮ:");
    }

    /** Teachers of schools of the city, known ones: nothing but their role keeps them out. */
    private void jury(List<String> headings) {
        noise.add("judges");
        line(people.any(headings));
        for (int i = 1; i <= 2; i++) {
            School school = people.school();
            SamplePerson person = people.known(school);
            leave(person, "judge");
            line(i + ". " + fullName(person) + ", "
                    + people.any(POSITIONS).get(0) + " "
                    + CrossedWorkplace.ours(school, random).genitive()
                    + people.any(List.of(";", "", ", председатель жюри;")));
        }
    }

    private void inCharge() {
        noise.add("people in charge");
        School school = people.school();
        SamplePerson person = people.known(school);
        String at = CrossedWorkplace.ours(school, random).genitive();
        leave(person, "in charge");
        line(people.any(List.of(
                "3. Директору " + at + " " + person.full(DATIVE) + " обеспечить явку участников.",
                "3. Ответственной за награждение назначить " + person.full(ACCUSATIVE) + ", учителя " + at + ".",
                "3. Провести награждение на базе " + at + " (директор " + person.full(NOMINATIVE) + ").",
                "3. Возложить ответственность за проведение на " + person.full(ACCUSATIVE) + ", методиста " + at + ".",
                "3. Поручить " + person.full(DATIVE) + ", учителю " + at + ", подготовить отчёт до 15.04.2020.",
                "3. Контроль за исполнением приказа возложить на директора " + at + " " + person.full(ACCUSATIVE)
                        + ".")));
    }

    private void signatures() {
        noise.add("signatures");
        SamplePerson head = people.unknown(people.school());
        leave(head, "signatory");
        line("Начальник управления\t\t\t" + head.name().first().charAt(0) + "."
                + head.name().patronymic().charAt(0) + ". " + head.name().surname());
        School school = people.school();
        SamplePerson clerk = people.known(school);
        leave(clerk, "signatory");
        line("Исп. " + clerk.full(NOMINATIVE) + ", тел. 264-00-00");
    }

    /** A line a person; whoever is awarded stands in the accusative or the dative under a clause. */
    private void each(List<CrossedRow> rows, String number, boolean clause) {
        if (clause && grammatical == ACCUSATIVE) {
            line(isContest() ? "1. Наградить педагогов по итогам конкурса:" : "1. Считать прошедшими обучение:");
        } else if (clause && grammatical == DATIVE) {
            line(isContest() ? "1. Вручить дипломы и сертификаты:" : "1. Выдать удостоверения:");
        } else if (clause && layout == Layout.SUB_CLAUSES) {
            line(isContest() ? "1. Утвердить итоги конкурса:" : "1. Считать прошедшими обучение:");
        }
        int n = 0;
        for (CrossedRow row : rows) {
            String result = grammatical == ACCUSATIVE
                    ? row.result().awarded()
                    : row.result().word();
            line(String.format(number, ++n) + row.whole(grammatical) + (result.isEmpty() ? "" : " – " + result) + ";");
        }
    }

    private void cells(List<CrossedRow> rows) {
        boolean placeFirst = chance(3);
        List<String> header =
                placeFirst ? List.of("№", "ОО", "ФИО", "Должность") : List.of("№", "ФИО", "Должность", "ОО");
        if (chance(2)) {
            header.forEach(this::line);
            if (isContest()) {
                line("Результат");
            }
        }
        int n = 0;
        for (CrossedRow row : rows) {
            line(Integer.toString(++n));
            List<String> cells = List.of(row.name(NOMINATIVE), row.position(NOMINATIVE));
            if (placeFirst) {
                line(row.place().text());
                cells.forEach(this::line);
            } else {
                cells.forEach(this::line);
                line(row.place().text());
            }
            if (isContest()) {
                line(row.result().word());
            }
        }
    }

    private void underOrganisations(List<CrossedRow> rows) {
        boolean colon = chance(2);
        by(rows, row -> row.place().text()).forEach((place, those) -> {
            line(place + (colon ? ":" : ""));
            int n = 0;
            for (CrossedRow row : those) {
                String result = row.result().word();
                line(++n + ". " + row.name(NOMINATIVE) + ", " + row.position(NOMINATIVE)
                        + (result.isEmpty() ? "" : " – " + result));
            }
        });
    }

    private void underResults(List<CrossedRow> rows) {
        boolean colon = chance(2);
        by(rows, row -> row.result().heading()).forEach((heading, those) -> {
            if (!heading.isEmpty()) {
                line(heading + (colon ? ":" : ""));
            }
            int n = 0;
            for (CrossedRow row : those) {
                line(++n + ". " + row.whole(NOMINATIVE));
            }
        });
    }

    private static Map<String, List<CrossedRow>> by(List<CrossedRow> rows, Function<CrossedRow, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private void prose(List<CrossedRow> rows) {
        List<String> sentences = rows.stream().map(this::sentence).toList();
        for (int i = 0; i < sentences.size(); ) {
            int together = Math.min(sentences.size() - i, chance(3) ? 2 : 1);
            line(String.join(" ", sentences.subList(i, i + together)));
            i += together;
        }
    }

    private String sentence(CrossedRow row) {
        String who = row.whole(grammatical);
        boolean woman = row.person().woman();
        String word = row.result().word();
        String awarded = row.result().awarded();
        boolean given = awarded.matches("(?i)(диплом|сертификат)ом.*");
        if (!isContest()) {
            return switch (grammatical) {
                case NOMINATIVE -> (woman ? "Обучение прошла " : "Обучение прошёл ") + who + ".";
                case GENITIVE -> "Заслушан доклад " + who + ".";
                case DATIVE -> "Удостоверение выдано " + who + ".";
                default -> (woman ? "Считать прошедшей обучение " : "Считать прошедшим обучение ") + who + ".";
            };
        }
        return switch (grammatical) {
            case NOMINATIVE ->
                who + (given ? (woman ? " награждена " : " награждён ") : (woman ? " признана " : " признан "))
                        + awarded + ".";
            case GENITIVE -> word + " у " + who + ".";
            case DATIVE ->
                (word.endsWith("место") ? word + " присуждено " : "Вручить " + decapitalised(word) + " ") + who + ".";
            default -> (given ? "Наградить " : "Признать ") + awarded + " " + who + ".";
        };
    }

    private static String decapitalised(String word) {
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private void several(List<CrossedRow> rows) {
        boolean positions = chance(2);
        by(rows, row -> row.result().word()).forEach((result, those) -> {
            String many = those.stream()
                    .map(r -> r.name(NOMINATIVE) + " ("
                            + (positions || PUPILS.contains(r.position())
                                    ? r.position(NOMINATIVE) + " " + r.place().genitive()
                                    : r.place().text())
                            + ")")
                    .collect(Collectors.joining(", "));
            line((result.isEmpty() ? "" : result + " – ") + many + ".");
        });
    }
}
