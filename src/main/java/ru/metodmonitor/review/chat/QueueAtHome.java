package ru.metodmonitor.review.chat;

import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.home.chat.HomeCommand;
import ru.metodmonitor.home.chat.HomeSection;
import ru.metodmonitor.review.ReviewQueue;
import ru.metodmonitor.review.Waiting;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** What waits for the operator's word, on the home card. */
public final class QueueAtHome implements HomeSection {
    private final ReviewQueue queue;

    public QueueAtHome(ReviewQueue queue) {
        this.queue = queue;
    }

    @Override
    public Role role() {
        return Role.OPERATOR;
    }

    @Override
    public Message part(Request request, Read read) {
        Waiting waiting = queue.waiting(read, request.person().id());
        return waiting.all() == 0
                ? Message.of("home.queue-empty")
                : Message.of("home.queue", "entries", waiting.entries(), "disputes", waiting.disputes())
                        .row(HomeCommand.run(Phrase.of("home.to-queue", "n", waiting.all()), "review"));
    }
}
