/**
 * /why, /teachers and /teacher: from a figure to its people, from a person to the orders.
 *
 * <p>Start at {@link ru.metodmonitor.people.chat.WhyCommand}. Names are shown as far as the chat may, to operators and the school's
 * own head, and each list of them is kept in the journal. Nothing is null. Commands run on the poller's thread and keep no state
 * between calls.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.people.chat;
