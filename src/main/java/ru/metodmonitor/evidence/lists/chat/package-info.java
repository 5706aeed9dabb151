/**
 * Lists of people in the chat: a preview, the doubts one by one, one press that registers all.
 *
 * <p>Start at {@link ru.metodmonitor.evidence.lists.chat.ListCommand}. A file is read by the durable job
 * {@link ru.metodmonitor.evidence.lists.chat.ReadOrderJob}. Handlers run on the writer's thread. Nothing is null.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.evidence.lists.chat;
