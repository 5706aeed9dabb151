/**
 * Approval in the chat.
 *
 * <p>Start at {@link ru.metodmonitor.approval.chat.ApproveCommand}. Nothing is null.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.approval.chat;
