package ru.metodmonitor.evidence.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.metodmonitor.evidence.scans.PictureFile;
import ru.metodmonitor.evidence.scans.Recognizer;
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
                case DOCX -> of(DocxText.lines(file), 0, issuers, Optional.empty());
                case PDF -> {
                    PdfText text = PdfText.read(file);
                    yield of(text.lines(), text.unread(), issuers, Optional.empty());
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

    /**
     * Reads an order that came as one file, or as several photos; pages without letters of their own are recognised, if there is a
     * recogniser.
     *
     * @param folder where pictures of the pages are left
     */
    static OrderDocument read(List<Path> files, Issuers issuers, Recognizer recognizer, Path folder, Looking looking) {
        if (!recognizer.available()) {
            return read(files.get(0), issuers);
        }
        Pictures pictures = new Pictures(recognizer, folder, looking);
        Pages pages = new Pages();
        int unread = 0;
        try {
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                switch (FileKind.of(file)) {
                    case DOCX -> {
                        return read(file, issuers);
                    }
                    case PDF ->
                        unread +=
                                PdfText.read(file, pages, Optional.of(pictures)).pages();
                    case PICTURE -> {
                        int count = PictureFile.count(file);
                        for (int k = 0; k < count; k++) {
                            pictures.read(PictureFile.read(file, k), pages, i + 1, Math.max(files.size(), count));
                        }
                    }
                }
            }
        } catch (UnreadableFile e) {
            return refused(e.key());
        } catch (PictureFile.Refused e) {
            // Evidence all the same: somebody may see more in it than the program can open.
            return e.isTooLarge() ? refused("file.refused-large-picture") : new Picture();
        } catch (StackOverflowError | OutOfMemoryError e) {
            return refused("file.refused-bomb");
        }
        return pictures.isMissing()
                ? read(files.get(0), issuers)
                : of(pages.texts(), unread + pictures.unread(), issuers, pictures.pictured(pages));
    }

    private static OrderDocument of(List<String> lines, int unread, Issuers issuers, Optional<Pictured> pictured) {
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
        List<OrderHeading> headings = OrderHeading.all(lines, issuers).stream()
                .map(h -> pictured.map(p -> h.sure(lines, p)).orElse(h))
                .toList();
        return new Text(lines, headings.get(0), headings.subList(1, headings.size()), unread, pictured);
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
     * @param pictured where its lines stand, if any of it was read from pictures
     */
    record Text(
            List<String> lines,
            OrderHeading heading,
            List<OrderHeading> others,
            int unread,
            Optional<Pictured> pictured)
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
