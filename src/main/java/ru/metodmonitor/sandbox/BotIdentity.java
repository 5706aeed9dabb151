package ru.metodmonitor.sandbox;

/**
 * Who the bot is.
 *
 * @param id the number its token begins with
 */
record BotIdentity(long id, String username, String name, String token) {
    static BotIdentity of(String token, String username, String name) {
        return new BotIdentity(Long.parseLong(token.substring(0, token.indexOf(':'))), username, name, token);
    }
}
