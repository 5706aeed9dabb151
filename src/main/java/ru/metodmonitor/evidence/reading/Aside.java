package ru.metodmonitor.evidence.reading;

/** Why somebody whom a document names is left out of a list: visibly, and with a way back. */
public enum Aside {
    /** Of a kindergarten. */
    KINDERGARTEN,
    /** Of a body of further education. */
    EXTRA,
    /** Of a school that is no general one. */
    SPECIAL_SCHOOL,
    /** Of a college or a university. */
    COLLEGE,
    /** Of the department, the methodical centre. */
    OFFICE,
    /** Of another body. */
    OTHER_BODY,
    /** Of another town, district, land. */
    ELSEWHERE,
    /** Judges, organises, counts. */
    JURY,
    /** Signs, controls, is charged with something. */
    OFFICIAL,
    /** A child. */
    PUPIL,
    /** Prepared a child. */
    PUPILS_TEACHER,
    /** Did not come. */
    ABSENT,
    /** Somebody whom a title speaks of: «Роман А. С. Пушкина в школе». */
    TITLE;

    /** Whether it is the organisation that is not ours. */
    public boolean isOrganisation() {
        return compareTo(ELSEWHERE) <= 0;
    }
}
