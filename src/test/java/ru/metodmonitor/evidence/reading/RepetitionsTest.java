package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody pastes: a text of one repeated thing ends, and what stands below it is read as ever. */
class RepetitionsTest {
    private static final ReadingCity CITY = new ReadingCity();

    /** Characters of the text. */
    private static final int LONG = 8_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "учитель ",
                "15.02.2020 ",
                "МОБУ",
                "МОБУ ",
                "заместитель директора по ",
                "1 место ",
                "победитель ",
                "СОШ № 9 ",
                "Вербина Анна Шалвовна, ",
                "Вербина А.Ш., ",
                "Гасан кызы ",
                "Вербина-",
                "имени Героя ",
                "г. ",
                "детский сад № 2 ",
                "1.1.",
                "№ ",
                "«",
                "(",
                "- ",
                "\t",
                "П ",
                "7 ",
                "а",
                "Диплом I степени, ",
                "муниципальное общеобразовательное бюджетное учреждение ",
                "А. ",
                "а\n",
                "1\n",
                "№\n1\n",
                "1.\nа\n2.\n",
                "Призёр\n",
                "СОШ № 9:\n",
                "1\tВербина Анна Шалвовна\tСОШ № 9\n",
                "ФИО\tОО\n",
                "а,\n",
                "Наградить а. ",
                "а|"
            })
    void one_thing_said_again_and_again_ends_and_spoils_nothing_below_it(String repeated) {
        List<String> lines = new ArrayList<>(
                repeated.repeat(LONG / repeated.length()).lines().toList());
        lines.addAll(List.of("", "Приложение", "Рябинина Инна Шалвовна, МОБУ СОШ № 10, призёр"));
        List<Expectation> expected = List.of(Expectation.parse("~ Рябинина Инна Шалвовна @ СОШ № 10 / 3"));

        ReadList read = CITY.read(lines, 3);

        assertThat(Expectation.complaints(expected, read))
                .filteredOn(c -> c.about().isPresent())
                .isEmpty();
    }
}
