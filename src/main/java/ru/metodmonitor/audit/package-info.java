/**
 * The sampling audit: entries against orders (truth) and orders against entries (completeness), drawn from a seed that is public
 * before the draw (SPEC section 9).
 *
 * <p>Start at {@link ru.metodmonitor.audit.Audits}; how many to draw and what follows is in {@code indicators.Audit}. Nothing is null;
 * the types are safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.audit;
