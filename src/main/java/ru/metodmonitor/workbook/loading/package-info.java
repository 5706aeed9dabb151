/**
 * From the rows of an import workbook to the store: what is new, repeated or wrong, and loading it.
 *
 * <p>Start at {@link ru.metodmonitor.workbook.loading.Importer}. Rows are judged against the store by
 * {@link ru.metodmonitor.workbook.loading.ImportPlanner}; the plan is carried out in one transaction. Nothing is null.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.workbook.loading;
