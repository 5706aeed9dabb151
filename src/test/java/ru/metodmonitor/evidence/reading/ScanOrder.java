package ru.metodmonitor.evidence.reading;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;

/**
 * An order as offices write them, drawn on sheets, with the truth of it. In each there are people who are not to be taken: judges, a
 * kindergarten's, another town's, a pupil, whoever has to see to it. The same seed makes the same order.
 */
public final class ScanOrder {
    private static final List<String> FONTS =
            List.of("Liberation Serif", "Liberation Serif", "Liberation Serif", "Liberation Sans", "DejaVu Serif");
    private static final List<String[]> POSITIONS = List.of(
            new String[] {"учитель физики", "учителя физики"},
            new String[] {"учитель начальных классов", "учителя начальных классов"},
            new String[] {"учитель русского языка и литературы", "учителя русского языка и литературы"},
            new String[] {"педагог-психолог", "педагога-психолога"},
            new String[] {"учитель истории и обществознания", "учителя истории и обществознания"});
    private static final List<String> TITLES = List.of(
            "Об итогах муниципального этапа конкурса «Учитель года»",
            "Об итогах муниципального конкурса «Педагогический дебют»",
            "Об итогах городского фестиваля «Открытый урок»",
            "Об итогах муниципального конкурса «Мой лучший урок»");

    /** A layout. */
    enum Layout {
        NUMBERED,
        TABLE,
        BY_SCHOOL,
        BY_RESULT,
        PROSE
    }

    /**
     * Somebody who is to be taken.
     *
     * @param known whether a roster has the name: a new one is asked about, however well it was read
     */
    record Due(String name, String school, int indicator, String result, boolean known) {}

    private final RandomGenerator random;
    private final CrossedPeople people;
    private final ReadingCity city;
    private final ScanSheet sheet;
    private final List<Due> due = new ArrayList<>();
    private final List<String> typed = new ArrayList<>();
    private final Layout layout;
    private final String number;
    private final String date;
    private final String head;
    private final List<BufferedImage> pages;
    private int most;

    public ScanOrder(ReadingCity city, long seed, int rows) {
        this.random = new SplittableRandom(seed);
        this.city = city;
        this.people = new CrossedPeople(city, random);
        this.layout = people.any(List.of(Layout.values()));
        this.sheet = new ScanSheet(people.any(FONTS), 12 + random.nextInt(3), 1.15 + 0.25 * random.nextDouble());
        this.number = (100 + random.nextInt(1900)) + people.any(List.of("", "", "-од", "/1"));
        this.date = "%02d.%02d.%d".formatted(1 + random.nextInt(28), 1 + random.nextInt(12), 2018 + random.nextInt(3));
        this.head = people.any(List.of("от %s", "%s"));
        this.most = rows;
        write(rows);
        this.pages = sheet.pages();
    }

    Layout layout() {
        return layout;
    }

    public List<BufferedImage> pages() {
        return pages;
    }

    List<Due> due() {
        return due;
    }

    /** The lines as they would have been typed. */
    List<String> typed() {
        return typed;
    }

    String number() {
        return number;
    }

    String date() {
        return date;
    }

    int rows() {
        return most;
    }

    private void write(int rows) {
        for (String line : List.of("АДМИНИСТРАЦИЯ ГОРОДА СОЧИ", "УПРАВЛЕНИЕ ПО ОБРАЗОВАНИЮ И НАУКЕ", "ПРИКАЗ")) {
            sheet.centred(line, true);
            typed.add(line);
        }
        sheet.gap();
        sheet.apart(head.formatted(date), "№ " + number);
        typed.add(head.formatted(date) + "\t№ " + number);
        sheet.gap();
        String title = people.any(TITLES);
        sheet.centred(title, true);
        typed.add(title);
        sheet.gap();
        prose("В соответствии с планом работы управления, на основании протокола жюри и в целях поддержки"
                + " педагогических работников п р и к а з ы в а ю:");
        if (random.nextInt(3) == 0) {
            judges();
        }
        switch (layout) {
            case NUMBERED -> numbered(rows);
            case TABLE -> table(rows);
            case BY_SCHOOL -> bySchool(rows);
            case BY_RESULT -> byResult(rows);
            case PROSE -> prose(rows);
        }
        sheet.gap();
        SamplePerson charge = people.unknown(people.school());
        prose("%d. Контроль за выполнением приказа возложить на заместителя начальника управления %s."
                .formatted(
                        layout == Layout.PROSE ? rows + 2 : 3,
                        charge.surname(3) + " " + charge.name().first().charAt(0) + "."
                                + charge.name().patronymic().charAt(0) + "."));
        sheet.gap();
        sheet.apart("Начальник управления", "О. Н. Медведева");
        typed.add("Начальник управления\tО. Н. Медведева");
    }

    private void prose(String text) {
        sheet.paragraph(text, 140, true, false);
        typed.add(text);
    }

    private void line(String text) {
        sheet.line(text, false);
        typed.add(text);
    }

    private void heading(String text) {
        sheet.line(text, true);
        typed.add(text);
    }

    /** Teachers of our own schools, who judge and win nothing. */
    private void judges() {
        heading("Состав жюри:");
        for (int i = 0; i < 2; i++) {
            School school = people.school();
            SamplePerson judge = people.known(school);
            line((i + 1) + ". " + judge.full(0) + ", учитель " + school.name() + ";");
        }
        if (layout == Layout.BY_RESULT) {
            return;
        }
        heading("Итоги конкурса:");
    }

    private String word(School school) {
        boolean plain = school.kind() != SchoolKind.GYMNASIUM && school.kind() != SchoolKind.LYCEUM;
        return switch (random.nextInt(plain ? 4 : 2)) {
            case 0 -> school.name();
            case 1 -> "МОБУ " + school.name() + " г. Сочи";
            case 2 -> "МОБУ «" + school.name() + "»";
            default -> school.name();
        };
    }

    private SampleResult result() {
        while (true) {
            SampleResult result = SampleResult.any(random);
            if (!result.word().contains("сертификат") && !result.word().equals("участие")) {
                return result;
            }
        }
    }

    private SamplePerson due(School school, SampleResult result) {
        SamplePerson person = random.nextInt(14) == 0 ? people.unknown(school) : people.known(school);
        due.add(new Due(
                person.full(0),
                school.name(),
                result.winner() ? 3 : 2,
                result.meaning(),
                person.teacher().isPresent()));
        return person;
    }

    /** Somebody who is not to be taken, as a row: name, position, organisation, result. */
    private Optional<List<String>> stranger(int row) {
        if (row % 6 != 4) {
            return Optional.empty();
        }
        SamplePerson person = people.unknownWoman(people.school());
        String name = person.full(0);
        String result = result().word();
        return Optional.of(
                switch (random.nextInt(4)) {
                    case 0 -> List.of(name, "воспитатель", "МДОБУ детский сад № " + (1 + random.nextInt(90)), result);
                    case 1 ->
                        List.of(name, "учитель химии", "МБОУ СОШ № " + (1 + random.nextInt(20)) + " г. Туапсе", result);
                    case 2 ->
                        List.of(
                                person.name().surname() + " " + person.name().first(),
                                "ученица 7 класса",
                                people.school().name(),
                                result);
                    default -> List.of(name, "педагог дополнительного образования", "МБУДО ЦДО «Хоста»", result);
                });
    }

    /** Name as it stands in a list: full, or with initials where they mean one person. */
    private String written(SamplePerson person, boolean initials) {
        return initials && people.isOnlyByInitials(person)
                ? person.name().surname() + " " + person.name().first().charAt(0) + ". "
                        + person.name().patronymic().charAt(0) + "."
                : person.full(0);
    }

    private void numbered(int rows) {
        heading("1. Утвердить итоги конкурса:");
        boolean initials = random.nextInt(4) == 0;
        for (int i = 0; i < rows; i++) {
            Optional<List<String>> stranger = stranger(i);
            if (stranger.isPresent()) {
                List<String> s = stranger.get();
                line("%d. %s, %s, %s – %s;".formatted(i + 1, s.get(0), s.get(1), s.get(2), s.get(3)));
                continue;
            }
            School school = people.school();
            SampleResult result = result();
            SamplePerson person = due(school, result);
            line("%d. %s, %s %s – %s;"
                    .formatted(i + 1, written(person, initials), people.any(POSITIONS)[1], word(school), result.word())
                    .replace(", учителя", ", учитель")
                    .replace(", педагога-", ", педагог-"));
        }
    }

    private void table(int rows) {
        heading("1. Утвердить итоги конкурса:");
        boolean initials = random.nextInt(4) == 0;
        boolean positions = random.nextBoolean();
        List<List<String>> all = new ArrayList<>();
        all.add(
                positions
                        ? List.of(
                                "№ п/п",
                                "Фамилия, имя, отчество",
                                "Должность",
                                "Образовательная организация",
                                "Результат")
                        : List.of("№ п/п", "Фамилия, имя, отчество", "Образовательная организация", "Результат"));
        for (int i = 0; i < rows; i++) {
            Optional<List<String>> stranger = stranger(i);
            List<String> row = new ArrayList<>();
            row.add((i + 1) + (random.nextInt(2) == 0 ? "." : ""));
            if (stranger.isPresent()) {
                List<String> s = stranger.get();
                row.add(s.get(0));
                if (positions) {
                    row.add(s.get(1));
                    row.add(s.get(2));
                } else {
                    row.add(s.get(1).startsWith("ученица") ? s.get(2) + ", 7 класс" : s.get(2));
                }
                row.add(s.get(3));
            } else {
                School school = people.school();
                SampleResult result = result();
                SamplePerson person = due(school, result);
                row.add(written(person, initials));
                if (positions) {
                    row.add(people.any(POSITIONS)[0]);
                }
                row.add(word(school));
                row.add(result.word());
            }
            all.add(row);
        }
        sheet.table(all, positions ? List.of(0.08, 0.27, 0.24, 0.23, 0.18) : List.of(0.09, 0.37, 0.32, 0.22));
        all.forEach(r -> typed.add(String.join("\t", r)));
    }

    private void bySchool(int rows) {
        heading("Список педагогов, принявших участие в конкурсе:");
        int left = rows;
        while (left > 0) {
            School school = people.school();
            heading(word(school) + ":");
            int here = Math.min(left, 2 + random.nextInt(4));
            for (int i = 0; i < here; i++) {
                SampleResult result = result();
                SamplePerson person = due(school, result);
                line((i + 1) + ". " + person.full(0) + " – " + result.word());
            }
            left -= here;
        }
        heading("МДОБУ детский сад № 17:");
        line("1. " + people.unknownWoman(people.school()).full(0) + " – участник");
    }

    private void byResult(int rows) {
        int left = rows;
        for (SampleResult result : List.of(SampleResult.any(new SplittableRandom(0)), SampleResult.PARTICIPANT)) {
            SampleResult headed = result.equals(SampleResult.PARTICIPANT) ? result : winners();
            heading(headed.heading() + ":");
            int here = result.equals(SampleResult.PARTICIPANT) ? left : rows / 2;
            for (int i = 0; i < here; i++) {
                if (i % 6 == 4) {
                    line("- " + people.unknownWoman(people.school()).full(0) + ", МДОБУ детский сад № 5");
                    continue;
                }
                School school = people.school();
                SamplePerson person = due(school, headed);
                line("- " + person.full(0) + ", " + word(school));
            }
            left -= here;
        }
    }

    private SampleResult winners() {
        while (true) {
            SampleResult result = SampleResult.headed(random);
            if (result.winner() && !result.heading().equals(result.heading().toUpperCase(java.util.Locale.ROOT))) {
                return result;
            }
        }
    }

    private void prose(int rows) {
        prose("1. Утвердить итоги конкурса.");
        for (int i = 0; i < rows; i++) {
            School school = people.school();
            SampleResult result = result();
            SamplePerson person = due(school, result);
            prose("%d. Наградить %s %s, %s %s."
                    .formatted(
                            i + 2,
                            result.awarded().startsWith("диплом")
                                            || result.awarded().startsWith("сертификат")
                                            || result.awarded().startsWith("Диплом")
                                    ? result.awarded()
                                    : "дипломом " + genitive(result),
                            person.full(3),
                            people.any(POSITIONS)[1],
                            word(school)));
        }
    }

    private static String genitive(SampleResult result) {
        return result.word()
                .replace("Поб", "поб")
                .replace("Дип", "дип")
                .replace("победитель", "победителя")
                .replace("призёр", "призёра")
                .replace("призер", "призера")
                .replace("лауреат", "лауреата")
                .replace("дипломант", "дипломанта");
    }

    ReadingCity city() {
        return city;
    }
}
