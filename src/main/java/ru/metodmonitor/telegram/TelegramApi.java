package ru.metodmonitor.telegram;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.Messenger;
import ru.metodmonitor.channel.Channel;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.channel.Limits;
import ru.metodmonitor.notify.Transport;
import ru.metodmonitor.notify.Vitals;

/**
 * One bot at one Bot API server.
 *
 * <p>Threading: safe to share.
 */
public final class TelegramApi implements Messenger {
    /**
     * Telegram: 30 messages a second over all (29 are used), 1 a second in a chat, 20 a minute in a group
     * (core.telegram.org/bots/faq, "My bot is hitting limits"); 4,096 characters after entities are read.
     */
    public static final Channel CHANNEL = new Channel(
            "telegram",
            "Telegram",
            new Limits(30, Duration.ofNanos(34_500_000), Duration.ofMillis(1_020), Duration.ofMillis(3_050)),
            4_096,
            1_024,
            "https://t.me/share/url?url=LINK&text=WORDS",
            "https://t.me/BOT?start=TOKEN");

    /** How long Telegram may hold a poll open. */
    static final Duration POLL = Duration.ofSeconds(50);

    private static final Logger LOG = LoggerFactory.getLogger(TelegramApi.class);

    private final URI url;
    private final String token;
    private final OkHttpClient http;
    private final TelegramClient client;

    /**
     * Prepares the connection; nothing is sent yet.
     *
     * @param url the Bot API server, without a path
     * @param token the bot's token; never logged
     * @param proxy {@code socks5://} or {@code http://}, with {@code user:password@} where the proxy wants them
     */
    public TelegramApi(URI url, String token, Optional<URI> proxy) {
        this.url = url;
        this.token = token;
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                // OkHttp would silently send a POST again after a reset: the same message twice.
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(15))
                .writeTimeout(Duration.ofSeconds(60))
                .readTimeout(POLL.plusSeconds(20));
        proxy.ifPresent(address -> through(builder, address));
        this.http = builder.build();
        this.client = new OkHttpTelegramClient(http, token, telegramUrl(url));
    }

    private static TelegramUrl telegramUrl(URI url) {
        boolean secure = "https".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : (secure ? 443 : 80);
        return new TelegramUrl(url.getScheme(), url.getHost(), port, false);
    }

    private static void through(OkHttpClient.Builder builder, URI proxy) {
        boolean socks = "socks5".equals(proxy.getScheme());
        builder.proxy(new Proxy(
                socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
                InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort())));
        String[] user = Optional.ofNullable(proxy.getUserInfo()).orElse("").split(":", 2);
        if (user.length < 2) {
            return;
        }
        if (socks) {
            // Java knows SOCKS credentials only as a setting of the whole process.
            Authenticator.setDefault(new Authenticator() {
                @Override
                protected PasswordAuthentication getPasswordAuthentication() {
                    return new PasswordAuthentication(user[0], user[1].toCharArray());
                }
            });
            return;
        }
        builder.proxyAuthenticator((route, response) -> response.request()
                .newBuilder()
                .header("Proxy-Authorization", Credentials.basic(user[0], user[1]))
                .build());
    }

    @Override
    public Identity identity() {
        try {
            User me = client.execute(new GetMe());
            return new Identity.Known(me.getUserName());
        } catch (TelegramApiRequestException e) {
            Integer code = e.getErrorCode();
            return code != null && (code == 401 || code == 404) ? new Identity.WrongToken() : new Identity.Unreached();
        } catch (TelegramApiException e) {
            return new Identity.Unreached();
        }
    }

    @Override
    public void describe(String description, String brief) {
        try {
            client.execute(SetMyDescription.builder().description(description).build());
            client.execute(
                    SetMyShortDescription.builder().shortDescription(brief).build());
        } catch (TelegramApiException e) {
            LOG.warn("Telegram does not take the bot's description: it stays as it was");
        }
    }

    /** The library's client. */
    TelegramClient client() {
        return client;
    }

    /** The HTTP client, for files: the library's own download ignores the configured address. */
    OkHttpClient http() {
        return http;
    }

    /** The address of a file's bytes; holds the token, so never logged. */
    String fileUrl(String path) {
        String base = url.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/file/bot" + token + "/" + path;
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** A chat by Telegram's number: those of groups are below zero. */
    static ChatId chat(long number) {
        return new ChatId(CHANNEL.code(), number < 0, number);
    }

    @Override
    public Channel channel() {
        return CHANNEL;
    }

    @Override
    public Transport sender() {
        return new TelegramSender(this);
    }

    @Override
    public FileSource files() {
        return new TelegramFiles(this);
    }

    @Override
    public Receiver receiver(Vitals vitals, String suffix, Inbox inbox) {
        return new Poller(this, vitals, "poller" + suffix, inbox);
    }
}
