/**
 * /quality and /gaps: the lists by sections and pages, with what can be done about a line.
 *
 * <p>Start at {@link ru.metodmonitor.quality.chat.QualityCommand}. Nothing is null. Commands run on the poller's thread and keep no
 * state between calls.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.quality.chat;
