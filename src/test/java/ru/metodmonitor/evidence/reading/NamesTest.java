package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final Morphology MORPHOLOGY = new Morphology();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Вербина Анна Шалвовна; Вербина+Анна+Шалвовна",
                "Анна Шалвовна Вербина; Вербина+Анна+Шалвовна",
                "ВЕРБИНА Анна Шалвовна; ВЕРБИНА+Анна+Шалвовна",
                "вербина анна шалвовна; вербина+анна+шалвовна",
                "Алиев Эльдар Мамед оглы; Алиев+Эльдар+Мамед оглы",
                "Эльдар Мамед оглы Алиев; Алиев+Эльдар+Мамед оглы",
                "Вербина А. Ш.; Вербина+А+Ш",
                "Вербина А.Ш; Вербина+А+Ш",
                "Вербина А.; Вербина+А+",
                "А. Ш. Вербина; Вербина+А+Ш",
                "А. Вербина; Вербина+А+",
                "Вербина Анна; Вербина+Анна+",
                "Анна Вербина; Вербина+Анна+",
                "Вербина Анна Шалвовна (физика); Вербина+Анна+Шалвовна+физика",
                "Вербина Анна Шалвовна (СОШ № 9); Вербина+Анна+Шалвовна",
                "Тлиф Сайхат; Тлиф+Сайхат+",
                "Роман А. С. Пушкина; Пушкина+А+С",
                "Вербина А. Ш., Рябинина И. Ш.; Вербина+А+Ш Рябинина+И+Ш",
                "учитель физики; ''",
                "Учитель Года; ''",
                "Признать Вербину; ''",
                "Иванович; ''",
                "А. Ш.; ''"
            })
    void a_name_is_found_with_its_parts(String text, String expected) {
        Scan scan = new Scan(text, MORPHOLOGY);
        List<NameSpan> found = new ArrayList<>(Names.whole(scan));
        found.addAll(Names.brief(scan));
        found.addAll(Names.unknown(scan));

        assertThat(found.stream()
                        .map(n -> n.surname() + "+" + n.first() + "+" + n.patronymic()
                                + (n.qualifier().isEmpty() ? "" : "+" + n.qualifier()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }
}
