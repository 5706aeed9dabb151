package ru.metodmonitor.bot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /help [COMMAND]: what this person may use; derived from the list of commands. */
public final class HelpCommand implements Command {
    private final List<Command> commands;

    /** Help over the list that this command itself is part of: the list may still grow after this call. */
    public HelpCommand(List<Command> commands) {
        this.commands = commands;
    }

    @Override
    public Spec spec() {
        return Spec.command("help").inGroups();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        List<Spec> allowed = commands.stream()
                .map(Command::spec)
                .filter(spec -> spec.listed() && spec.allows(request.known()))
                .toList();
        String asked = request.arguments().replace("/", "").strip().toLowerCase(Locale.ROOT);
        Optional<Spec> one =
                allowed.stream().filter(spec -> spec.name().equals(asked)).findFirst();
        if (one.isPresent()) {
            String name = one.get().name();
            return Reply.text(
                    "help.one",
                    "name",
                    name,
                    "what",
                    Phrase.of(name + ".help"),
                    "example",
                    Phrase.of(name + ".example"));
        }
        List<Phrase> lines = allowed.stream()
                .map(spec -> Phrase.of("help.line", "name", spec.name(), "what", Phrase.of(spec.name() + ".menu")))
                .toList();
        return Reply.of(Message.of("help.title").lines(lines).line("help.hint"));
    }
}
