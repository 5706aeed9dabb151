package ru.metodmonitor.evidence.files;

/** How much of a page description is still carried out: work is counted, not seconds, so that a file is read or refused anywhere alike. */
final class Effort {
    /** Operators and letters of all pages: ten times what a thousand full pages of a table hold. */
    private static final long MOST = 12_000_000;

    /** Of one page: a hundred times what can be read with the eye. */
    private static final long MOST_ON_PAGE = 400_000;

    private long left = MOST;
    private long leftOnPage = MOST_ON_PAGE;

    /** There is more to carry out than any order holds. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void nextPage() {
        leftOnPage = MOST_ON_PAGE;
    }

    /** One more step. */
    void step() {
        left--;
        leftOnPage--;
        if (left < 0 || leftOnPage < 0) {
            throw new Spent();
        }
    }
}
