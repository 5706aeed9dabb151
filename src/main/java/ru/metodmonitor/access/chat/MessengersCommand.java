package ru.metodmonitor.access.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Accounts;
import ru.metodmonitor.access.Accounts.Account;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Links;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.channel.Channel;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /messengers: the person's accounts, where notices go, and a link that adds an account in another messenger. */
public final class MessengersCommand implements Command {
    private static final String NAME = "messengers";

    private final Accounts accounts;
    private final Links links;

    public MessengersCommand(Accounts accounts, Links links) {
        this.accounts = accounts;
        this.links = links;
    }

    @Override
    public Spec spec() {
        // With one messenger there is nothing to choose.
        return links.channels().all().size() > 1
                ? Spec.command(NAME)
                : Spec.command(NAME).unlisted();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.of(card(request.person(), request.chat().id(), tx));
    }

    private Message card(Person person, ChatId here, Read read) {
        List<Account> own = accounts.of(read, person);
        Message message = Message.of("messengers.title");
        List<Button> buttons = new ArrayList<>();
        for (Account account : own) {
            String name = name(account.chatId());
            Phrase what = Phrase.of(
                    account.blockedAt().isPresent()
                            ? "messengers.blocked"
                            : account.chosen() ? "messengers.notices" : "messengers.linked");
            message = message.line("messengers.line", "messenger", name, "what", what);
            if (!account.chosen()) {
                buttons.add(button("messengers.choose", "choose", account.id(), name));
            }
            if (own.size() > 1 && !account.chatId().equals(here)) {
                buttons.add(button("messengers.unlink", "unlink", account.id(), name));
            }
        }
        for (Channel channel : links.channels().all()) {
            boolean linked = own.stream().anyMatch(a -> a.chatId().channel().equals(channel.code()));
            if (!linked) {
                buttons.add(button("messengers.link", "link", channel.code(), channel.name()));
            }
        }
        return message.column(buttons);
    }

    private static Button button(String label, String action, Object which, String messenger) {
        return Button.of(Phrase.of(label, "messenger", messenger), ButtonData.of(NAME, action, which));
    }

    /** A messenger as people call it; its code, if the program does not run with it now. */
    private String name(ChatId chat) {
        return links.channels().named(chat.channel()).map(Channel::name).orElse(chat.channel());
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Person person = request.person();
        return switch (data.action()) {
            case "link" ->
                links.channels()
                        .named(data.field(0))
                        .map(to -> link(person, to, tx))
                        .orElseGet(Reply::late);
            case "choose" -> accounts.choose(tx, person, data.number(0)) ? again(request, tx) : Reply.late();
            case "unlink" ->
                accounts.of(tx, person).stream()
                        .filter(a -> a.id() == data.number(0))
                        .findFirst()
                        .map(this::sure)
                        .orElseGet(Reply::late);
            case "gone" -> accounts.unlink(tx, person, data.number(0)) ? again(request, tx) : Reply.late();
            case "open" -> again(request, tx);
            default -> Reply.stale();
        };
    }

    private Reply again(Request request, Tx tx) {
        return Reply.replace(card(request.person(), request.chat().id(), tx));
    }

    private Reply sure(Account account) {
        return Reply.replace(Message.of("messengers.sure", "messenger", name(account.chatId()))
                .row(
                        button("messengers.gone", "gone", account.id(), name(account.chatId())),
                        Button.of("messengers.keep", ButtonData.of(NAME, "open"))));
    }

    private Reply link(Person person, Channel to, Tx tx) {
        String token = accounts.link(tx, person);
        String address = to.opening(links.name(to.code()), token);
        return Reply.of(Message.of(
                        "messengers.address",
                        "messenger",
                        to.name(),
                        "address",
                        address,
                        "minutes",
                        Accounts.LINK_LIFE.toMinutes())
                .row(Button.address(Phrase.of("messengers.open", "messenger", to.name()), address)));
    }

    /**
     * Somebody opened a link that {@link #link} made.
     *
     * @return what is said; empty if the token is none of such a link
     */
    Optional<Reply> followed(Request request, String token, Tx tx) {
        Optional<Person> offering = accounts.offeredBy(tx, token);
        if (offering.isEmpty()) {
            return Optional.empty();
        }
        ChatId here = request.incoming().sender().account();
        ChatId there = offering.get().chat();
        return Optional.of(
                switch (accounts.follow(tx, token, here)) {
                    case DONE -> linked(offering.get(), here, there, tx);
                    case OWN -> Reply.text("messengers.own");
                    case TAKEN -> Reply.text("messengers.taken");
                    case SECOND -> Reply.text("messengers.second", "messenger", name(here));
                    case UNKNOWN -> Reply.text("start.token-unknown");
                });
    }

    private Reply linked(Person person, ChatId here, ChatId there, Tx tx) {
        Message told = Message.of("messengers.told", "messenger", name(here))
                .row(Button.of("messengers.look", ButtonData.of(NAME, "open")));
        return Reply.of(Message.of("messengers.done", "name", person.displayName()))
                .and(Reply.of(card(person, here, tx)))
                .and(new Reply(List.of(new Reply.RefreshMenu(here), new Reply.Tell(there, told))));
    }
}
