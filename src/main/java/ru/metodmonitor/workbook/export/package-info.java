/**
 * The data of the export workbook, gathered from the store.
 *
 * <p>Start at {@link ru.metodmonitor.workbook.export.ExportAssembly}: one consistent reading gives everything that the writer in
 * {@code ru.metodmonitor.workbook} needs, with names of people or without. Nothing is null.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.workbook.export;
