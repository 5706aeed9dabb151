/**
 * The home card: what a person's role wants to know at once, edited in place, and the words under the writing field. Each feature brings
 * its own section.
 *
 * <p>Start at {@link ru.metodmonitor.home.chat.HomeCommand}. Nothing is null. Commands run on the poller's thread.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.home.chat;
