/**
 * Workbooks in and out (SPEC section 8): reading an import, giving wrong rows back, the template, the export.
 *
 * <p>Start at {@link ru.metodmonitor.workbook.ImportReader} for the way in and at {@link ru.metodmonitor.workbook.ExportWriter}
 * for the way out. Pure input and output: no store, no chat; who calls connects them. Nothing is null; readers and writers hold
 * nothing but texts and are safe to share, what they return is immutable.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.workbook;
