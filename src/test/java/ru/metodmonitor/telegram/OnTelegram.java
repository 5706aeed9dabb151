package ru.metodmonitor.telegram;

import java.util.List;
import ru.metodmonitor.bot.Links;
import ru.metodmonitor.channel.Channels;
import ru.metodmonitor.channel.ChatId;

/** A program that runs with Telegram alone. */
public final class OnTelegram {
    public static final Channels CHANNELS = new Channels(List.of(TelegramApi.CHANNEL));
    public static final Links LINKS = new Links(CHANNELS, code -> "metod_bot");

    private OnTelegram() {}

    /** A chat by Telegram's number: those of groups are below zero. */
    public static ChatId chat(long number) {
        return TelegramApi.chat(number);
    }
}
