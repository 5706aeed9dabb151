/**
 * Personal data as the administrator handles it in a chat.
 *
 * <p>Start at {@link ru.metodmonitor.privacy.chat.ForgetCommand}. Nothing is null; commands run on the poller's thread, jobs on
 * theirs.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.privacy.chat;
