/**
 * A local stand-in for Telegram and for MAX: the Bot API of each over HTTP on loopback, people who write to the bot, and a chat page to be one of
 * them. It knows nothing of this product and is reached over HTTP alone; the demo and the scenario tests stand on it.
 *
 * <p>Start at {@link ru.metodmonitor.sandbox.Sandbox}, then {@link ru.metodmonitor.sandbox.BotApi} and
 * {@link ru.metodmonitor.sandbox.MaxApi} for what the bot calls, and
 * {@link ru.metodmonitor.sandbox.Client} for what a person does. Where Telegram is strict, this is: codes and descriptions are
 * those of tdlib/telegram-bot-api. Two deliberate exceptions: a bare {@code &} in HTML is refused (Telegram only documents that
 * it must be escaped), and of the parse modes only HTML is known. MAX's side is judged by MAX's own published schema
 * ({@link ru.metodmonitor.sandbox.MaxSchema}): what it does not name is refused and counted. What differs between the two stands
 * behind {@link ru.metodmonitor.sandbox.Messenger}, {@link ru.metodmonitor.sandbox.Refusals}, {@link ru.metodmonitor.sandbox.Envelope}
 * and {@link ru.metodmonitor.sandbox.Speech}; people, chats, presses, files, faults and the log are the same. Nothing is null. All state is guarded by one
 * {@link ru.metodmonitor.sandbox.Monitor}; every public type is safe to share between threads.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.sandbox;
