/**
 * Reads lists of people as orders have them: pasted text, lines of documents. Nobody is taken without a question unless every word is
 * accounted for.
 *
 * <p>Start at {@link ru.metodmonitor.evidence.reading.ListReader}, then follow a list through the stages:
 *
 * <ol>
 *   <li>{@link ru.metodmonitor.evidence.reading.CopiedText} cleans lines, {@link ru.metodmonitor.evidence.reading.Blocks} parts them
 *       into paragraphs, headers and rows;
 *   <li>{@link ru.metodmonitor.evidence.reading.Recognition} explains a block's words one kind after the other and leaves
 *       {@link ru.metodmonitor.evidence.reading.Parts};
 *   <li>{@link ru.metodmonitor.evidence.reading.Scopes} puts the headings over them and makes a draft of each person;
 *   <li>{@link ru.metodmonitor.evidence.reading.People} says who is meant, what has to be asked, who is left out and why.
 * </ol>
 *
 * <p>Everything here is pure; nothing is null. {@code docs/reading.md} follows one line through.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.evidence.reading;
