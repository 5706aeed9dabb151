package ru.metodmonitor.evidence.reading;

/**
 * What a list says of one person.
 *
 * @param person who
 * @param result what came of it
 */
record SampleRow(SamplePerson person, SampleResult result) {}
