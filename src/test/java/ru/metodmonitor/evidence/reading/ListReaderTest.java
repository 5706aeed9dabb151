package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom short lists mean, under which indicator they count, what is asked; see {@link SmallCity}. */
class ListReaderTest {
    private static final ListReader ANYWHERE = SmallCity.reader(Remembered.NOTHING, Optional.empty());
    private static final ListReader OF_A_HEAD = SmallCity.reader(Remembered.NOTHING, Optional.of(1L));

    @ParameterizedTest
    @CsvSource(
            delimiterString = " >> ",
            value = {
                "3 >> Вербина Анна Шалвовна, СОШ № 9, призёр >> 1: t11 = 3 призёр",
                "3 >> Вербиной Анне Шалвовне, СОШ № 9, победитель >> 1: t11 = 3 победитель",
                "3 >> Вербина Анна Шалвовна, СОШ № 9 >> 1: t11 = 3 ? RESULT",
                "1 >> Вербина Анна Шалвовна, СОШ № 9 >> 1: t11 = 1",
                "2 >> Вербина Анна Шалвовна, СОШ № 9 >> 1: t11 = 2",
                "2 >> Вербина Анна Шалвовна, СОШ № 9, призёр >> 1: t11 = 3 призёр",
                "2 >> Вербина Анна Шалвовна, СОШ № 9, участник >> 1: t11 = 2 участник",
                "3 >> Вербина Анна Шалвовна, СОШ № 9, участник >> 1: t11 = 2 участник",
                "1 >> Вербина Анна Шалвовна, СОШ № 9, призёр >> 1: t11 = 1 призёр",
                "1 >> Вербина Анна Шалвовна, СОШ № 9, грамота >> 1: t11 = 1 грамота",
                "3 >> Вербина Анна Шалвовна, СОШ № 9, грамота >> 1: t11 = 3 грамота ? HONOUR «грамота»",
                "2 >> Вербина Анна Шалвовна, СОШ № 9, призёр / Липова Ольга Шалвовна, СОШ № 10 >> 1: t11 = 3 призёр; 2: new Липова Ольга Шалвовна = 2 ? RESULT",
                "2 >> Вербина Анна Шалвовна, СОШ № 9, не явилась / Липова Ольга Шалвовна, СОШ № 10 >> 1: t11 = 2 не явился # ABSENT; 2: new Липова Ольга Шалвовна = 2",
                "2 >> Вербина Анна Шалвовна, СОШ № 9 / Липова Ольга Шалвовна, СОШ № 10 >> 1: t11 = 2; 2: new Липова Ольга Шалвовна = 2",
                "3 >> Вербина Анна Шалвовна, призёр >> -: Вербина Анна Шалвовна = 3 призёр ? NO_SCHOOL",
                "3 >> Вербина Анна Шалвовна, СОШ № 9, СОШ № 10, призёр >> -: Вербина Анна Шалвовна = 3 призёр ? WHICH_SCHOOL s1 s2",
                "3 >> Вербина Анна Шалвовна, школа № 10, призёр >> 2: t21 = 3 призёр",
                "3 >> Вербина Анна Шалвовна, МОБУ № 10, призёр >> -: Вербина Анна Шалвовна = 3 призёр ? WHICH_SCHOOL s2 s3",
                "3 >> Вербина Анна Шалвовна, сош10, призёр >> 2: t21 = 3 призёр",
                "3 >> Вербина Анна Шалвовна, СОШ № 77, призёр >> -: Вербина Анна Шалвовна = 3 призёр ? UNKNOWN_SCHOOL",
                "3 >> Вербина Анна Шалвовна, СОШ № 9 с. Верхнее, призёр >> 1: t11 = 3 призёр ? PLACE «с. Верхнее»",
                "3 >> Вербина Анна Шалвовна, детский сад № 9, призёр >> -: Вербина Анна Шалвовна = 3 призёр # KINDERGARTEN",
                "3 >> Рябинина Инна Шалвовна, СОШ № 9, призёр >> 1: Рябинина Инна Шалвовна = 3 призёр ? WHICH_TEACHER t12 t13",
                "3 >> Рябинина Инна Шалвовна (физика), СОШ № 9, призёр >> 1: t12 = 3 призёр",
                "3 >> Вербина Анна Шалвовна (физика), СОШ № 9, призёр >> 1: t11 = 3 призёр",
                "3 >> Вербена Анна Шалвовна, СОШ № 9, призёр >> 1: Вербена Анна Шалвовна = 3 призёр ? NEAR_TEACHER t11 Вербена Анна Шалвовна",
                "3 >> Вербина А. Ш., СОШ № 9, призёр >> 1: t11 = 3 призёр",
                "3 >> Вербина И. Ш., СОШ № 9, призёр >> 1: Вербина И. Ш. = 3 призёр ? INITIALS",
                "3 >> Вербина Анна, СОШ № 9, призёр >> 1: Вербина Анна = 3 призёр ? NEAR_TEACHER t11 Вербина Анна",
                "3 >> Липова Анна, СОШ № 9, призёр >> 1: Липова Анна = 3 призёр ? INCOMPLETE Липова Анна",
                "3 >> Липову Анну, СОШ № 9, призёр >> 1: Липову Анну = 3 призёр ? UNREADABLE",
                "3 >> Калинина Ольга, СОШ № 9, призёр >> 1: t14 = 3 призёр",
                "3 >> Калинина Ольга Шалвовна, СОШ № 9, призёр >> 1: Калинина Ольга Шалвовна = 3 призёр ? NEAR_TEACHER t14 Калинина Ольга Шалвовна",
                "3 >> Липова Ольга Шалвовна, СОШ № 9, призёр >> 1: new Липова Ольга Шалвовна = 3 призёр",
                "3 >> ЛИПОВА ОЛЬГА ШАЛВОВНА, СОШ № 9, призёр >> 1: new Липова Ольга Шалвовна = 3 призёр",
                "3 >> Толстому Льву Николаевичу, СОШ № 9, призёр >> 1: Толстому Льву Николаевичу = 3 призёр ? WHICH_NAME Толстом Лев Николаевич Толстой Лев Николаевич Толстый Лев Николаевич",
                "3 >> Зарубин Тихон Гордеев, СОШ № 9, призёр >> 1: Зарубин Тихон = 3 призёр ? UNREADABLE ? UNEXPLAINED «Гордеев»",
                "3 >> Ученик Липов Иван Ильич, СОШ № 9, призёр >> 1: new Липов Иван Ильич = 3 призёр # PUPIL",
                "3 >> Лишить звания Вербину Анну Шалвовну, СОШ № 9 >> 1: t11 = 3 ? RESULT ? UNEXPLAINED «Лишить»",
                "3 >> Вербина Анна Шалвовна, СОШ № 9, призёр / Вербина Анна Шалвовна, СОШ № 9, призёр >> 1: t11 = 3 призёр; repeats 1",
                "3 >> Вербина Анна Шалвовна, СОШ № 9, призёр / Вербина Анна Шалвовна, СОШ № 9, участник >> 1: t11 = 3 призёр; 1: t11 = 2 участник",
                "3 >> Вербина Анна Шалвовна, СОШ № 9, призёр / Вербина Анна Шалвовна, СОШ № 10, призёр >> 1: t11 = 3 призёр; 2: t21 = 3 призёр",
                "3 >> Липова Ольга Шалвовна, СОШ № 9, призёр / Липова Ольга Шалвовна, СОШ № 9, призёр >> 1: new Липова Ольга Шалвовна = 3 призёр; repeats 1",
                "3 >> Липова Ольга Шалвовна, СОШ № 9, призёр / Липова Ольга Шалвовна, СОШ № 10, призёр >> 1: Липова Ольга Шалвовна = 3 призёр ? TWO_SCHOOLS Липова Ольга Шалвовна; 2: Липова Ольга Шалвовна = 3 призёр ? TWO_SCHOOLS Липова Ольга Шалвовна",
                "3 >> Липова Ольга Шалвовна, СОШ № 9, призёр / Ученица Липова Ольга Шалвовна, СОШ № 10 >> 1: new Липова Ольга Шалвовна = 3 призёр; 2: new Липова Ольга Шалвовна = 3 ? RESULT # PUPIL",
                "3 >> Приложение / Вербина Анна Шалвовна, СОШ № 9, призёр / Всё прошло хорошо >> 1: t11 = 3 призёр; other «Приложение»; other «Всё прошло хорошо»",
                "3 >> Победители: / Вербина Анна Шалвовна / участник / Липова Ольга Шалвовна >> -: Вербина Анна Шалвовна = 3 ? NO_SCHOOL ? RESULT; -: Липова Ольга Шалвовна = 3 ? NO_SCHOOL ? RESULT",
                "3 >> В СОШ № 9 прошёл конкурс. / Вербина Анна Шалвовна, призёр >> -: Вербина Анна Шалвовна = 3 призёр ? NO_SCHOOL s1; other «В СОШ № 9 прошёл конкурс.»",
                "3 >> В СОШ № 9 прошёл конкурс. / В СОШ № 10 прошёл семинар. / Вербина Анна Шалвовна, призёр >> -: Вербина Анна Шалвовна = 3 призёр ? NO_SCHOOL s2; other «В СОШ № 9 прошёл конкурс.»; other «В СОШ № 10 прошёл семинар.»",
                "3 >> В СОШ № 9 прошёл конкурс. / Итоги работы: / Вербина Анна Шалвовна, призёр >> -: Вербина Анна Шалвовна = 3 призёр ? NO_SCHOOL; other «В СОШ № 9 прошёл конкурс.»",
                "3 >> В СОШ № 9 прошёл конкурс. / Приложение / Вербина Анна Шалвовна, призёр >> -: Вербина Анна Шалвовна = 3 призёр ? NO_SCHOOL; other «В СОШ № 9 прошёл конкурс.»; other «Приложение»",
                "3 >> В СОШ № 9 прошёл конкурс. / СОШ № 77: / Вербина Анна Шалвовна, призёр >> -: Вербина Анна Шалвовна = 3 призёр ? UNKNOWN_SCHOOL; other «В СОШ № 9 прошёл конкурс.»",
                "3 >> Вербина Анна Шалвовна, МОБУ № 10, СОШ № 9, призёр >> -: Вербина Анна Шалвовна = 3 призёр ? WHICH_SCHOOL s2 s3 s1",
                "3 >> Липова Ольга Шалвовна, СОШ № 9, призёр / Липова Ольга Шалвовна, СОШ № 10, призёр / Ученица Липова Ольга Шалвовна, СОШ № 9 >> 1: Липова Ольга Шалвовна = 3 призёр ? TWO_SCHOOLS Липова Ольга Шалвовна; 2: Липова Ольга Шалвовна = 3 призёр ? TWO_SCHOOLS Липова Ольга Шалвовна; 1: new Липова Ольга Шалвовна = 3 ? RESULT # PUPIL",
                "3 >> Вербина Анна Шалвовна, СОШ № 9 № 10, призёр >> 1: t11 = 3 призёр ? UNEXPLAINED «№ 10»",
                "3 >> В СОШ № 9 прошёл конкурс. / Порядок работы: / Вербина Анна Шалвовна, призёр >> -: Вербина Анна Шалвовна = 3 призёр ? NO_SCHOOL; other «В СОШ № 9 прошёл конкурс.»"
            })
    void who_is_clear_is_taken_and_anything_else_is_asked(int indicator, String list, String told) {
        assertThat(SmallCity.told(SmallCity.read(ANYWHERE, indicator, list))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " >> ",
            value = {
                "Вербина Анна Шалвовна, призёр >> 1: t11 = 3 призёр",
                "Вербина Анна Шалвовна, СОШ № 10, призёр >> 2: t21 = 3 призёр",
                "Вербина Анна Шалвовна, СОШ № 9, СОШ № 10, призёр >> -: Вербина Анна Шалвовна = 3 призёр ? WHICH_SCHOOL s1 s2",
                "Вербина Анна Шалвовна, призёр / СОШ № 9 / Липова Ольга Шалвовна, призёр"
                        + " >> -: Вербина Анна Шалвовна = 3 призёр ? WHICH_SCHOOL; -: Липова Ольга Шалвовна = 3 призёр ? WHICH_SCHOOL"
            })
    void a_heads_own_list_needs_no_school_but_a_doubtful_one_is_asked(String list, String told) {
        assertThat(SmallCity.told(SmallCity.read(OF_A_HEAD, 3, list))).isEqualTo(told);
    }

    /** What was settled by hand before. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " >> ",
            value = {
                "Вербина Анна Шалвовна, школа на горке, призёр >> 1: t11 = 3 призёр *",
                "Вербина Анна Шалвовна, Красная горка, призёр >> 1: t11 = 3 призёр *",
                "Вербина Анна Шалвовна, Красный луг, призёр >> -: Вербина Анна Шалвовна = 3 призёр ? NO_SCHOOL",
                "Вербина Анна Шалвовна, школа под горкой, призёр"
                        + " >> -: Вербина Анна Шалвовна = 3 призёр ? UNKNOWN_SCHOOL",
                "Вербена Анна Шалвовна, СОШ № 9, призёр >> 1: t11 = 3 призёр *",
                "Вербена Анна Шалвовна, СОШ № 10, призёр"
                        + " >> 2: Вербена Анна Шалвовна = 3 призёр ? NEAR_TEACHER t21 Вербена Анна Шалвовна",
                "Вербина Анна Шалвовна, СОШ № 9, финалист >> 1: t11 = 2 финалист *",
                "Вербина Анна Шалвовна, СОШ № 9, номинант >> 1: t11 = 3 номинант # ABSENT *",
                "Вербина Анна Шалвовна, СОШ № 9, грамота >> 1: t11 = 3 грамота ? HONOUR «грамота»",
                "Вербина Анна Шалвовна, СОШ № 9 с. Верхнее, призёр >> 1: t11 = 3 призёр *",
                "Вербина Анна Шалвовна, СОШ № 9 с. Нижнее, призёр >> 1: t11 = 3 призёр # ELSEWHERE *"
            })
    void what_was_settled_before_is_not_asked_again(String list, String told) {
        Remembered remembered = new Remembered(
                Map.of(Remembered.schoolKey("школа на горке"), 1L, Remembered.schoolKey("Красная горка"), 1L),
                Map.of(Remembered.teacherKey(1, "Вербена Анна Шалвовна"), 11L),
                Map.of(
                        Remembered.wordKey(Remembered.Kind.RESULT, "финалист"), "2",
                        Remembered.wordKey(Remembered.Kind.RESULT, "номинант"), Remembered.SKIP,
                        Remembered.wordKey(Remembered.Kind.PLACE, "с. Верхнее"), Remembered.OWN,
                        Remembered.wordKey(Remembered.Kind.PLACE, "с. Нижнее"), Remembered.SKIP));

        ListReader reader = SmallCity.reader(remembered, Optional.empty());

        assertThat(SmallCity.told(SmallCity.read(reader, 3, list))).isEqualTo(told);
    }

    @Test
    void a_person_keeps_the_very_line_of_the_document_and_where_it_stands() {
        Reading reading = ANYWHERE.read(
                List.of(
                        "  Липова Ольга Шалвовна, учитель ",
                        " физики СОШ № 10, призёр",
                        " Вербина Анна Шалвовна,  СОШ № 9, призёр "),
                3,
                Legibility.typed());

        assertThat(reading.people())
                .extracting(Found::number, Found::line)
                .containsExactly(
                        tuple(1, "Липова Ольга Шалвовна, учитель физики СОШ № 10, призёр"),
                        tuple(3, " Вербина Анна Шалвовна,  СОШ № 9, призёр "));
    }

    @Test
    void more_that_is_settled_adds_to_what_was() {
        Remembered both = new Remembered(Map.of("горка", 1L), Map.of("1|вербена", 11L), Map.of())
                .and(Map.of("луг", 2L), Map.of("2|вербена", 21L));

        assertThat(both.school("Горка")).contains(1L);
        assertThat(both.school("луг")).contains(2L);
        assertThat(both.teacher(1, "Вербена")).contains(11L);
        assertThat(both.teacher(2, "Вербена")).contains(21L);
        assertThat(both.teacher(3, "Вербена")).isEmpty();
    }

    /** The school is told by hand; who it is there is read anew, what else was asked stays. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " >> ",
            value = {
                "Вербина Анна Шалвовна, призёр >> 2: t21 = 3 призёр",
                "Вербена Анна Шалвовна >> 2: Вербена Анна Шалвовна = 3 ? NEAR_TEACHER t21 Вербена Анна Шалвовна ? RESULT",
                "Липова Ольга Шалвовна, СОШ № 9 с. Верхнее, грамота >> 2: new Липова Ольга Шалвовна = 3 грамота ? HONOUR «грамота»"
            })
    void somebody_is_placed_in_a_school_that_was_told(String list, String told) {
        Found found = SmallCity.read(ANYWHERE, 3, list).people().get(0);

        assertThat(SmallCity.told(ANYWHERE.placed(found, 2, Legibility.typed())))
                .isEqualTo(told);
    }

    @Test
    void answers_take_their_own_questions_away() {
        Found found = SmallCity.read(ANYWHERE, 3, "Вербена Анна Шалвовна, СОШ № 9 с. Верхнее, грамота")
                .people()
                .get(0);

        assertThat(found.isClear()).isFalse();
        assertThat(found.doubt()).map(Doubt::kind).contains(Doubt.Kind.NEAR_TEACHER);
        assertThat(found.doubts())
                .extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.NEAR_TEACHER, Doubt.Kind.PLACE, Doubt.Kind.HONOUR);
        assertThat(found.settled(Optional.of(11L), Optional.empty()).doubts())
                .extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.PLACE, Doubt.Kind.HONOUR);
        assertThat(found.counted(2, "грамота").doubts())
                .extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.NEAR_TEACHER, Doubt.Kind.PLACE);
        assertThat(found.accepted().doubts())
                .extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.PLACE, Doubt.Kind.HONOUR);
        assertThat(found.accepted().accepted().accepted().accepted().isClear()).isTrue();
        assertThat(found.left(Aside.ABSENT).aside()).contains(Aside.ABSENT);
        assertThat(found.left(Aside.ABSENT).wanted()).isEqualTo(found);
    }
}
