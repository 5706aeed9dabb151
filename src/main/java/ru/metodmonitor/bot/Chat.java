package ru.metodmonitor.bot;

/**
 * Where something was said.
 *
 * @param id Telegram's identifier
 * @param group a group, where others read along
 * @param title the group's title; empty for a private chat
 * @param topic the group's topic (Telegram's thread), where the answer belongs; 0 for none
 */
public record Chat(long id, boolean group, String title, int topic) {
    /** A chat without topics. */
    public Chat(long id, boolean group, String title) {
        this(id, group, title, 0);
    }
}
