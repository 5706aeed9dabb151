package ru.metodmonitor.access.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Acceptance;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.CardLink;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Sender;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.home.chat.HomeCommand;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /start [TOKEN]: lets in by invitation; a stranger learns that, and can ask. */
public final class StartCommand implements Command {
    private final Access access;
    private final GrantText grantText;
    private final MessengersCommand messengers;

    public StartCommand(Access access, ru.metodmonitor.registry.Registry registry, MessengersCommand messengers) {
        this.access = access;
        this.grantText = new GrantText(registry);
        this.messengers = messengers;
    }

    @Override
    public Spec spec() {
        return Spec.command("start").forStrangers();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        String token = request.arguments().strip();
        Optional<ButtonData> card = CardLink.read(token);
        if (isKnown(request) && card.isPresent()) {
            return Reply.open(card.get());
        }
        boolean isToken = token.matches("[A-Za-z0-9_-]{16,64}");
        if (isToken) {
            Optional<Reply> linked = messengers.followed(request, token, tx);
            if (linked.isPresent()) {
                return linked.get();
            }
            Sender sender = request.incoming().sender();
            Acceptance acceptance = access.accept(tx, token, sender.account(), sender.name(), sender.username());
            return acceptance.fold(
                    accepted -> welcome(accepted, tx),
                    refused -> isKnown(request) ? Reply.text("start.token-unknown") : stranger());
        }
        return isKnown(request) ? hello(request, tx) : stranger();
    }

    private static boolean isKnown(Request request) {
        return request.known().filter(p -> !p.grants().isEmpty()).isPresent();
    }

    private Reply hello(Request request, Tx tx) {
        access.returned(tx, request.person().chat());
        Person person = request.person();
        Phrase greeting = Phrase.of("start.hello", "name", person.displayName());
        return new Reply(List.of(
                HomeCommand.shelf(person, greeting, false),
                new Reply.RefreshMenu(person.chat()),
                new Reply.Run(HomeCommand.NAME, "", Reply.NOTHING)));
    }

    private Reply welcome(Acceptance.Accepted accepted, Tx tx) {
        access.returned(tx, accepted.person().chat());
        Phrase welcome = Phrase.of(
                "start.welcome",
                "name",
                accepted.person().displayName(),
                "role",
                grantText.of(tx, accepted.grant()),
                "next",
                Phrase.of("start.next-" + accepted.grant().role().id()));
        return new Reply(List.of(
                HomeCommand.shelf(accepted.person(), welcome, true),
                new Reply.RefreshMenu(accepted.person().chat())));
    }

    private static Reply stranger() {
        return Reply.of(Message.of("start.stranger").row(Button.of("start.ask", ButtonData.of("start", "ask"))));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        if (isKnown(request)) {
            return Reply.toast("start.inside");
        }
        Sender sender = request.incoming().sender();
        Person person = access.meet(tx, sender.account(), sender.name(), sender.username());
        return access.ask(tx, person)
                .map(id -> asked(tx, person, id))
                .orElseGet(() -> Reply.replace(Message.of("start.asked-already")));
    }

    private Reply asked(Tx tx, Person person, long request) {
        List<Reply.Part> parts = new ArrayList<>();
        parts.add(new Reply.Replace(Message.of("start.asked")));
        Message question = Message.of(
                        "access.question",
                        "name",
                        person.displayName(),
                        "username",
                        person.username().map(u -> "@" + u).orElse("—"))
                .row(
                        Button.of("access.let-in", ButtonData.of("access", "roles", request)),
                        Button.of("access.turn-away", ButtonData.of("access", "no", request)));
        access.reachable(tx, Role.ADMIN).forEach(admin -> parts.add(new Reply.Tell(admin.chat(), question)));
        return new Reply(parts);
    }
}
