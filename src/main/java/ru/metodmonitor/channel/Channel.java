package ru.metodmonitor.channel;

/**
 * A messenger, as far as the program has to know it.
 *
 * @param code names it in the store: lower-case letters
 * @param name as people call it
 * @param limits how fast it may be written to
 * @param text the most characters of a message
 * @param caption the most characters under a file
 * @param link the address that opens the bot and hands it a token: {@code BOT} and {@code TOKEN} stand for these
 */
public record Channel(String code, String name, Limits limits, int text, int caption, String link) {
    /** The address that opens the bot of this name and hands it a token. */
    public String opening(String bot, String token) {
        return link.replace("BOT", bot.isEmpty() ? "BOT" : bot).replace("TOKEN", token);
    }

    /** The address of the bot of this name, as people write it. */
    public String home(String bot) {
        return opening(bot, "").replaceAll("^https://|\\?.*$", "");
    }

    /** The private chat with an account. */
    public ChatId chat(long account) {
        return ChatId.of(code, account);
    }
}
