package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behind the line: which words of the text are left. */
class ResultsTest {
    private static final Morphology MORPHOLOGY = new Morphology();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "победитель; победитель WINNER |",
                "победителем; победитель WINNER |",
                "обладатель Гран-при; гран-при WINNER |",
                "Гран-при; гран-при WINNER |",
                "обладатель диплома I степени; диплом I степени WINNER |",
                "обладатель приза; приз OTHER |",
                "обладатель премии; обладатель OTHER | премии",
                "место 1; | место 1",
                "место – 2; 2 место WINNER |",
                "Место: 0; | Место : 0",
                "Место: 100; | Место : 100",
                "Место: 99; 99 место PARTICIPANT |",
                "первое место; первое место WINNER |",
                "10 место; 10 место PARTICIPANT |",
                "0 место; | 0 место",
                "диплом I степени за работу; диплом I степени WINNER | за работу",
                "диплом за работу; диплом OTHER | за работу",
                "диплом за I место; I место WINNER |",
                "диплом за I тур; диплом OTHER | за I тур",
                "диплом призёра; призёр WINNER |",
                "лауреат I; лауреат WINNER | I",
                "степени; | степени",
                "2 ст; | 2 ст",
                "сертификат и диплом; сертификат PARTICIPANT, диплом OTHER | и",
                "похвальный лист; похвальный OTHER | лист",
                "грамоты; грамота OTHER many |",
                "победители и призёры; победитель WINNER many, призёр WINNER many | и",
                "призовое 2 место; призёр WINNER, 2 место WINNER |",
                "не явились; не явился ABSENT | не",
                "победитель, 1-е место; победитель WINNER, 1-е место WINNER | ,",
                "призёр; призёр WINNER |",
                "призовое место; призёр WINNER |",
                "2 место; 2 место WINNER |",
                "3 место; 3 место WINNER |",
                "4 место; 4 место PARTICIPANT |",
                "П место; II место WINNER |",
                "2-е место; 2-е место WINNER |",
                "Место: 2; 2 место WINNER |",
                "Место: 12; 12 место PARTICIPANT |",
                "место проведения; | место проведения",
                "лауреат; лауреат WINNER |",
                "лауреат Ш степени; лауреат III степени WINNER |",
                "лауреат (1 степени); лауреат 1 степени WINNER | )",
                "дипломант; дипломант WINNER |",
                "дипломант II степени; дипломант WINNER |",
                "диплом I степени; диплом I степени WINNER |",
                "диплом 2 ст.; диплом 2 степени WINNER | .",
                "диплом победителя; победитель WINNER |",
                "диплом за 2 место; 2 место WINNER |",
                "диплом за участие; участник PARTICIPANT |",
                "диплом; диплом OTHER |",
                "III степени; диплом III степени WINNER |",
                "сертификат; сертификат PARTICIPANT |",
                "сертификат участника; участник PARTICIPANT |",
                "сертификат за участие; участник PARTICIPANT |",
                "участница; участник PARTICIPANT |",
                "благодарность; благодарность OTHER |",
                "благодарность за участие; участник PARTICIPANT |",
                "благодарственное письмо; благодарственное письмо OTHER | письмо",
                "грамота; грамота OTHER |",
                "финалист; финалист OTHER |",
                "полуфиналистка; полуфиналист OTHER |",
                "номинантом; номинант OTHER |",
                "призом; приз OTHER |",
                "медаль; медаль OTHER |",
                "не явилась; не явился ABSENT | не",
                "победители; победитель WINNER many |",
                "призёров; призёр WINNER many |",
                "участие; участник PARTICIPANT |",
                "победил; победитель WINNER |",
                "9 школа; | 9 школа",
                "физика; | физика",
                "Победитель конкурса, 2 место; победитель WINNER, 2 место WINNER | конкурса ,",
                "Вербина – 1 место, Рябинина – 2 место; 1 место WINNER, 2 место WINNER | Вербина – , Рябинина –",
                "лауреат (II степени), призёр; лауреат II степени WINNER, призёр WINNER | ) ,",
                "обладатель Гран-при Вербина; гран-при WINNER | Вербина",
                "обладатели Гран-при; гран-при WINNER many |",
                "не явилась Вербина; не явился ABSENT | не Вербина",
                "диплом 2 ст Вербина; диплом 2 степени WINNER | Вербина",
                "сертификат за участие Вербина; участник PARTICIPANT | Вербина"
            })
    void a_word_for_a_result_counts(String text, String expected) {
        Scan scan = new Scan(text, MORPHOLOGY);
        String found = Results.in(scan).stream()
                .map(r -> r.text() + " " + r.outcome() + (r.plural() ? " many" : ""))
                .collect(Collectors.joining(", "));

        assertThat((found + " | " + Drafted.left(scan)).strip()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2, true, 2 место WINNER",
        "4, true, 4 место PARTICIPANT",
        "2., true, 2 место WINNER",
        "II, false, II место WINNER",
        "П, false, II место WINNER",
        "2, false, ''",
        "24 балла, true, ''",
        "1 2, true, ''",
        "физика, true, ''"
    })
    void a_bare_number_is_a_place_where_the_column_says_so(String cell, boolean places, String expected) {
        assertThat(Results.alone(cell, places, 0)
                        .map(r -> r.text() + " " + r.outcome())
                        .orElse(""))
                .isEqualTo(expected);
    }
}
