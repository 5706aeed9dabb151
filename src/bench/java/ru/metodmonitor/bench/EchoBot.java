package ru.metodmonitor.bench;

import java.net.URI;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;

/** The least that one can do with the library: start polling. */
final class EchoBot {
    private EchoBot() {}

    /** Arguments: the server, the token. */
    public static void main(String[] args) throws Exception {
        URI server = URI.create(args[0]);
        TelegramUrl url = TelegramUrl.builder()
                .schema(server.getScheme())
                .host(server.getHost())
                .port(server.getPort())
                .build();
        LongPollingUpdateConsumer echo = updates -> updates.forEach(System.out::println);
        new TelegramBotsLongPollingApplication()
                .registerBot(args[1], () -> url, new DefaultGetUpdatesGenerator(), echo);
        Thread.currentThread().join();
    }
}
