package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a line are left when «имени …» is taken out. */
class HonourTest {
    private static final Morphology MORPHOLOGY = new Morphology();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " >> ",
            value = {
                "СОШ № 9 имени Героя Советского Союза Д. М. Языджяна, Вербина >> СОШ № 9 , Вербина",
                "СОШ № 9 им. Д.М. Языджяна, Вербина >> СОШ № 9 , Вербина",
                "СОШ № 9 им Языджяна Д. М., Вербина >> СОШ № 9 , Вербина",
                "им. Героя России Языджяна Вербина >> Вербина",
                "имени Николая Островского Вербина >> Вербина",
                "имени Николая Алексеевича Островского Вербина >> Вербина",
                "имени Николая >> ''",
                "имени Николая, Вербина >> , Вербина",
                "имени Островского Вербина >> Вербина",
                "имени >> ''",
                "конкурс имени А. С. Макаренко Вербина >> конкурс Вербина",
                "им. А. С. Римского-Корсакова Вербина >> Вербина",
                "имени полного кавалера ордена Славы Петрова Вербина >> Вербина",
                "изимени Петрова >> изимени Петрова",
                "имени, Вербина >> , Вербина",
                "имени Петровой-Водкиной Вербина >> Вербина"
            })
    void in_whose_honour_something_is_called_took_no_part(String line, String told) {
        Scan scan = new Scan(line, MORPHOLOGY);

        Honour.take(scan);

        assertThat(Drafted.left(scan)).isEqualTo(told);
    }
}
