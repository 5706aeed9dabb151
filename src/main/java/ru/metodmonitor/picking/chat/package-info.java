/**
 * Choosing by buttons: a school, a teacher, an entry, a date, a word, each asked and read by one class, for commands that were given too
 * little or something ambiguous and for the steps of dialogs. Start with {@link ru.metodmonitor.picking.chat.Picker}: it asks, and then
 * the command goes on as if it had been typed whole.
 */
@NullMarked
package ru.metodmonitor.picking.chat;

import org.jspecify.annotations.NullMarked;
