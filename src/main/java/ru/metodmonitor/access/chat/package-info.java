/**
 * Invitations, roles and requests as they look in a chat.
 *
 * <p>Start at {@link ru.metodmonitor.access.chat.StartCommand}: it is all that a stranger reaches. Nothing is null; everything
 * runs on the poller's thread.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.access.chat;
