/**
 * Pictures and documents in the chat: asked for with a command or a button, made by a durable job, sent as a file.
 *
 * <p>Start at {@link ru.metodmonitor.report.chat.ChartCommand} and {@link ru.metodmonitor.report.chat.LettersCommand}. Who may is
 * asked when the button is pressed and again when the job runs. Nothing is null; commands are safe to share, jobs run on the job
 * thread.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.report.chat;
