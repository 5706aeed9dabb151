/**
 * Pictures of pages: they are straightened and cleaned, and a {@link ru.metodmonitor.evidence.scans.Recognizer} tells their words. Knows
 * nothing of orders.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.evidence.scans;
