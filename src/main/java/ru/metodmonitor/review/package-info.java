/**
 * What waits for a second pair of eyes: submitted entries and heads' disputes (SPEC section 4).
 *
 * <p>Start at {@link ru.metodmonitor.review.ReviewQueue}; deciding itself is {@code evidence.Entries}' work. Nothing is null; the
 * types are safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.review;
