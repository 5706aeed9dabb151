/**
 * The kernel: the way of every update from a messenger's edge to a feature's command and back to the outbox. It knows no feature
 * but who may do what.
 *
 * <p>Start at {@link ru.metodmonitor.bot.Intake}, then {@link ru.metodmonitor.bot.Router}. A feature implements
 * {@link ru.metodmonitor.bot.Command} (and {@link ru.metodmonitor.bot.Dialog} for a talk of several steps), returns a
 * {@link ru.metodmonitor.bot.Reply} and never sends. Nothing is null. Everything runs on the poller's thread, inside one write
 * transaction a batch.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.bot;
