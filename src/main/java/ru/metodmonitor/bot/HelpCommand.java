package ru.metodmonitor.bot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /help [COMMAND]: what this person may use, by task, with buttons that run it; derived from the list of commands. */
public final class HelpCommand implements Command {
    private static final String NAME = "help";
    private static final int IN_ROW = 2;

    private final List<Command> commands;

    /** Help over the list that this command itself is part of: the list may still grow after this call. */
    public HelpCommand(List<Command> commands) {
        this.commands = commands;
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).worded().looking().inGroups();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        String asked = request.arguments().replace("/", "").strip().toLowerCase(Locale.ROOT);
        return allowed(request).stream()
                .filter(spec -> spec.name().equals(asked))
                .findFirst()
                .map(HelpCommand::one)
                .orElseGet(() -> Reply.of(tasks(request)));
    }

    private List<Spec> allowed(Request request) {
        return commands.stream()
                .map(Command::spec)
                .filter(spec -> spec.listed() && spec.allows(request.known()))
                .toList();
    }

    private static Reply one(Spec spec) {
        String name = spec.name();
        Phrase what = Phrase.of(name + ".help");
        return Reply.text("help.one", "name", name, "what", what, "example", Phrase.of(name + ".example"));
    }

    private Message tasks(Request request) {
        List<Spec> allowed = allowed(request);
        Message message = Message.of("help.title");
        List<Button> buttons = new ArrayList<>();
        for (Task task : Task.values()) {
            List<Spec> its = of(task, allowed);
            if (!its.isEmpty()) {
                String names = its.stream().map(s -> "/" + s.name()).collect(Collectors.joining(" "));
                message = message.line("help.task", "task", title(task), "commands", names);
                buttons.add(Button.of(title(task), ButtonData.of(NAME, "task", task.id())));
            }
        }
        return rows(message.line("help.hint"), buttons);
    }

    private static List<Spec> of(Task task, List<Spec> allowed) {
        return allowed.stream().filter(spec -> spec.task() == task).toList();
    }

    private static Phrase title(Task task) {
        return Phrase.of("task." + task.id());
    }

    private static Message rows(Message message, List<Button> buttons) {
        Message all = message;
        for (int i = 0; i < buttons.size(); i += IN_ROW) {
            all = all.row(buttons.subList(i, Math.min(buttons.size(), i + IN_ROW)));
        }
        return all;
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return switch (data.action()) {
            case "open" -> Reply.replace(tasks(request));
            case "run" -> Reply.run(data.field(0), "");
            case "task" ->
                task(data.field(0)).map(t -> Reply.replace(task(request, t))).orElseGet(Reply::stale);
            default -> Reply.stale();
        };
    }

    private static Optional<Task> task(String id) {
        return Arrays.stream(Task.values()).filter(t -> t.id().equals(id)).findFirst();
    }

    /** The commands of a task, each with a button that runs it. */
    private Message task(Request request, Task task) {
        Message message = Message.of("help.of-task", "task", title(task));
        List<Button> buttons = new ArrayList<>();
        for (Spec spec : of(task, allowed(request))) {
            Phrase what = Phrase.of(spec.name() + ".menu");
            message = message.line("help.line", "name", spec.name(), "what", what);
            buttons.add(Button.named("/" + spec.name(), ButtonData.of(NAME, "run", spec.name())));
        }
        return rows(message, buttons).row(Button.of("dialog.back", ButtonData.of(NAME, "open")));
    }
}
