package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dictionary says of a word: many are more than one thing, and a word that nobody knows is nothing. */
class MorphologyTest {
    private final Morphology morphology = new Morphology();

    @ParameterizedTest
    @CsvSource({
        "школа, common",
        "повар, common animate",
        "читать, common infinitive",
        "анна, name",
        "вера, common name",
        "шевченко, surname",
        "островский, common surname",
        "гоголь, name surname",
        "ильич, ''",
        "шалвовна, ''",
        "тлифуц, ''"
    })
    void a_word_is_what_the_dictionary_has_of_it(String word, String told) {
        Morphology.Word known = morphology.of(word);

        assertThat(Stream.of(
                                known.common() ? "common" : "",
                                known.name() ? "name" : "",
                                known.surname() ? "surname" : "",
                                known.infinitive() ? "infinitive" : "",
                                known.animate() ? "animate" : "")
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(told);
    }
}
