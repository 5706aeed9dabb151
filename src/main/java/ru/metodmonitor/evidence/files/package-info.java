/**
 * What stands in an order's file: its lines, and its issuer, number, date, title and activity.
 *
 * <p>Start at {@link ru.metodmonitor.evidence.files.OrderDocument}. Files come from anywhere: nothing in them is trusted, and a file that
 * can't be read is refused in words. Everything here is safe to share between threads. Nothing is null.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.evidence.files;
