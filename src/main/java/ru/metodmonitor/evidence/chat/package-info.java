/**
 * Registering, looking up and correcting as it looks in a chat.
 *
 * <p>Start at {@link ru.metodmonitor.evidence.chat.AddCommand}; what a typed line means is in
 * {@link ru.metodmonitor.evidence.chat.AddLine}, what is done with it in {@link ru.metodmonitor.evidence.chat.AddFlow}, what is
 * asked step by step in {@link ru.metodmonitor.evidence.chat.AddDialog} and the classes named Question. Nothing is null; everything
 * runs on the poller's thread or the job thread, in the transaction handed in.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.evidence.chat;
