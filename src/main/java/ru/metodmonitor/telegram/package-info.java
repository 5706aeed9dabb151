/**
 * The edge to Telegram: the only place that knows the telegrambots library.
 *
 * <p>Start at {@link ru.metodmonitor.telegram.TelegramApi}, which makes the {@link ru.metodmonitor.telegram.Poller}, the sender
 * and the file access around one HTTP client. Exceptions of the transport carry the address, and the address carries the token:
 * none of their messages leaves this package. Nothing is null.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.telegram;
