package ru.metodmonitor.notify;

/**
 * What a chat has asked for and not got yet.
 *
 * @param answers how many messages wait to be sent
 * @param told whether the word that no more is taken for now is among them
 */
public record Owed(int answers, boolean told) {}
