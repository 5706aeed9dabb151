/**
 * From stored entries and headcounts to shares, index and places of a year (SPEC section 5).
 *
 * <p>Start at {@link ru.metodmonitor.results.Results}. The computation itself is in {@code indicators}. Nothing is null; the types
 * are safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.results;
