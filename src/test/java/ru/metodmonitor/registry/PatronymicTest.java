package ru.metodmonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.metodmonitor.registry.Grammatical.ACCUSATIVE;
import static ru.metodmonitor.registry.Grammatical.DATIVE;
import static ru.metodmonitor.registry.Grammatical.GENITIVE;
import static ru.metodmonitor.registry.Grammatical.INSTRUMENTAL;
import static ru.metodmonitor.registry.Grammatical.NOMINATIVE;
import static ru.metodmonitor.registry.Grammatical.PREPOSITIONAL;

import com.github.petrovich4j.Gender;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatronymicTest {
    @ParameterizedTest
    @MethodSource
    void a_patronymic_tells_gender_and_case(String word, String nominative, Gender gender, Set<Grammatical> cases) {
        Patronymic patronymic = Patronymic.of(word).orElseThrow();

        assertThat(patronymic.nominative()).isEqualTo(nominative);
        assertThat(patronymic.gender()).isEqualTo(gender);
        assertThat(patronymic.cases()).isEqualTo(cases);
    }

    static Stream<Arguments> a_patronymic_tells_gender_and_case() {
        return Stream.of(
                Arguments.of("Ивановна", "Ивановна", Gender.Female, Set.of(NOMINATIVE)),
                Arguments.of("Ивановны", "Ивановна", Gender.Female, Set.of(GENITIVE)),
                Arguments.of("Ильиничне", "Ильинична", Gender.Female, Set.of(DATIVE, PREPOSITIONAL)),
                Arguments.of("Саввичну", "Саввична", Gender.Female, Set.of(ACCUSATIVE)),
                Arguments.of("ИВАНОВНОЙ", "ИВАНОВНА", Gender.Female, Set.of(INSTRUMENTAL)),
                Arguments.of("Сергеевною", "Сергеевна", Gender.Female, Set.of(INSTRUMENTAL)),
                Arguments.of("Ильич", "Ильич", Gender.Male, Set.of(NOMINATIVE)),
                Arguments.of("Ивановича", "Иванович", Gender.Male, Set.of(GENITIVE, ACCUSATIVE)),
                Arguments.of("Ивановичу", "Иванович", Gender.Male, Set.of(DATIVE)),
                Arguments.of("Ильичом", "Ильич", Gender.Male, Set.of(INSTRUMENTAL)),
                Arguments.of("Ивановиче", "Иванович", Gender.Male, Set.of(PREPOSITIONAL)),
                Arguments.of("Мамед оглы", "Мамед оглы", Gender.Male, Set.of(Grammatical.values())),
                Arguments.of("Гасан кызы", "Гасан кызы", Gender.Female, Set.of(Grammatical.values())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Иванова", "Ивановой", "корзина", "ич", "Ничу", "Анна", "оглы", "Физика", ""})
    void any_other_word_is_none(String word) {
        assertThat(Patronymic.of(word)).isEmpty();
    }
}
