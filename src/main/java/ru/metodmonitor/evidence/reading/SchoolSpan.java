package ru.metodmonitor.evidence.reading;

/**
 * Words within a line that name a school.
 *
 * @param typed as they stand there
 * @param start where they begin
 * @param end where they end
 */
record SchoolSpan(String typed, int start, int end) {}
