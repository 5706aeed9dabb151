package ru.metodmonitor.sandbox;

import java.util.List;
import java.util.stream.Collectors;

/** Chats as text, for a failed test's message. Pure. */
final class Transcript {
    private Transcript() {}

    static String of(List<ChatMessage> history, long bot) {
        return history.stream().map(message -> line(message, bot)).collect(Collectors.joining("\n"));
    }

    private static String line(ChatMessage message, long bot) {
        String author = message.from() == bot ? "bot" : String.valueOf(message.from());
        String file = message.attachment().map(a -> "[file " + a.name() + "] ").orElse("");
        String notice =
                message.content().notice().map(n -> "[" + n.field() + "]").orElse("");
        String buttons = message.keyboard().stream()
                .map(row ->
                        "\n    " + row.stream().map(b -> "[" + b.text() + "]").collect(Collectors.joining(" ")))
                .collect(Collectors.joining());
        return author + "> " + notice + file + message.text().replace("\n", "\n    ") + buttons;
    }
}
