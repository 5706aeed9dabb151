/**
 * The people behind the figures: whose entries made a share, and why an entry made none.
 *
 * <p>Start at {@link ru.metodmonitor.people.Behind}. Nothing is null. Values only: safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.people;
