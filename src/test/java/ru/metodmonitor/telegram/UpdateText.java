package ru.metodmonitor.telegram;

import java.util.List;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import ru.metodmonitor.bot.Incoming;

/** What the poller makes of an answer of Telegram's, for tests in other packages. */
public final class UpdateText {
    private UpdateText() {}

    /** Reads an answer; what is none is read as no updates. */
    public static List<Incoming> read(String answer) {
        try {
            return new Question(0, 0, List.of())
                    .deserializeResponse(answer).stream().map(Poller::incoming).toList();
        } catch (TelegramApiRequestException e) {
            return List.of();
        }
    }
}
