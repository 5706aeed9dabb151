package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a line is taken apart: the type, the text, =how it is folded, its number, C for a capital, l for a small letter. */
class TokenTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " >> ",
            value = {
                "Вербина-Ли А. Ш. >> WORD Вербина-Ли=вербина-ли C / WORD А=а C / DOT . / WORD Ш=ш C / DOT .",
                "Вербина - Ли >> WORD Вербина=вербина C / DASH - / WORD Ли=ли C",
                "Вербина- Ли >> WORD Вербина=вербина C / DASH - / WORD Ли=ли C",
                "О'Нил д’Арк >> WORD О'Нил=о'нил C / WORD д’Арк=д’арк l",
                "17,5 балла >> NUMBER 17,5=17 / WORD балла l",
                "15.02.2020 >> NUMBER 15.02.2020=15",
                "1.2. >> NUMBER 1.2=1 / DOT .",
                "1, >> NUMBER 1 1 / COMMA ,",
                "10:30 >> NUMBER 10:30=10",
                "8-й класс >> NUMBER 8-й=8 8 / WORD класс l",
                "8-го >> NUMBER 8-го=8 8",
                "8-ого >> NUMBER 8 8 / DASH - / WORD ого l",
                "8-а9 >> NUMBER 8 8 / DASH - / WORD а l / NUMBER 9 9",
                "8-А >> NUMBER 8 8 / DASH - / WORD А=а C",
                "8- й >> NUMBER 8 8 / DASH - / WORD й l",
                "8- >> NUMBER 8 8 / DASH -",
                "2-е, >> NUMBER 2-е=2 2 / COMMA ,",
                "2-екл >> NUMBER 2 2 / DASH - / WORD екл l",
                "№ 5 >> NUMERO № / NUMBER 5 5",
                "N 5 >> NUMERO N / NUMBER 5 5",
                "No 5 >> NUMERO No / NUMBER 5 5",
                "N. 5 >> NUMERO N / DOT . / NUMBER 5 5",
                "N5 >> NUMERO N / NUMBER 5 5",
                "n 5 >> NUMERO n / NUMBER 5 5",
                "N >> WORD N=n C",
                "No >> WORD No=no C",
                "N А >> WORD N=n C / WORD А=а C",
                "«Росток» \"а\" >> QUOTE « / WORD Росток=росток C / QUOTE » / QUOTE \" / WORD а l / QUOTE \"",
                "– — - − >> DASH – / DASH — / DASH - / DASH −",
                "(а) [б] >> OPEN ( / WORD а l / CLOSE ) / OPEN [ / WORD б l / CLOSE ]",
                "а;б:в >> WORD а l / SEMICOLON ; / WORD б l / COLON : / WORD в l",
                "Ёлка >> WORD Ёлка=елка C",
                "а  б >> WORD а l / WORD б l",
                "5а >> NUMBER 5 5 / WORD а l",
                "а5 >> WORD а l / NUMBER 5 5",
                "12345 >> NUMBER 12345",
                "IV–V >> WORD IV–V=iv-v C"
            })
    void a_line_is_words_numbers_and_marks(String line, String told) {
        assertThat(Token.of(line).stream().map(TokenTest::told).collect(Collectors.joining(" / ")))
                .isEqualTo(told);
    }

    private static String told(Token token) {
        return token.type() + " " + token.text()
                + (token.folded().equals(token.text()) ? "" : "=" + token.folded())
                + (token.number() < 0 ? "" : " " + token.number())
                + (token.isCapital() ? " C" : "")
                + (token.isLower() ? " l" : "");
    }
}
