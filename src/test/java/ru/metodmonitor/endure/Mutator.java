package ru.metodmonitor.endure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes nonsense of what is right: cuts, repeats, mixes, and puts in what nobody types. */
final class Mutator {
    private static final int LONGEST = 4_096;

    /** Signs that mean something to one of the readers, and such as no reader expects. */
    private static final List<String> STRANGE = List.of(
            ";",
            ",",
            ".",
            ":",
            "\n",
            "\t",
            "№",
            "«",
            "»",
            "\"",
            "-",
            "—",
            "/",
            "~",
            "%",
            "$",
            "\\",
            "(",
            "[",
            "{",
            "}",
            ")",
            "<b>",
            "&",
            "'",
            "0",
            "-1",
            "2147483648",
            "99999999999999999999",
            "1e308",
            "NaN",
            "31.02.2020",
            "29.02.1900",
            "00.00.0000",
            "٣",
            "½",
            "Ⅳ",
            "Ё",
            "ё",
            "Ъ",
            "İ",
            "ß",
            "ﬁ",
            "A",
            "о",
            "o",
            "\u0000",
            "\u0007",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\uffff",
            "e\u0301",
            "\ud83d\udc69\u200d\ud83c\udfeb",
            "\ud800",
            "\udc00",
            "СОШ № 10",
            "Иванова Мария Петровна",
            "УОН № 412 от 15.02.2020");

    private static final Pattern TEXT = Pattern.compile(">([^<>]+)<");

    private final Random random;

    Mutator(long seed) {
        this.random = new Random(seed);
    }

    /** One of them, changed in one to eight places; one time in ten nothing but random signs. */
    String of(List<String> samples) {
        if (random.nextInt(10) == 0) {
            return random(random.nextInt(200));
        }
        StringBuilder text = new StringBuilder(samples.get(random.nextInt(samples.size())));
        int longest = Math.max(LONGEST, 2 * text.length());
        for (int i = random.nextInt(1 + random.nextInt(8)); i >= 0; i--) {
            change(text, samples);
        }
        return text.substring(0, Math.min(longest, text.length()));
    }

    private void change(StringBuilder text, List<String> samples) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + 1 + random.nextInt(12));
        switch (random.nextInt(7)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to));
            case 2 -> text.insert(from, STRANGE.get(random.nextInt(STRANGE.size())));
            case 3 -> text.replace(from, to, STRANGE.get(random.nextInt(STRANGE.size())));
            case 4 -> {
                String other = samples.get(random.nextInt(samples.size()));
                int cut = random.nextInt(other.length() + 1);
                text.replace(from, text.length(), other.substring(cut));
            }
            case 5 -> text.insert(from, random(1 + random.nextInt(8)));
            default -> {
                String one = from == to ? "x" : text.substring(from, to);
                text.insert(from, one.repeat(1 + random.nextInt(random.nextInt(20) == 0 ? 400 : 4)));
            }
        }
    }

    private String random(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int sign = random.nextInt(3) == 0 ? random.nextInt(0x110000) : 0x400 + random.nextInt(0x60);
            text.appendCodePoint(random.nextInt(5) == 0 ? random.nextInt(128) : sign);
        }
        return text.toString();
    }

    /** Bytes changed in some places, or cut off. */
    byte[] of(byte[] sample) {
        byte[] bytes = sample.clone();
        for (int i = random.nextInt(20); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(4) == 0) {
            byte[] word = STRANGE.get(random.nextInt(STRANGE.size())).getBytes(StandardCharsets.UTF_8);
            System.arraycopy(word, 0, bytes, random.nextInt(bytes.length - word.length), word.length);
        }
        return random.nextInt(6) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    /** A document in which some of what stands between its marks is something else. */
    String inText(String xml) {
        return TEXT.matcher(xml)
                .replaceAll(m -> random.nextInt(30) == 0
                        ? Matcher.quoteReplacement(
                                ">" + of(List.of(m.group(1))).replaceAll("[<&\\p{Cc}\\p{Cs}\uffff\ufffe]", "") + "<")
                        : Matcher.quoteReplacement(m.group()));
    }

    /** Some number below this. */
    int number(int below) {
        return random.nextInt(below);
    }
}
