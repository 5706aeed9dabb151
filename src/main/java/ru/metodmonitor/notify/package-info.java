/**
 * What leaves the program and what it does by itself: the outbox, durable jobs, the schedule.
 *
 * <p>Start at {@link ru.metodmonitor.notify.Outbox}: what is said is a row in the transaction that made it true.
 * {@link ru.metodmonitor.notify.Dispatcher} delivers the rows within the messenger's limits through a
 * {@link ru.metodmonitor.notify.Transport}; {@link ru.metodmonitor.notify.Jobs} carries out heavy work outside the writer's
 * transaction, {@link ru.metodmonitor.notify.Timetable} what recurs. Nothing is null. Dispatcher, Jobs and Timetable own their threads; the rest is safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.notify;
