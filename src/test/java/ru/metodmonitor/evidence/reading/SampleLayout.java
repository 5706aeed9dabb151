package ru.metodmonitor.evidence.reading;

import static ru.metodmonitor.evidence.reading.SampleTruth.Expected.CLEAR;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import ru.metodmonitor.evidence.reading.SampleTruth.Expected;
import ru.metodmonitor.evidence.reading.SampleWriter.NameStyle;
import ru.metodmonitor.registry.School;

/** Layouts of lists as offices write them and as they arrive when copied from Word or a PDF. */
enum SampleLayout {
    NUMBERED_LINES((w, rows) -> each(
            w,
            rows,
            (n, r) -> w.name(r, 0, r.result(), CLEAR) + ", " + w.position() + " " + w.at(w.school(r), true) + " – "
                    + r.result().word() + ";",
            true)),

    DASHES((w, rows) -> each(
            w,
            rows,
            (n, r) -> "- " + w.name(r, 0, r.result(), CLEAR) + " (" + w.at(w.school(r), false) + ") — "
                    + r.result().word(),
            false)),

    NO_RESULTS((w, rows) ->
            each(w, rows, (n, r) -> w.name(r, 0, SampleResult.NONE, CLEAR) + ", " + w.at(w.school(r), false), true)),

    SCHOOL_BEFORE_NAME((w, rows) -> each(
            w,
            rows,
            (n, r) -> w.at(w.school(r), false) + " – " + w.name(r, 0, r.result(), CLEAR) + " ("
                    + r.result().word() + ")",
            true)),

    RESULT_BEFORE_NAME((w, rows) -> each(
            w,
            rows,
            (n, r) -> r.result().word() + " – " + w.name(r, 0, r.result(), CLEAR) + ", " + w.at(w.school(r), false),
            false)),

    WORD_TABLE((w, rows) -> {
        w.line("№ п/п\tФИО\tДолжность\tОО\tРезультат");
        each(
                w,
                rows,
                (n, r) -> n + "\t" + w.name(r, 0, r.result(), CLEAR) + "\t" + w.position() + "\t"
                        + w.at(w.school(r), false) + "\t" + r.result().word(),
                false);
    }),

    TABLE_WITH_POINTS((w, rows) -> {
        w.line("№\tФамилия, имя, отчество\tОбразовательная организация\tБалл\tСтатус");
        each(
                w,
                rows,
                (n, r) -> n + ".\t" + w.name(r, 0, r.result(), CLEAR) + "\t" + w.at(w.school(r), false) + "\t"
                        + w.random.nextInt(40, 99) + "\t" + r.result().word(),
                false);
    }),

    TABLE_OF_BARE_NUMBERS((w, rows) -> {
        w.line("№\tШкола\tФ.И.О. педагога\tРезультат");
        each(
                w,
                rows,
                (n, r) -> n + "\t" + SampleTown.number(w.school(r)) + "\t"
                        + w.name(r, 0, r.result(), w.byNumber(w.school(r))) + "\t"
                        + r.result().word(),
                false);
    }),

    NAME_IN_THREE_CELLS((w, rows) -> {
        w.line("№\tФамилия\tИмя\tОтчество\tШкола\tРезультат");
        each(
                w,
                rows,
                (n, r) -> n + "\t"
                        + w.name(r, NameStyle.FULL, 0, r.result(), CLEAR).replace(' ', '\t') + "\t"
                        + w.at(w.school(r), false) + "\t" + r.result().word(),
                false);
    }),

    CELLS_ONE_A_LINE((w, rows) -> {
        boolean header = w.chance(2);
        if (header) {
            List.of("№", "ФИО", "Должность", "Школа", "Результат").forEach(w::line);
        }
        int n = 0;
        for (SampleRow r : rows) {
            w.line(Integer.toString(++n));
            w.line(w.name(r, 0, r.result(), CLEAR));
            w.line(w.position());
            w.line(w.at(w.school(r), false));
            w.line(r.result().word());
        }
    }),

    CELLS_SCHOOL_FIRST((w, rows) -> {
        for (SampleRow r : rows) {
            w.line(w.at(w.school(r), false));
            w.line(w.name(r, 0, r.result(), CLEAR));
            w.line(r.result().word());
        }
    }),

    SCHOOL_HEADINGS((w, rows) -> bySchool(w, rows).forEach((school, there) -> {
        w.line(w.at(school, false) + (w.chance(2) ? ":" : ""));
        each(
                w,
                there,
                (n, r) -> w.name(r, 0, r.result(), CLEAR) + ", " + w.position() + ", "
                        + r.result().word(),
                true);
    })),

    RESULT_HEADINGS((w, rows) -> byResult(rows).forEach((result, those) -> {
        w.line(result.heading() + (w.chance(2) ? ":" : ""));
        each(w, those, (n, r) -> w.name(r, 0, result, CLEAR) + ", " + w.at(w.school(r), false), true);
    })),

    RESULTS_THEN_SCHOOLS((w, rows) -> byResult(rows).forEach((result, those) -> {
        w.line(result.heading() + ":");
        bySchool(w, those).forEach((school, there) -> {
            w.line(w.at(school, false));
            each(w, there, (n, r) -> w.name(r, 0, result, CLEAR), true);
        });
    })),

    PRAISED_ACCUSATIVE((w, rows) -> {
        w.line("1. Наградить дипломами управления по образованию и науке:");
        each(
                w,
                rows,
                (n, r) -> "1." + n + ". " + w.name(r, 3, r.result(), CLEAR) + ", " + w.positionOf() + " "
                        + w.at(w.school(r), true) + ", – " + r.result().awarded() + ";",
                false);
    }),

    ONE_SENTENCE_EACH((w, rows) -> each(
            w,
            rows,
            (n, r) -> n + ". Признать " + w.name(r, 3, r.result(), CLEAR) + ", " + w.positionOf() + " "
                    + w.at(w.school(r), true) + ", " + r.result().awarded()
                    + " муниципального конкурса «Учитель года».",
            false)),

    THANKED_DATIVE((w, rows) -> {
        w.line("Объявить благодарность за участие в конкурсе:");
        each(
                w,
                rows,
                (n, r) -> n + ") " + w.name(r, 2, SampleWriter.THANKS, CLEAR) + ", " + w.positionOf() + " "
                        + w.at(w.school(r), true) + ";",
                false);
    }),

    WORK_OF_GENITIVE((w, rows) -> each(
            w,
            rows,
            (n, r) -> "– конспект урока " + w.name(r, 1, r.result(), CLEAR) + " (" + w.at(w.school(r), false) + ") – "
                    + r.result().word(),
            false)),

    SEVERAL_OF_ONE_SCHOOL((w, rows) -> bySchool(w, rows)
            .forEach((school, there) -> w.line(w.at(school, false) + " – "
                    + there.stream()
                            .map(r -> w.name(r, 0, SampleResult.NONE, CLEAR))
                            .collect(Collectors.joining(", ")) + "."))),

    SEVERAL_WITH_BRACKETS((w, rows) -> {
        for (int i = 0; i < rows.size(); i += 3) {
            w.line(rows.subList(i, Math.min(i + 3, rows.size())).stream()
                    .map(r -> w.name(r, 0, SampleResult.NONE, CLEAR) + " (" + w.at(w.school(r), false) + ")")
                    .collect(Collectors.joining(", ")));
        }
    }),

    PDF_COLUMNS((w, rows) -> {
        w.line("№ п/п   Ф.И.О.                 Образовательное учреждение     Место");
        each(
                w,
                rows,
                (n, r) -> n + "    " + w.name(r, 0, r.result(), CLEAR) + "      " + w.at(w.school(r), false) + "     "
                        + r.result().word(),
                false);
    }),

    PDF_TORN_NAMES((w, rows) -> {
        int n = 0;
        for (SampleRow r : rows) {
            String name = w.name(r, NameStyle.FULL, 0, r.result(), CLEAR);
            w.line(++n + ". " + name.substring(0, name.lastIndexOf(' ')));
            w.glued(name.substring(name.lastIndexOf(' ') + 1) + ", " + w.at(w.school(r), false) + ", "
                    + r.result().word());
        }
    }),

    SEMICOLONS((w, rows) -> each(
            w,
            rows,
            (n, r) -> w.name(r, 0, r.result(), CLEAR) + "; " + w.at(w.school(r), false) + "; "
                    + r.result().word(),
            false)),

    PIPES((w, rows) -> each(
            w,
            rows,
            (n, r) -> "| " + n + " | " + w.name(r, 0, r.result(), CLEAR) + " | " + w.at(w.school(r), false) + " | "
                    + r.result().word() + " |",
            false)),

    ALL_CAPITALS((w, rows) -> each(
            w,
            rows,
            (n, r) -> (w.name(r, NameStyle.FULL, 0, r.result(), CLEAR) + ", " + w.at(w.school(r), false) + ", "
                            + r.result().meaning())
                    .toUpperCase(Locale.ROOT),
            true)),

    NO_CAPITALS((w, rows) -> each(
            w,
            rows,
            (n, r) -> (w.name(r, NameStyle.FULL, 0, SampleResult.NONE, CLEAR) + " " + w.at(w.school(r), false))
                    .toLowerCase(Locale.ROOT),
            true)),

    WORKS_IN_QUOTES((w, rows) -> each(
            w,
            rows,
            (n, r) -> w.name(r, 0, r.result(), CLEAR) + ", " + w.at(w.school(r), false)
                    + ", «"
                    + w.any(List.of(
                            "Роман А. С. Пушкина «Евгений Онегин» на уроках",
                            "Урок победителей",
                            "Школа № 1 моей мечты",
                            "Лауреат года: Лев Толстой",
                            "Мой Пушкин"))
                    + "», " + r.result().word(),
            true)),

    PLAIN_SCHOOL_WORD((w, rows) -> each(
            w,
            rows,
            (n, r) -> {
                School school = w.school(r);
                int number = SampleTown.number(school);
                boolean plain = school.name().contains("ОШ");
                Expected expected = plain ? w.byPlainWord(school) : CLEAR;
                String at = plain ? w.any(List.of("школа № ", "школа №", "школа ")) + number : w.at(school, false);
                return w.name(r, 0, r.result(), expected) + " – " + at + " – "
                        + r.result().word();
            },
            true)),

    WITHIN_A_WHOLE_ORDER((w, rows) -> {
        w.line("УПРАВЛЕНИЕ ПО ОБРАЗОВАНИЮ И НАУКЕ");
        w.line("АДМИНИСТРАЦИИ ГОРОДА СОЧИ");
        w.line("ПРИКАЗ");
        w.line("от 15.02.2020 № 412");
        w.line("г. Сочи");
        w.line("Об итогах муниципального этапа конкурса «Учитель года – 2020»");
        w.line(
                "В соответствии с приказом управления от 11.01.2020 № 17 с 20 января по 10 февраля 2020 года прошёл конкурс, "
                        + "в котором приняли участие педагоги 24 школ города. На основании протокола жюри ПРИКАЗЫВАЮ:");
        w.line("1. Утвердить список победителей и призёров конкурса (приложение № 1).");
        w.line("2. Директору МКУ СЦРО Соколовой Н.В. разместить итоги на сайте.");
        w.line(
                "3. Контроль за исполнением приказа возложить на заместителя начальника управления Орлова Виктора Павловича.");
        w.line("Начальник управления\t\t\tО. Н. Журавлёва");
        w.line("Приложение № 1");
        w.line("к приказу управления по образованию и науке");
        w.line("от 15.02.2020 № 412");
        w.line("№\tФИО\tДолжность, ОО\tРезультат");
        each(
                w,
                rows,
                (n, r) -> n + "\t" + w.name(r, 0, r.result(), CLEAR) + "\t" + w.position() + ", "
                        + w.at(w.school(r), false) + "\t" + r.result().word(),
                false);
        w.line("Начальник отдела\tИ. И. Лебедева");
        w.line("Исп. Гусева Анна Ильинична, тел. 264-00-00");
    }),

    SCHOOL_LISTS_WITHIN_A_WHOLE_ORDER((w, rows) -> {
        w.line("О результатах курсов повышения квалификации");
        w.line("ПРИКАЗЫВАЮ:");
        w.line("1. Считать прошедшими обучение:");
        bySchool(w, rows).forEach((school, there) -> {
            w.line(w.at(school, false) + ":");
            each(w, there, (n, r) -> w.name(r, 0, SampleResult.NONE, CLEAR) + ", " + w.position() + ";", true);
        });
        w.line("2. Руководителям ОО (Соколовой Н. В., Орлову В. П.) учесть результаты в работе.");
        w.line(
                "3. Контроль за исполнением настоящего приказа возложить на начальника отдела Орлова Виктора Павловича.");
        w.line("Начальник управления Журавлёва Ольга Николаевна");
    });

    /** What a line says of its n-th row. */
    @FunctionalInterface
    private interface Line {
        String of(int n, SampleRow row);
    }

    @SuppressWarnings("ImmutableEnumChecker") // lambdas that hold nothing
    private final BiConsumer<SampleWriter, List<SampleRow>> writing;

    SampleLayout(BiConsumer<SampleWriter, List<SampleRow>> writing) {
        this.writing = writing;
    }

    void write(SampleWriter writer, List<SampleRow> rows) {
        writing.accept(writer, rows);
    }

    private static void each(SampleWriter w, List<SampleRow> rows, Line line, boolean numbered) {
        String sign = w.any(List.of(". ", ") ", ".\t", ".", "  "));
        int n = 0;
        for (SampleRow row : rows) {
            n++;
            String text = line.of(n, row);
            w.line(numbered ? n + sign + text : text);
        }
    }

    private static Map<School, List<SampleRow>> bySchool(SampleWriter w, List<SampleRow> rows) {
        Map<School, List<SampleRow>> by = new LinkedHashMap<>();
        rows.forEach(
                r -> by.computeIfAbsent(w.school(r), s -> new ArrayList<>()).add(r));
        return by;
    }

    private static Map<SampleResult, List<SampleRow>> byResult(List<SampleRow> rows) {
        Map<SampleResult, List<SampleRow>> by = new LinkedHashMap<>();
        for (SampleRow row : rows) {
            SampleResult headed = row.result().heading().isEmpty() ? SampleResult.PARTICIPANT : row.result();
            by.computeIfAbsent(headed, s -> new ArrayList<>()).add(row);
        }
        return by;
    }
}
