package ru.metodmonitor.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A person's messenger, opened at one chat: what one can do with a thumb. */
public final class Client {
    private final World world;
    private final long user;
    private final long chat;

    Client(World world, long user, long chat) {
        this.world = world;
        this.user = user;
        this.chat = chat;
    }

    /** The same person in a group. */
    public Client in(long groupId) {
        return new Client(world, user, world.people().requireGroup(groupId).id());
    }

    /** The chat that is open. */
    public long chat() {
        return chat;
    }

    /** Sends a text; what is longer than a message goes as several, as messengers do it. */
    public Sent send(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an empty text can't be sent");
        }
        List<Sent> parts = new ArrayList<>();
        int start = 0;
        int most = world.messenger().longestText();
        while (start < text.length()) {
            int end = Math.min(text.length(), start + most);
            parts.add(post(Content.text(FormattedText.plain(text.substring(start, end)))));
            start = end;
        }
        return new Sent(
                parts.stream().flatMap(part -> part.messages().stream()).toList(),
                parts.stream().flatMap(part -> part.updateIds().stream()).toList());
    }

    /** Presses Start, also after having blocked the bot. */
    public Sent start() {
        return begin("");
    }

    /** Opens a link to the bot, {@code t.me/<bot>?start=<token>} or {@code max.ru/…}, and presses Start. */
    public Sent follow(String link) {
        Optional<String> token = world.messenger().startToken(link);
        if (token.isEmpty()) {
            throw new IllegalArgumentException("the link does not lead to the bot");
        }
        return begin(token.get());
    }

    private Sent begin(String token) {
        return world.monitor().locked(() -> {
            new Membership(world, user).unblock(true);
            requireSpeaking();
            if (world.people().tie(user) == Tie.STRANGER) {
                world.people().set(user, Tie.STARTED);
            }
            ChatMessage message =
                    world.chats().post(chat, user, world.messenger().begins(token), List.of());
            return sent(message, world.messenger().begun(message, token));
        });
    }

    /** Sends a file. */
    public Sent document(String name, String mime, byte[] bytes, String caption) {
        Attachment attachment = world.files().put(Attachment.Kind.DOCUMENT, new Upload(name, mime, bytes));
        return post(Content.file(attachment, FormattedText.plain(caption)));
    }

    /** Sends a picture as a photo. */
    public Sent photo(String name, String mime, byte[] bytes, String caption) {
        Attachment attachment = world.files().putPhoto(new Upload(name, mime, bytes));
        return post(Content.file(attachment, FormattedText.plain(caption)));
    }

    /**
     * Sends photos that were chosen together; the caption is the first one's.
     *
     * @param photos at least one
     */
    public Sent album(List<byte[]> photos, String caption) {
        return world.monitor().locked(() -> {
            requireSpeaking();
            List<ChatMessage> album = new ArrayList<>();
            for (byte[] bytes : photos) {
                Attachment photo = world.files().putPhoto(new Upload("photo.jpg", "image/jpeg", bytes));
                FormattedText words = album.isEmpty() ? FormattedText.plain(caption) : FormattedText.EMPTY;
                album.add(world.chats().post(chat, user, Content.file(photo, words), List.of()));
            }
            return new Sent(album, world.messenger().together(album));
        });
    }

    /** Sends a voice message. */
    public Sent voice(byte[] bytes) {
        Upload upload = new Upload("voice.oga", "audio/ogg", bytes);
        return post(Content.file(world.files().put(Attachment.Kind.VOICE, upload), FormattedText.EMPTY));
    }

    /**
     * Forwards a message of any chat into this one.
     *
     * @throws IllegalStateException if it was sent so that it can't be
     */
    public Sent forward(ChatMessage message) {
        if (message.content().manner().guarded()) {
            throw new IllegalStateException("the message can't be forwarded");
        }
        long author = message.content().forwardedFrom().orElse(message.from());
        return post(message.content().forwarded(author));
    }

    /** Changes the text or caption of an own message. */
    public Sent edit(ChatMessage message, String text) {
        return world.monitor().locked(() -> {
            requireSpeaking();
            ChatMessage now = current(message);
            if (now.from() != user) {
                throw new IllegalArgumentException("only an own message can be edited");
            }
            ChatMessage edited =
                    world.chats().edit(now, now.content().withBody(FormattedText.plain(text)), now.keyboard());
            return sent(edited, world.messenger().edited(edited));
        });
    }

    /** Presses the first button with this label. */
    public Press press(ChatMessage message, String label) {
        InlineButton button = current(message).buttons().stream()
                .filter(b -> b.text().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no button [" + label + "] in\n"
                        + Transcript.of(List.of(current(message)), world.bot().id())));
        return press(message, button);
    }

    /** Presses a button as it was once shown, even if the message has changed since. */
    public Press press(ChatMessage message, InlineButton button) {
        String data = button.data().orElseThrow(() -> new IllegalArgumentException("the button opens a link"));
        return new Presser(world, user, chat).press(current(message), data);
    }

    /**
     * Types words after the bot's name, in whatever chat.
     *
     * @throws TimedOut if the bot does not answer in time
     */
    public List<Inlines.Found> inline(String text, Duration limit) {
        String id = world.inlines().open();
        OptionalInt unused = world.messenger().inline(id, user, text);
        return world.inlines().await(id, limit);
    }

    /** Stops the bot. */
    public void block() {
        new Membership(world, user).block();
    }

    /** Lets a stopped bot write again; nothing happens if it was not stopped. */
    public void unblock() {
        new Membership(world, user).unblock(false);
    }

    /** Brings the bot into this group. */
    public void addBot() {
        new Membership(world, user).addBot(chat);
    }

    /** Throws the bot out of this group. */
    public void removeBot() {
        new Membership(world, user).removeBot(chat);
    }

    /** Gives this group another title. */
    public void rename(String title) {
        new Membership(world, user).rename(chat, title);
    }

    /** Makes this group a supergroup, which gives it a new id. */
    public Group migrate(long newId) {
        return new Membership(world, user).migrate(chat, newId);
    }

    private ChatMessage current(ChatMessage message) {
        return world.chats()
                .find(chat, message.id())
                .orElseThrow(() -> new IllegalArgumentException("no such message in this chat any more"));
    }

    private Sent post(Content content) {
        return world.monitor().locked(() -> {
            requireSpeaking();
            if (chat > 0 && world.people().tie(user) == Tie.STRANGER) {
                world.people().set(user, Tie.STARTED);
                world.messenger().met(user);
            }
            ChatMessage message = world.chats().post(chat, user, content, List.of());
            return sent(message, world.messenger().posted(message));
        });
    }

    private static Sent sent(ChatMessage message, OptionalInt update) {
        return new Sent(List.of(message), update.stream().boxed().toList());
    }

    private void requireSpeaking() {
        if (chat < 0 && (!world.people().isMember(chat, user) || world.people().hasMoved(chat))) {
            throw new IllegalStateException("not a member of this group any more");
        }
        Tie tie = world.people().tie(user);
        if (chat > 0 && (tie == Tie.BLOCKED || tie == Tie.DEACTIVATED)) {
            throw new IllegalStateException("the bot is blocked by this person");
        }
    }
}
