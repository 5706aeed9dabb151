package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.evidence.reading.Result.Outcome;

/** What several words for results have in common, said of one person and as a heading. */
class ResultTest {
    @ParameterizedTest
    @CsvSource({
        "'', -, -",
        "победитель, победитель WINNER, победитель WINNER",
        "победитель победитель, победитель WINNER, победитель WINNER",
        "победитель призёр, WINNER, WINNER",
        "победитель участник, -, -",
        "победитель грамота, победитель WINNER, победитель WINNER",
        "участник грамота, участник PARTICIPANT, -",
        "грамота, грамота OTHER, грамота OTHER",
        "грамота медаль, OTHER, OTHER",
        "участник, участник PARTICIPANT, участник PARTICIPANT"
    })
    void words_of_one_outcome_have_it_in_common(String words, String said, String headed) {
        List<Result> results = Stream.of(words.split(" "))
                .filter(w -> !w.isEmpty())
                .map(ResultTest::result)
                .toList();

        assertThat(told(Result.common(results))).isEqualTo(said);
        assertThat(told(Result.heading(results))).isEqualTo(headed);
    }

    @Test
    void three_questions_are_about_the_school() {
        assertThat(Stream.of(Doubt.Kind.values()).filter(Doubt.Kind::isOfSchool))
                .containsExactly(Doubt.Kind.NO_SCHOOL, Doubt.Kind.WHICH_SCHOOL, Doubt.Kind.UNKNOWN_SCHOOL);
    }

    @Test
    void two_questions_are_alike_if_they_ask_the_same_of_the_same_words() {
        Doubt honour = Doubt.about(Doubt.Kind.HONOUR, "финалист");

        assertThat(honour.isLike(Doubt.about(Doubt.Kind.HONOUR, "финалист"))).isTrue();
        assertThat(honour.isLike(Doubt.about(Doubt.Kind.HONOUR, "номинант"))).isFalse();
        assertThat(honour.isLike(Doubt.about(Doubt.Kind.PLACE, "финалист"))).isFalse();
    }

    @Test
    void who_is_listed_and_who_is_left_out_are_all_the_people() {
        Reading reading = SmallCity.read(
                SmallCity.reader(Remembered.NOTHING, Optional.empty()),
                3,
                "Вербина Анна Шалвовна, СОШ № 9, призёр / Ученик Липов Иван Ильич, СОШ № 9");

        assertThat(reading.listed()).extracting(Found::typed).containsExactly("Вербина Анна Шалвовна");
        assertThat(reading.aside()).extracting(Found::typed).containsExactly("Липов Иван Ильич");
        assertThat(reading.aside().get(0).aside().map(Aside::isOrganisation)).contains(false);
        assertThat(Stream.of(Aside.values()).filter(Aside::isOrganisation))
                .containsExactly(
                        Aside.KINDERGARTEN,
                        Aside.EXTRA,
                        Aside.SPECIAL_SCHOOL,
                        Aside.COLLEGE,
                        Aside.OFFICE,
                        Aside.OTHER_BODY,
                        Aside.ELSEWHERE);
    }

    private static Result result(String word) {
        Outcome outcome = switch (word) {
            case "победитель", "призёр" -> Outcome.WINNER;
            case "участник" -> Outcome.PARTICIPANT;
            default -> Outcome.OTHER;
        };
        return new Result(word, outcome, false, 0, 0);
    }

    private static String told(Optional<Result> result) {
        return result.map(r -> (r.text() + " " + r.outcome()).strip()).orElse("-");
    }
}
