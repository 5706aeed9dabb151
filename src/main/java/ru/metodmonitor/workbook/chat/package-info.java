/**
 * Workbooks in the chat: a sent one is looked at, shown, and loaded with a press.
 *
 * <p>Start at {@link ru.metodmonitor.workbook.chat.ImportCommand}. The work itself is done by two durable jobs,
 * {@link ru.metodmonitor.workbook.chat.ImportPreview} and {@link ru.metodmonitor.workbook.chat.ImportLoad}. Nothing is null.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.workbook.chat;
