package ru.metodmonitor.bot;

import ru.metodmonitor.channel.ChatId;

/**
 * Where something was said.
 *
 * @param id names the messenger and the chat there
 * @param title the group's title; empty for a private chat
 * @param topic the group's topic (a messenger's thread), where the answer belongs; 0 for none
 */
public record Chat(ChatId id, String title, int topic) {
    /** A chat without topics. */
    public Chat(ChatId id, String title) {
        this(id, title, 0);
    }

    /** Whether others read along. */
    public boolean group() {
        return id.group();
    }
}
