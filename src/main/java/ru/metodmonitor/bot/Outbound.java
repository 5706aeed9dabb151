package ru.metodmonitor.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.channel.Channels;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.notify.Care;
import ru.metodmonitor.notify.Keyboard;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Outgoing;
import ru.metodmonitor.notify.Owed;
import ru.metodmonitor.notify.Priority;
import ru.metodmonitor.storage.OwnerOnly;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Markup;
import ru.metodmonitor.text.Pages;
import ru.metodmonitor.text.Texts;

/**
 * Renders messages into outbox rows: the one place where phrases become HTML. Used by the router for answers, and by
 * jobs and notices for what they say by themselves.
 *
 * <p>Threading: safe to share.
 */
public final class Outbound {
    private static final int BUTTON_LABEL_LIMIT = 64;

    private final Outbox outbox;
    private final Texts texts;
    private final Journal journal;
    private final Channels channels;

    /**
     * Over an outbox.
     *
     * @param channels whose limits hold
     * @param journal keeps every hand-over of a file with teachers' names
     */
    public Outbound(Outbox outbox, Channels channels, Texts texts, Journal journal) {
        this.outbox = outbox;
        this.channels = channels;
        this.texts = texts;
        this.journal = journal;
    }

    /**
     * Answers who asked. What holds teachers' names goes to the own chat where the question was asked in a group, and the group is
     * told so: decided here, by what is said, and nowhere else.
     */
    public long answer(Tx tx, Asker asker, Message message) {
        Optional<ChatId> chat = chatFor(tx, asker, message.care() == Care.NAMES);
        return chat.isEmpty() ? 0 : say(tx, chat.get(), message, Priority.ANSWER);
    }

    /** Hands a file to who asked; one with teachers' names goes to the own chat, and the journal keeps it. */
    public void answer(Tx tx, Asker asker, Reply.SendFile file) {
        boolean names = file.contents().holdsNames();
        Optional<ChatId> chat = chatFor(tx, asker, names || file.caption().care() == Care.NAMES);
        if (chat.isEmpty()) {
            return;
        }
        file.contents()
                .handOver()
                .ifPresent(fact ->
                        journal.append(tx, asker.person().map(Actor::person).orElse(Actor.SYSTEM), fact));
        put(tx, chat.get(), file, Priority.ANSWER);
    }

    private Optional<ChatId> chatFor(Tx tx, Asker asker, boolean names) {
        if (!names || !asker.chat().group()) {
            return Optional.of(asker.chat());
        }
        Message told = Message.of(asker.ownChat().isPresent() ? "group.sent-privately" : "group.names-elsewhere");
        say(tx, asker.chat(), told, Priority.ANSWER);
        return asker.ownChat();
    }

    /** Says something in a chat; the answer is the outbox row of its last page. */
    public long say(Tx tx, ChatId chat, Message message, Priority priority) {
        List<String> pages = pages(chat, message);
        long row = 0;
        for (int i = 0; i < pages.size(); i++) {
            boolean last = i == pages.size() - 1;
            Outgoing page = page(pages.get(i), last ? keyboard(message) : Keyboard.NONE, message, priority);
            row = outbox.put(tx, chat, page, priority);
        }
        return row;
    }

    /** Says something once for ever, by its key; false if it was said before. */
    public boolean sayOnce(Tx tx, String key, ChatId chat, Message message, Priority priority) {
        List<String> pages = pages(chat, message);
        boolean said = false;
        for (int i = 0; i < pages.size(); i++) {
            boolean last = i == pages.size() - 1;
            Outgoing page = page(pages.get(i), last ? keyboard(message) : Keyboard.NONE, message, priority);
            said |= outbox.putOnce(tx, i == 0 ? key : key + "#" + (i + 1), chat, page, priority);
        }
        return said;
    }

    /** Says something in a chat unless the same was said there within so long; by its first line's key. */
    void saySeldom(Tx tx, Duration within, ChatId chat, Message message) {
        String key = "seldom:" + chat + ":" + message.lines().get(0).key();
        Outgoing page = page(pages(chat, message).get(0), keyboard(message), message, Priority.ANSWER);
        outbox.putSeldom(tx, key, within, chat, page, Priority.ANSWER);
    }

    /**
     * Whether a chat is owed so much that nothing more can be taken from it now; then it is asked once to write more slowly.
     *
     * @param most how many answers may wait to be sent
     */
    boolean overwhelmed(Tx tx, int most, ChatId chat) {
        Owed owed = outbox.owed(tx, chat);
        if (owed.answers() < most) {
            return owed.told();
        }
        if (!owed.told()) {
            Message slowly = Message.of("flood.slowly");
            outbox.askSlowly(tx, chat, page(pages(chat, slowly).get(0), Keyboard.NONE, slowly, Priority.ANSWER));
        }
        return true;
    }

    private static Outgoing page(String html, Keyboard keyboard, Message message, Priority priority) {
        return new Outgoing.Message(html, keyboard, message.care(), priority == Priority.NEWS);
    }

    /** Puts new content in the place of a message, or as new ones below what doesn't fit; the answer is the last outbox row. */
    public long replace(Tx tx, ChatId chat, Outgoing.Target target, Message message, Priority priority) {
        List<String> pages = pages(chat, message);
        if (pages.size() > 1) {
            return say(tx, chat, message, priority);
        }
        return outbox.put(
                tx, chat, new Outgoing.Edit(target, pages.get(0), keyboard(message), message.care()), priority);
    }

    /**
     * Sends a file that nobody asked for.
     *
     * @throws IllegalArgumentException if it names teachers: such a file is handed to a person who asked
     */
    public void file(Tx tx, ChatId chat, Reply.SendFile file, Priority priority) {
        if (file.contents().holdsNames()) {
            throw new IllegalArgumentException("a file with names that nobody asked for");
        }
        put(tx, chat, file, priority);
    }

    private void put(Tx tx, ChatId chat, Reply.SendFile file, Priority priority) {
        if (file.temporary()) {
            narrow(file.path());
        }
        String caption = pages(chat, file.caption()).get(0);
        boolean fits = caption.length() <= channels.caption(chat);
        if (!fits) {
            say(tx, chat, Message.of(file.caption().lines()), priority);
        }
        Outgoing document = new Outgoing.Document(
                file.path().toString(),
                file.name(),
                fits ? caption : "",
                keyboard(file.caption()),
                file.photo(),
                file.temporary(),
                file.contents().holdsNames() ? Care.NAMES : file.caption().care(),
                priority == Priority.NEWS);
        outbox.put(tx, chat, document, priority);
    }

    private static void narrow(Path made) {
        try {
            OwnerOnly.file(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers words typed after the bot's name: each thing found with a link that opens its card. */
    void found(Tx tx, ChatId chat, String queryId, Reply.Found found) {
        List<Outgoing.InlineAnswer.Offer> items = found.offers().stream()
                .map(offer -> new Outgoing.InlineAnswer.Offer(
                        offer.token(),
                        texts.plain(offer.title()),
                        texts.plain(offer.about()),
                        texts.html(offer.said()).html()))
                .toList();
        outbox.put(tx, chat, new Outgoing.InlineAnswer(queryId, items), Priority.ANSWER);
    }

    /** Says something with the words that stay under the writing field, unless it is said for these words alone and they are there. */
    void shelf(Tx tx, ChatId chat, Reply.Shelf shelf) {
        List<List<String>> words = shelf.rows().stream()
                .map(row -> row.stream().map(texts::plain).toList())
                .toList();
        Outgoing message = new Outgoing.Shelf(texts.html(shelf.text()).html(), words);
        boolean first = outbox.putOnce(tx, "shelf:" + chat + ":" + words, chat, message, Priority.ANSWER);
        if (!first && shelf.news()) {
            outbox.put(tx, chat, message, Priority.ANSWER);
        }
    }

    /** Anything that needs no rendering. */
    public void raw(Tx tx, ChatId chat, Outgoing outgoing, Priority priority) {
        outbox.put(tx, chat, outgoing, priority);
    }

    /** A command as a list of commands shows it. */
    public Outgoing.Menu.Item item(Spec command) {
        return new Outgoing.Menu.Item(command.name(), texts.plain(command.name() + ".menu"));
    }

    /** The texts, for labels that go elsewhere than into a message. */
    public Texts texts() {
        return texts;
    }

    private List<String> pages(ChatId chat, Message message) {
        List<Markup> lines = new ArrayList<>();
        message.lines().forEach(line -> lines.add(texts.html(line)));
        return Pages.of(lines, channels.text(chat));
    }

    private Keyboard keyboard(Message message) {
        return new Keyboard(message.rows().stream()
                .map(row -> row.stream().map(this::key).toList())
                .toList());
    }

    private Keyboard.Key key(Button button) {
        String label = texts.plain(button.label());
        String shown = label.length() <= BUTTON_LABEL_LIMIT
                ? label
                : label.substring(0, BUTTON_LABEL_LIMIT - 1).stripTrailing() + "…";
        return new Keyboard.Key(
                Optional.of(shown).filter(s -> !s.isBlank()).orElse("…"), button.value(), button.link());
    }
}
