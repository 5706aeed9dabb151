/**
 * What makes a year's figures doubtful, and what is missing from them (SPEC sections 5 and 6).
 *
 * <p>Start at {@link ru.metodmonitor.quality.Quality} (wrong figures) and {@link ru.metodmonitor.quality.Gaps} (missing evidence).
 * Nothing is null; the types are safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.quality;
