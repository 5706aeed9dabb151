package ru.metodmonitor.evidence.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import ru.metodmonitor.text.Problem;

/** An order's file, read as far as it can be. */
public sealed interface OrderDocument {
    /** More lines than any order has; a file with more is something else. */
    int MOST_LINES = 20_000;

    /** Reads a file by its content, whatever it is called. */
    static OrderDocument read(Path file) {
        try {
            List<String> lines = lines(file);
            if (lines.size() > MOST_LINES) {
                return new Refused(Problem.of("file.refused-too-long", "file.refused.example", "limit", MOST_LINES));
            }
            return lines.stream().allMatch(String::isBlank) ? new Picture() : new Text(lines, OrderHeading.of(lines));
        } catch (UnreadableFile e) {
            return new Refused(Problem.of(e.key(), "file.refused.example"));
        }
    }

    private static List<String> lines(Path file) throws UnreadableFile {
        return switch (FileKind.of(file)) {
            case DOCX -> DocxText.lines(file);
            case PDF -> PdfText.lines(file);
            case PICTURE -> List.of();
        };
    }

    /** Answers each case. */
    <R> R fold(Function<Text, R> text, Function<Picture, R> picture, Function<Refused, R> refused);

    /**
     * A document with text.
     *
     * @param lines paragraphs and table rows in their order; the cells of a row are separated by tabs
     * @param heading what tells which order it is
     */
    record Text(List<String> lines, OrderHeading heading) implements OrderDocument {
        /** Copies the lines. */
        public Text {
            lines = List.copyOf(lines);
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
