package ru.metodmonitor.bot;

/**
 * Where something was said.
 *
 * @param id Telegram's identifier
 * @param group a group, where others read along
 * @param title the group's title; empty for a private chat
 */
public record Chat(long id, boolean group, String title) {}
