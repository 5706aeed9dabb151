package ru.metodmonitor.sandbox;

import java.util.Locale;

/** Which messages a bot sees in groups (core.telegram.org/bots/features#privacy-mode). Pure. */
final class Privacy {
    private Privacy() {}

    /** Everything in private; in a group service messages, commands not meant for another bot, and mentions. */
    static boolean seen(ChatMessage message, BotIdentity bot) {
        if (message.chat() > 0 || message.content().notice().isPresent()) {
            return true;
        }
        String own = "@" + bot.username().toLowerCase(Locale.ROOT);
        return message.content().body().entities().stream().anyMatch(entity -> {
            String marked =
                    message.text().substring(entity.offset(), entity.end()).toLowerCase(Locale.ROOT);
            return switch (entity.type()) {
                case "bot_command" -> !marked.contains("@") || marked.endsWith(own);
                case "mention" -> marked.equals(own);
                default -> false;
            };
        });
    }
}
