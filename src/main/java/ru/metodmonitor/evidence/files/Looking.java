package ru.metodmonitor.evidence.files;

/** Told while pages are read; says whether to go on. */
public interface Looking {
    /**
     * A page is being looked at.
     *
     * @param number from 1
     * @param of how many there are
     */
    void page(int number, int of);

    /** Whether the rest is still wanted; asked often, while a page is looked at too. */
    boolean goesOn();
}
