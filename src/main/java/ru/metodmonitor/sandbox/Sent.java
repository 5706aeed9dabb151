package ru.metodmonitor.sandbox;

import java.util.List;

/**
 * What a person has just done in a chat.
 *
 * @param messages as they stand in the chat; a long text becomes several
 * @param updateIds the updates that tell the bot; none if the bot does not see the message
 */
public record Sent(List<ChatMessage> messages, List<Integer> updateIds) {
    public Sent {
        messages = List.copyOf(messages);
        updateIds = List.copyOf(updateIds);
    }

    /** The last message. */
    public ChatMessage message() {
        return messages.get(messages.size() - 1);
    }

    /** The last update. */
    public int updateId() {
        return updateIds.get(updateIds.size() - 1);
    }
}
