/**
 * Everything between data and a Russian sentence: message files, escaping, numbers and dates.
 *
 * <p>Start at {@link ru.metodmonitor.text.Texts}. A {@link ru.metodmonitor.text.Phrase} is a message not yet rendered; features
 * return phrases and only the edge renders them. Nothing here is null; all types are immutable or safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.text;
