package ru.metodmonitor.evidence.scans;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * Reads the words of a page's picture.
 *
 * <p>Threading: safe to share; one page at a time is read in the whole program.
 */
public interface Recognizer {
    /** Whether it is there, with its Russian model. */
    boolean available();

    /**
     * The words of an upright page of even lines; whatever goes wrong is an outcome.
     *
     * @param wanted whether they are still wanted: asked often
     */
    Recognised words(Path picture, BooleanSupplier wanted);
}
