/**
 * The append-only, hash-chained record of who did what.
 *
 * <p>Start at {@link ru.metodmonitor.journal.Journal}: every state change of a feature appends here in the same transaction.
 * {@link ru.metodmonitor.journal.JournalCheck} walks the chain. Payloads hold identifiers, never names. Nothing is null; the
 * types are safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.journal;
