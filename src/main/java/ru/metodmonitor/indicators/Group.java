package ru.metodmonitor.indicators;

/** What can be said of a school's place in spite of chance; published first, places second. */
public enum Group {
    /** Верхняя: the whole rank interval lies above the cluster's middle. */
    UPPER,
    /** Средняя: the interval touches the middle. */
    MIDDLE,
    /** Нижняя: the whole rank interval lies below the cluster's middle. */
    LOWER
}
