package ru.metodmonitor.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The least that registers: a row an update, each in a transaction that is on the disk before the next, and an answer, thirty a second as Telegram
 * allows. It neither knows who writes nor reads what was written.
 */
final class RegisteringBot {
    private static final long BETWEEN_ANSWERS_MILLIS = 34;

    private RegisteringBot() {}

    /** Arguments: the server, the token, the file of the store. */
    public static void main(String[] args) throws Exception {
        URI server = URI.create(args[0]);
        TelegramUrl url = TelegramUrl.builder()
                .schema(server.getScheme())
                .host(server.getHost())
                .port(server.getPort())
                .build();
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + args[2]);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, chat INTEGER NOT NULL, text TEXT NOT NULL)");
        }
        PreparedStatement insert = connection.prepareStatement("INSERT INTO entry (chat, text) VALUES (?, ?)");
        BlockingQueue<Long> owed = new LinkedBlockingQueue<>();
        LongPollingUpdateConsumer bot = updates -> updates.forEach(update -> register(insert, update, owed));
        new TelegramBotsLongPollingApplication()
                .registerBot(args[1], () -> url, new DefaultGetUpdatesGenerator(), bot);
        TelegramClient client = new OkHttpTelegramClient(args[1], url);
        while (true) {
            answer(client, owed.take());
            Thread.sleep(BETWEEN_ANSWERS_MILLIS);
        }
    }

    private static void register(PreparedStatement insert, Update update, BlockingQueue<Long> owed) {
        try {
            insert.setLong(1, update.getMessage().getChatId());
            insert.setString(2, update.getMessage().getText());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        owed.add(update.getMessage().getChatId());
    }

    private static void answer(TelegramClient client, long chat) throws TelegramApiException {
        client.execute(SendMessage.builder().chatId(chat).text("Записано.").build());
    }
}
