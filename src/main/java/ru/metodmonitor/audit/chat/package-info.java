/**
 * /sample: announces the seed, draws, walks the auditor through the cards, reports.
 *
 * <p>Start at {@link ru.metodmonitor.audit.chat.SampleCommand}. Nothing is null. Commands run on the poller's thread and keep no state
 * between calls.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.audit.chat;
