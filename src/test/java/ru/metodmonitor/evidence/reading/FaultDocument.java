package ru.metodmonitor.evidence.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A small document with what is expected of its reader. In a file of them a document is {@code == kind. title}, its lines ({@code ⇥} is a
 * tab, {@code ⏎} a break inside a choice), {@code --}, and an {@linkplain Expectation expectation} a line. Choices {@code {a|b}} make as
 * many documents of one: the first of each, the second of each, and so on.
 *
 * @param kind such as {@code A1}
 * @param name kind, title, and which choice
 * @param indicator what the list is registered under
 * @param lines as pasted
 * @param expected of its people
 */
record FaultDocument(String kind, String name, int indicator, List<String> lines, List<Expectation> expected) {
    private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)}");
    private static final String INDICATOR = "показатель: ";

    /** The documents of a file among the test's resources. */
    static Stream<FaultDocument> of(String file) {
        return Stream.of(text(file).split("(?m)^== ")).filter(d -> !d.isBlank()).flatMap(FaultDocument::variants);
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(FaultDocument.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<FaultDocument> variants(String text) {
        int variants = CHOICE.matcher(text)
                .results()
                .mapToInt(m -> m.group(1).split("\\|", -1).length)
                .max()
                .orElse(1);
        return Stream.iterate(0, i -> i < variants, i -> i + 1).map(i -> variant(text, i));
    }

    private static FaultDocument variant(String text, int which) {
        String first = CHOICE.matcher(text)
                .results()
                .findFirst()
                .map(m -> ": " + choice(m.group(1), which))
                .orElse("");
        String chosen = CHOICE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(choice(m.group(1), which)))
                .replace('⇥', '\t')
                .replace('⏎', '\n');
        String[] halves = chosen.split("\n--\n", -1);
        List<String> lines = new ArrayList<>(halves[0].lines().toList());
        String title = lines.remove(0);
        int indicator = 3;
        if (lines.get(0).startsWith(INDICATOR)) {
            indicator = Integer.parseInt(lines.remove(0).substring(INDICATOR.length()));
        }
        List<Expectation> expected = halves[1]
                .lines()
                .filter(l -> !l.isBlank())
                .map(Expectation::parse)
                .toList();
        return new FaultDocument(title.substring(0, title.indexOf('.')), title + first, indicator, lines, expected);
    }

    private static String choice(String choices, int which) {
        String[] all = choices.split("\\|", -1);
        return all[which % all.length];
    }

    @Override
    public String toString() {
        return name;
    }
}
