package ru.metodmonitor.sandbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Telegram's way: Start is the message {@code /start}, a bot hears little in groups. */
final class TelegramMessenger implements Messenger {
    private static final int PART = 4096;

    private final BotIdentity bot;
    private final People people;
    private final Updates updates;
    private final Wire wire;
    private final Clock clock;

    TelegramMessenger(BotIdentity bot, People people, Updates updates, Wire wire, Clock clock) {
        this.bot = bot;
        this.people = people;
        this.updates = updates;
        this.wire = wire;
        this.clock = clock;
    }

    @Override
    public int longestText() {
        return PART;
    }

    @Override
    public Optional<String> startToken(String link) {
        return StartLink.telegram(link, bot.username());
    }

    @Override
    public Content begins(String token) {
        return Content.text(FormattedText.plain(("/start " + token).strip()));
    }

    @Override
    public OptionalInt begun(ChatMessage message, String token) {
        return posted(message);
    }

    @Override
    public void met(long user) {}

    @Override
    public OptionalInt posted(ChatMessage message) {
        return told("message", message);
    }

    /** An update for each, with the album's identifier (core.telegram.org/bots/api#message). */
    @Override
    public List<Integer> together(List<ChatMessage> album) {
        String id = "album" + album.get(0).seq();
        return album.stream()
                .flatMap(message -> updates
                        .publish("message", wire.message(message).put("media_group_id", id))
                        .stream()
                        .boxed())
                .toList();
    }

    @Override
    public OptionalInt edited(ChatMessage message) {
        return told("edited_message", message);
    }

    private OptionalInt told(String type, ChatMessage message) {
        boolean notice = message.content().notice().isPresent();
        boolean there = notice || message.chat() > 0 || people.place(message.chat()) == BotPlace.MEMBER;
        return there && Privacy.seen(message, bot) ? updates.publish(type, wire.message(message)) : OptionalInt.empty();
    }

    @Override
    public OptionalInt pressed(String query, long user, ChatMessage message, String data) {
        var json = Json.object().put("id", query);
        json.set("from", wire.user(user));
        json.set("message", wire.message(message));
        json.put("chat_instance", String.valueOf(message.chat() * 31 + bot.id()))
                .put("data", data);
        return updates.publish("callback_query", json);
    }

    @Override
    public OptionalInt inline(String query, long user, String text) {
        var json = Json.object().put("id", query).put("query", text).put("offset", "");
        json.set("from", wire.user(user));
        return updates.publish("inline_query", json);
    }

    @Override
    public void stopped(long user) {
        membership(user, user, BotPlace.MEMBER, BotPlace.KICKED);
    }

    @Override
    public void resumed(long user, boolean starting) {
        membership(user, user, BotPlace.KICKED, BotPlace.MEMBER);
    }

    @Override
    public void placed(long group, long by, BotPlace before, BotPlace after) {
        membership(group, by, before, after);
    }

    @Override
    public void titled(Group group, long by) {}

    private void membership(long chat, long by, BotPlace before, BotPlace after) {
        long date = clock.instant().getEpochSecond();
        OptionalInt unused =
                updates.publish("my_chat_member", wire.membership(chat, by, date, before.status, after.status));
    }
}
