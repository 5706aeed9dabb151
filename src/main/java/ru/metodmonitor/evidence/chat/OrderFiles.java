package ru.metodmonitor.evidence.chat;

import java.util.Optional;
import ru.metodmonitor.bot.Contents;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.evidence.Attachment;
import ru.metodmonitor.evidence.EvidenceFiles;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.journal.Fact;

/** Hands over the files of orders: each names teachers of many schools. */
public final class OrderFiles {
    private OrderFiles() {}

    /** The file; empty if it is lost. */
    public static Optional<Reply> reply(EvidenceFiles files, Order order, Attachment file) {
        return files.find(file.sha256())
                .map(path -> Reply.file(
                        path,
                        file.name(),
                        Message.of("file.of-order", "order", EntryText.order(order.key())),
                        contents(order, file)));
    }

    /** Every order's file is taken to name teachers, and handing it over is kept. */
    public static Contents contents(Order order, Attachment file) {
        return Contents.names(Fact.of("names.export", "file:" + file.id(), "order", order.id()));
    }
}
