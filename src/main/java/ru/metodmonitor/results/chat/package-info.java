/**
 * Figures and places as they look in a chat.
 *
 * <p>Start at {@link ru.metodmonitor.results.chat.SchoolCommand} and {@link ru.metodmonitor.results.chat.MySchoolCommand}; the
 * lines of both are made by {@link ru.metodmonitor.results.chat.SchoolText}. Nothing is null; everything runs on the poller's
 * thread.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.results.chat;
