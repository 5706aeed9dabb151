/**
 * Scenarios: the real program over HTTP against the stand-in for Telegram, told as chats.
 *
 * <p>Start at {@link ru.metodmonitor.scenario.Stage}; {@link ru.metodmonitor.scenario.Script} tells how a chat is written down.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.scenario;
