/**
 * Word documents (.docx) as Russian offices expect them: named styles, captions with numbers, a table of contents, repeated table
 * headers, page numbers, no-break spaces.
 *
 * <p>Start at {@link ru.metodmonitor.report.word.WordDocument}: say what the document holds in order, then take its bytes. Equal
 * documents have equal bytes. Everything given is text, never markup; control characters are left out. Nothing is null; a
 * document belongs to the thread that makes it.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.report.word;
