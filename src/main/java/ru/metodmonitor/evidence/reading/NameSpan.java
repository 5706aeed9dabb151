package ru.metodmonitor.evidence.reading;

/**
 * A name within a line.
 *
 * @param typed as it stands there
 * @param surname in some case
 * @param first the given name in some case, or a letter
 * @param patronymic in some case, or a letter; may be empty
 * @param qualifier tells two of one name apart; may be empty
 * @param start where it begins
 * @param end where it ends
 */
record NameSpan(String typed, String surname, String first, String patronymic, String qualifier, int start, int end) {
    boolean isInitials() {
        return first.length() == 1;
    }

    /** Whether the patronymic is written out. */
    boolean hasPatronymic() {
        return patronymic.length() > 1;
    }
}
