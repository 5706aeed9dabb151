package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiedTextTest {
    /** Here {@code →} is a tab, {@code ˽} a no-break space, {@code ¬} a soft hyphen. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CОШ № 9; СОШ № 9",
                "МOБУ; МОБУ",
                "Tест ABC; Тест ABC",
                "A. Ш. Вербина; А. Ш. Вербина",
                "A Ш Вербина; A Ш Вербина",
                "X. Иванов; Х. Иванов",
                "д/с № 9; детский сад № 9",
                "Д/С «Парус»; детский сад «Парус»",
                "д. с. № 9; детский сад № 9",
                "ад/с № 9; ад/с № 9",
                "с.ш. № 9; СШ № 9",
                "ас.ш. 9; ас.ш. 9",
                "|1|Вербина|СОШ|; 1→Вербина→СОШ",
                "1|Вербина|СОШ; 1→Вербина→СОШ",
                "' | 1 | Вербина | '; 1→Вербина",
                "|; ''",
                "а|б→в; а|б→в",
                "'  Вербина˽˽Анна  '; Вербина Анна",
                "' → Вербина → СОШ '; →Вербина→СОШ",
                "Вер¬бина; Вербина"
            })
    void what_copying_did_to_a_line_is_undone(String copied, String line) {
        String text = copied.replace('→', '\t').replace('˽', '\u00a0').replace('¬', '\u00ad');

        assertThat(CopiedText.cells(text).replace('\t', '→')).isEqualTo(line);
    }
}
