/**
 * What an admin looks after: the schedule, the state of the program, backups, the journal.
 *
 * <p>Start at {@link ru.metodmonitor.upkeep.chat.StatusCommand}. Nothing is null. Commands run on the poller's thread.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.upkeep.chat;
