/**
 * Orders, their files, and entries: the audited facts (SPEC section 4).
 *
 * <p>Start at {@link ru.metodmonitor.evidence.Entries} for what can be done with an entry, at
 * {@link ru.metodmonitor.evidence.Orders} for orders. Nothing is ever deleted: a correction keeps what was before. Nothing is
 * null; the types are safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.evidence;
