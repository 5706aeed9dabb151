package ru.metodmonitor.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.app.Features;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.Client;
import ru.metodmonitor.sandbox.InlineButton;
import ru.metodmonitor.sandbox.Press;
import ru.metodmonitor.telegram.OnTelegram;

/** One person who tries every command in one chat, and every kind of button below its answers. */
final class Walk {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int A_KIND = 2;

    private final String who;
    private final Stage stage;
    private final Watched watched;
    private final Client client;
    private final int depth;
    private final Seen seen;
    private final Map<String, Integer> kinds = new LinkedHashMap<>();
    private final List<Press> presses = new ArrayList<>();
    private int steps;

    Walk(String who, Stage stage, Watched watched, Client client, int depth, Seen seen) {
        this.who = who;
        this.stage = stage;
        this.watched = watched;
        this.client = client;
        this.depth = depth;
        this.seen = seen;
    }

    /** What all walks have typed, pressed and been shown. */
    static final class Seen {
        private final Map<String, Set<String>> buttons = new LinkedHashMap<>();
        private int asked;
        private int pressed;

        /** Every button that anybody was ever shown, a few of each kind. */
        Collection<Set<String>> buttons() {
            return buttons.values();
        }

        int kinds() {
            return buttons.size();
        }

        int asked() {
            return asked;
        }

        int pressed() {
            return pressed;
        }
    }

    /** The names of all commands of the program on a stage. */
    static List<String> commands(Stage stage) {
        return specs(stage).stream().map(Spec::name).toList();
    }

    /** The names of the commands in somebody's menu. */
    static List<String> menu(Stage stage, Person person) {
        return specs(stage).stream()
                .filter(spec -> spec.listed() && spec.allows(Optional.of(person)))
                .map(Spec::name)
                .toList();
    }

    /** The same and what can only be typed. */
    static List<String> typed(Stage stage, Person person) {
        return specs(stage).stream()
                .filter(spec -> spec.allows(Optional.of(person)))
                .map(Spec::name)
                .filter(name -> stage.core().texts().has(name + ".example"))
                .toList();
    }

    private static List<Spec> specs(Stage stage) {
        FileSource none = (id, target) -> FileSource.Fetched.REFUSED;
        Features features = new Features(
                stage.core(),
                OnTelegram.LINKS,
                new Outbound(
                        new Outbox(stage.clock()),
                        OnTelegram.CHANNELS,
                        stage.core().texts(),
                        stage.core().journal()),
                none,
                new Vitals());
        return features.commands().stream().map(Command::spec).toList();
    }

    void everything(List<String> probes) {
        for (String command : new TreeSet<>(commands(stage))) {
            say("/" + command);
            if (stage.core().texts().has(command + ".example")) {
                say(stage.core().texts().plain(command + ".example"));
            }
        }
        probes.forEach(this::say);
    }

    void say(String text) {
        long since = stage.sandbox().mark();
        client.send(text);
        seen.asked++;
        stage.settle();
        below(since, depth);
    }

    private void below(long since, int left) {
        if (left == 0) {
            return;
        }
        for (ChatMessage message : watched.said(client.chat(), since)) {
            for (InlineButton button : message.buttons()) {
                String data = button.data().orElse("");
                String[] parts = data.split(":", -1);
                String kind = parts.length < 2 ? data : parts[0] + ":" + parts[1] + ":" + parts.length;
                Set<String> alike = seen.buttons.computeIfAbsent(kind, k -> new LinkedHashSet<>());
                if (alike.size() < A_KIND) {
                    alike.add(data);
                }
                boolean harmful = data.startsWith("users:revoke") || data.startsWith("~:stop");
                if (!data.isEmpty() && !harmful && kinds.merge(kind, 1, Integer::sum) <= A_KIND) {
                    long mark = stage.sandbox().mark();
                    press(message, data);
                    stage.settle();
                    steps++;
                    below(mark, left - 1);
                }
            }
        }
    }

    void press(ChatMessage under, String data) {
        seen.pressed++;
        presses.add(client.press(under, new InlineButton("?", Optional.of(data), Optional.empty())));
    }

    /** How many buttons were pressed below what was said. */
    int steps() {
        return steps;
    }

    /** What pressing has shown above the chat, where it names somebody of those sought. */
    List<String> alerts(Optional<Pattern> names) {
        return presses.stream()
                .map(p -> p.awaitAnswer(PATIENCE).text())
                .filter(text -> names.filter(n -> n.matcher(text).find()).isPresent())
                .map(text -> who + " in an alert: " + text)
                .toList();
    }
}
