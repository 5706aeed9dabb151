/**
 * Reviewing, disputing and correcting in chat: /review, /dispute, /edit.
 *
 * <p>Start at {@link ru.metodmonitor.review.chat.ReviewCommand}. Nothing is null. Commands run on the poller's thread and keep no
 * state between calls.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.review.chat;
