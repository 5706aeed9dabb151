package ru.metodmonitor.workbook;

import java.util.function.Function;
import ru.metodmonitor.text.Problem;

/** What came of reading a workbook. */
public sealed interface ImportReading {
    /** Answers both cases. */
    <R> R fold(Function<? super ImportBook, ? extends R> onRead, Function<? super Refused, ? extends R> onRefused);

    /**
     * It could be read; single rows may still be wrong.
     *
     * @param book what it says
     */
    record Read(ImportBook book) implements ImportReading {
        @Override
        public <R> R fold(
                Function<? super ImportBook, ? extends R> onRead, Function<? super Refused, ? extends R> onRefused) {
            return onRead.apply(book);
        }
    }

    /**
     * It can't be imported.
     *
     * @param reason why
     * @param problem what to tell the person
     */
    record Refused(ImportRefusal reason, Problem problem) implements ImportReading {
        @Override
        public <R> R fold(
                Function<? super ImportBook, ? extends R> onRead, Function<? super Refused, ? extends R> onRefused) {
            return onRefused.apply(this);
        }
    }
}
