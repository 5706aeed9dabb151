package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * MAX's side of a sandbox. A person's private chat has the person's number here too, as on Telegram's side; over the wire it has
 * another.
 */
public final class MaxSide extends Side {
    private final MaxWorld max;
    private final String apiUrl;

    MaxSide(MaxWorld max, String apiUrl) {
        super(max.world());
        this.max = max;
        this.apiUrl = apiUrl;
    }

    /** Where the bot finds its API, without a slash at the end. */
    public String apiUrl() {
        return apiUrl;
    }

    /** Where the bot broke the schema. */
    public Violations violations() {
        return max.violations();
    }

    /** How updates are brought to a bot that has subscribed for it. */
    public Webhook webhook() {
        return max.webhook();
    }

    /**
     * A person sends the bot something that this stand-in can't show: a sticker, a place, a contact.
     *
     * @param attachment as MAX writes it, for example {@code {"type":"location","latitude":43.6,"longitude":39.7}}
     * @throws IllegalArgumentException if it is no JSON
     * @throws IllegalStateException if the schema knows no such attachment
     */
    public Sent attach(long userId, String attachment) {
        JsonNode json =
                Json.parse(attachment).orElseThrow(() -> new IllegalArgumentException("no JSON: " + attachment));
        World world = max.world();
        return world.monitor().locked(() -> {
            Content nothing = Content.text(FormattedText.EMPTY);
            ChatMessage message =
                    world.chats().post(userId, world.people().require(userId).id(), nothing, List.of());
            return new Sent(
                    List.of(message),
                    max.messenger().attached(message, json).stream().boxed().toList());
        });
    }

    /** A person deletes the dialog, which stops the bot as well. */
    public void removeDialog(long userId) {
        max.world().monitor().run(() -> {
            client(userId).block();
            max.messenger().dialogRemoved(userId);
        });
    }

    /** How often a file that the bot has just uploaded is not ready when it is sent; once unless this is said. */
    public void filesReadyAfter(int refusals) {
        max.files().readyAfter(refusals);
    }

    /** Files that the bot uploads from now on, or has not sent yet, are never ready. */
    public void filesNeverReady() {
        max.files().readyAfter(Integer.MAX_VALUE);
    }
}
