package ru.metodmonitor.evidence.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.text.Problem;

/** An order's file, read as far as it can be. */
public sealed interface OrderDocument {
    /** More lines than any order has; a file with more is something else. */
    int MOST_LINES = 20_000;

    /** Characters of a paragraph or table row. */
    int LONGEST_LINE = 100_000;

    /** Characters of all of it: a thousand pages. */
    int MOST_CHARACTERS = 3_000_000;

    /** Reads a file by its content, whatever it is called. */
    static OrderDocument read(Path file, Issuers issuers) {
        try {
            return switch (FileKind.of(file)) {
                case DOCX -> of(DocxText.lines(file), 0, issuers);
                case PDF -> {
                    PdfText text = PdfText.read(file);
                    yield of(text.lines(), text.unread(), issuers);
                }
                case PICTURE -> new Picture();
            };
        } catch (UnreadableFile e) {
            return refused(e.key());
        } catch (StackOverflowError | OutOfMemoryError e) {
            // A file made to break its reader: what was read of it is let go, and the bot lives on.
            return refused("file.refused-bomb");
        }
    }

    private static OrderDocument of(List<String> lines, int unread, Issuers issuers) {
        if (lines.size() > MOST_LINES) {
            return new Refused(Problem.of("file.refused-too-long", "file.refused.example", "limit", MOST_LINES));
        }
        if (lines.stream().anyMatch(l -> l.length() > LONGEST_LINE)
                || lines.stream().mapToLong(String::length).sum() > MOST_CHARACTERS) {
            return refused("file.refused-bomb");
        }
        if (lines.stream().allMatch(String::isBlank)) {
            return new Picture();
        }
        List<OrderHeading> headings = OrderHeading.all(lines, issuers);
        return new Text(lines, headings.get(0), headings.subList(1, headings.size()), unread);
    }

    private static OrderDocument refused(String key) {
        return new Refused(Problem.of(key, "file.refused.example"));
    }

    /** Answers each case. */
    <R> R fold(Function<Text, R> text, Function<Picture, R> picture, Function<Refused, R> refused);

    /**
     * A document with text.
     *
     * @param lines paragraphs and table rows in their order; the cells of a row are separated by tabs
     * @param heading what tells which order it is
     * @param others what tells which further orders stand in the same file
     * @param unread pages of which nothing, or not all, could be read: scans, with or without a layer of recognised text
     */
    record Text(List<String> lines, OrderHeading heading, List<OrderHeading> others, int unread)
            implements OrderDocument {
        /** Copies the lists. */
        public Text {
            lines = List.copyOf(lines);
            others = List.copyOf(others);
        }

        @Override
        public <R> R fold(Function<Text, R> text, Function<Picture, R> picture, Function<Refused, R> refused) {
            return text.apply(this);
        }
    }

    /** A picture, a scan: evidence, but nothing to read. */
    record Picture() implements OrderDocument {
        @Override
        public <R> R fold(Function<Text, R> text, Function<Picture, R> picture, Function<Refused, R> refused) {
            return picture.apply(this);
        }
    }

    /**
     * Nothing that can be evidence.
     *
     * @param problem why, for the sender
     */
    record Refused(Problem problem) implements OrderDocument {
        @Override
        public <R> R fold(Function<Text, R> text, Function<Picture, R> picture, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }
}
