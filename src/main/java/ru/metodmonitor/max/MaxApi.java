package ru.metodmonitor.max;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.Messenger;
import ru.metodmonitor.channel.Channel;
import ru.metodmonitor.channel.Limits;
import ru.metodmonitor.notify.Outgoing;
import ru.metodmonitor.notify.Transport;
import ru.metodmonitor.notify.Vitals;

/**
 * One bot at MAX.
 *
 * <p>Threading: safe to share.
 */
public final class MaxApi implements Messenger {
    /**
     * MAX: 30 requests a second over all, of which 22 are messages and the rest is left for questions and for what answers presses; 2
     * messages a second in a chat of any kind
     * (dev.max.ru/docs-api, {@code POST /messages}, {@code POST /answers}); 4,000 characters, under a file as well.
     */
    public static final Channel CHANNEL = new Channel(
            "max",
            "MAX",
            new Limits(22, Duration.ofMillis(46), Duration.ofMillis(510), Duration.ofMillis(510)),
            4_000,
            4_000,
            "",
            "https://max.ru/BOT?start=TOKEN");

    private static final Logger LOG = LoggerFactory.getLogger(MaxApi.class);
    private static final int MOST_COMMANDS = 32;
    private static final int LONGEST_DESCRIPTION = 128;

    private final MaxSettings settings;
    private final MaxClient client;

    /**
     * Prepares the connection; nothing is sent yet.
     *
     * @throws IllegalArgumentException with one line if the further certificates can't be read
     */
    public MaxApi(MaxSettings settings) {
        this.settings = settings;
        this.client = new MaxClient(settings);
    }

    @Override
    public Channel channel() {
        return CHANNEL;
    }

    @Override
    public Transport sender() {
        return new MaxSender(client, System::nanoTime);
    }

    @Override
    public FileSource files() {
        return new MaxFiles(client.http(), settings.isHere());
    }

    @Override
    public Identity identity() {
        try {
            JsonNode name = client.get("me", Map.of()).path("username");
            return name.isTextual() ? new Identity.Known(name.asText()) : new Identity.Unreached();
        } catch (Refusal e) {
            return e.meaning() == Refusal.Meaning.WRONG_TOKEN ? new Identity.WrongToken() : new Identity.Unreached();
        } catch (IOException e) {
            return new Identity.Unreached();
        }
    }

    /** Only a convenience: people may type a command that no list shows, so a failure is no more than told. */
    @Override
    public void publish(List<Outgoing.Menu.Item> everybody) {
        ObjectNode body = MaxClient.JSON.createObjectNode();
        ArrayNode commands = body.putArray("commands");
        everybody.stream()
                .limit(MOST_COMMANDS)
                .forEach(item -> commands.addObject()
                        .put("name", item.command())
                        .put(
                                "description",
                                item.description()
                                        .substring(
                                                0,
                                                Math.min(
                                                        LONGEST_DESCRIPTION,
                                                        item.description().length()))));
        try {
            client.patch("me/commands", body);
        } catch (Refusal e) {
            LOG.warn("MAX does not take the list of commands: {}", e.getMessage());
        } catch (IOException e) {
            LOG.warn("MAX is not reached: the list of commands stays as it was");
        }
    }

    @Override
    public Receiver receiver(Vitals vitals, String suffix, Inbox inbox) {
        return settings.webhook()
                .<Receiver>map(webhook -> new MaxWebhook(client, webhook, vitals, "webhook" + suffix, inbox))
                .orElseGet(() -> new MaxPoller(client, vitals, "poller" + suffix, inbox));
    }

    @Override
    public void close() {
        client.close();
    }
}
