/**
 * What a messenger is to the rest of the program: a value. A person, a chat and a message are named together with the channel they are
 * of, since the numbers of two messengers may collide.
 *
 * <p>Start at {@link ru.metodmonitor.channel.ChatId}. No messenger is named here: those are the edges' own. Pure; nothing is null.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.channel;
