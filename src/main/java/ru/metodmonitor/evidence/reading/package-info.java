/**
 * Reads lists of people as orders have them: pasted text, lines of documents.
 *
 * <p>Start at {@link ru.metodmonitor.evidence.reading.ListReader}. {@link ru.metodmonitor.evidence.reading.LineParts} takes one line
 * apart, {@link ru.metodmonitor.evidence.reading.Declined} brings names to the nominative, the reader puts lines and headings
 * together and asks rather than guesses. Everything here is pure; nothing is null.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.evidence.reading;
