package ru.metodmonitor.sandbox;

import java.util.List;
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

    /** Photos that were chosen together and sent in one. */
    List<Integer> together(List<ChatMessage> album);

    OptionalInt edited(ChatMessage message);

    OptionalInt pressed(String query, long user, ChatMessage message, String data);

    /** Words typed after the bot's name in whatever chat; a messenger that has no such thing refuses. */
    default OptionalInt inline(String query, long user, String text) {
        throw new UnsupportedOperationException("there are no words after a bot's name in this messenger");
    }

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
