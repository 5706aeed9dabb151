package ru.metodmonitor.sandbox;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What differs between messengers in what people do and in what the bot hears of it. A number is that of the update that tells
 * the bot; none if it does not hear of it.
 */
interface Messenger {
    /** How many characters one message holds; longer texts go as several. */
    int longestText();

    /** The token of a link to the bot, empty if it has none; no value if the link leads elsewhere. */
    Optional<String> startToken(String link);

    /** What stands in the chat when a person presses Start. */
    Content begins(String token);

    OptionalInt begun(ChatMessage message, String token);

    /** A stranger writes without having pressed Start. */
    void met(long user);

    OptionalInt posted(ChatMessage message);

    OptionalInt edited(ChatMessage message);

    OptionalInt pressed(String query, long user, ChatMessage message, String data);

    void stopped(long user);

    /**
     * The person lets the bot write again.
     *
     * @param starting Start is pressed at once
     */
    void resumed(long user, boolean starting);

    /** Somebody has brought the bot into a group or thrown it out. */
    void placed(long group, long by, BotPlace before, BotPlace after);

    void titled(Group group, long by);
}
