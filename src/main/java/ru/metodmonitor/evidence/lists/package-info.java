/**
 * Lists of people on their way from a message or a file to their entries: read, asked about, registered in one act.
 *
 * <p>Start at {@link ru.metodmonitor.evidence.lists.Lists}, which reads an {@link ru.metodmonitor.evidence.lists.OpenList} and registers it.
 * What was settled by hand is kept by {@link ru.metodmonitor.evidence.lists.Memory}. Everything here is safe to share between threads.
 * Nothing is null.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.evidence.lists;
