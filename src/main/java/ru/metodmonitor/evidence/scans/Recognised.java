package ru.metodmonitor.evidence.scans;

import java.util.List;
import java.util.function.Function;

/** What a {@link Recognizer} made of a page. */
public sealed interface Recognised {
    /** Answers each case. */
    <R> R fold(Function<Words, R> words, Function<Failed, R> failed);

    /**
     * The words of a page, in no certain order.
     *
     * @param words none on a blank page
     */
    record Words(List<Word> words) implements Recognised {
        /** Copies the list. */
        public Words {
            words = List.copyOf(words);
        }

        @Override
        public <R> R fold(Function<Words, R> words, Function<Failed, R> failed) {
            return words.apply(this);
        }
    }

    /**
     * Nothing.
     *
     * @param why what went wrong
     */
    record Failed(Why why) implements Recognised {
        @Override
        public <R> R fold(Function<Words, R> words, Function<Failed, R> failed) {
            return failed.apply(this);
        }
    }

    /** What goes wrong. */
    enum Why {
        /** It can't be started, or its model is missing. */
        MISSING,
        /** It took longer than a page may take. */
        LATE,
        /** It died, or its answer is none. */
        BROKEN,
        /** Nobody wants it any more. */
        UNWANTED
    }

    /**
     * A word and where it stands, in pixels of the picture.
     *
     * @param confidence of the recogniser, 0 to 100
     * @param line which of its lines it belongs to
     */
    record Word(String text, int x, int y, int width, int height, double confidence, int line) {}
}
