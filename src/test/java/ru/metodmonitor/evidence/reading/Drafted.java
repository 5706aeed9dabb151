package ru.metodmonitor.evidence.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the stages before {@link People} make of lines, in words that a test's table can hold. */
final class Drafted {
    private static final Morphology MORPHOLOGY = new Morphology();
    /** Lines whose every letter is sure. */
    static final Eyesight TYPED = new Eyesight(Legibility.typed(), List.of(), 0, MORPHOLOGY);

    private static final City CITY = City.of(List.of("Сочи", "Адлер"), List.of());

    private Drafted() {}

    /** The recognised blocks of a text; {@code |} parts cells, {@code /} lines. */
    static List<Parts> parts(String text) {
        List<String> lines =
                Stream.of(text.split(" ?/ ?")).map(l -> l.replace('|', '\t')).toList();
        return Blocks.of(lines).stream()
                .map(b -> Recognition.of(b, CITY, Remembered.NOTHING, MORPHOLOGY))
                .toList();
    }

    /** «Вербина @ СОШ № 9 = призёр»: «-» where nothing is told, «?» where it must be asked; # why somebody is left out. */
    static String told(Draft draft) {
        return (draft.unreadable ? "~" : "") + draft.name.surname()
                + " @ " + draft.organisation.map(Drafted::told).orElse(draft.unclearOrganisation ? "?" : "-")
                + " = " + draft.result.map(Drafted::told).orElse(draft.unclearResult ? "?" : "-")
                + draft.aside.map(a -> " # " + a).orElse("")
                + (draft.unexplained.isEmpty() ? "" : " ! " + String.join(", ", draft.unexplained));
    }

    /** The words and marks of a line that nothing has explained yet. */
    static String left(Scan scan) {
        return IntStream.range(0, scan.size())
                .filter(scan::isFree)
                .mapToObj(i -> scan.at(i).text())
                .collect(Collectors.joining(" "));
    }

    private static String told(Organisation organisation) {
        return organisation.typed()
                + (organisation.isSchool() ? "" : " " + organisation.kind())
                + organisation.askedPlace().map(p -> " ? " + p).orElse("");
    }

    private static String told(Result result) {
        return result.text().isEmpty() ? result.outcome().toString() : result.text();
    }
}
