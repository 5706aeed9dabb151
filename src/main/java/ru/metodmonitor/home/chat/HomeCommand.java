package ru.metodmonitor.home.chat;

import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/**
 * /home, and «Домой» under every card: what the role wants to know at once, with the way on. It takes the place of the card whose
 * button was pressed; who holds several roles has a tab for each.
 */
public final class HomeCommand implements Command {
    /** The command's name, which its buttons bear. */
    public static final String NAME = "home";

    private final List<HomeSection> sections;

    /**
     * The command.
     *
     * @param sections in the order in which they stand on their role's card
     */
    public HomeCommand(List<HomeSection> sections) {
        this.sections = List.copyOf(sections);
    }

    /** A button that carries out a command, and puts what it answers in the card's place. */
    public static Button run(String label, String command) {
        return run(Phrase.of(label), command);
    }

    /** The same with a label of several words. */
    public static Button run(Phrase label, String command) {
        return Button.of(label, ButtonData.of(NAME, "run", command));
    }

    /**
     * What stays under the writing field of this person, with a message to bring it.
     *
     * @param news whether the message says something of its own
     */
    public static Reply.Shelf shelf(Person person, Phrase text, boolean news) {
        return new Reply.Shelf(
                text,
                Shelf.of(person).stream()
                        .map(row -> row.stream().map(HomeCommand::word).toList())
                        .toList(),
                news);
    }

    private static Phrase word(String command) {
        return Phrase.of("shelf." + command);
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).naming().worded().looking();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.of(card(request, first(request.person()), tx));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return switch (data.action()) {
            case "open" -> Reply.replace(card(request, first(request.person()), tx));
            case "anew" -> Reply.of(card(request, first(request.person()), tx));
            case "role" ->
                Role.parse(data.field(0))
                        .filter(role -> request.person().has(role))
                        .map(role -> Reply.replace(card(request, role, tx)))
                        .orElseGet(Reply::stale);
            case "run" -> Reply.run(data.field(0), "");
            default -> Reply.stale();
        };
    }

    private static Role first(Person person) {
        return Roles.of(person).get(0);
    }

    private Message card(Request request, Role role, Read read) {
        Message card = Message.of("home.title", "role", Phrase.of("role." + role.id()));
        for (HomeSection section : sections) {
            if (section.role() == role) {
                Message part = section.part(request, read);
                card = card.lines(part.lines());
                for (List<Button> row : part.rows()) {
                    card = card.row(row);
                }
            }
        }
        return card.row(tabs(request.person(), role)).guard();
    }

    private static List<Button> tabs(Person person, Role shown) {
        List<Button> tabs = new ArrayList<>();
        for (Role role : Roles.of(person)) {
            if (role != shown) {
                tabs.add(Button.of(
                        Phrase.of("home.tab", "role", Phrase.of("role." + role.id())),
                        ButtonData.of(NAME, "role", role.id())));
            }
        }
        return tabs;
    }
}
