package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.app.Features;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.endure.Endure;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.Client;
import ru.metodmonitor.sandbox.InlineButton;
import ru.metodmonitor.sandbox.Press;

/**
 * Every command of every role, with every kind of button below it, in private and in a group; then each of those buttons pressed by
 * everybody else with other ids in it. What is read is read: messages, labels, alerts, and the words in workbooks and documents.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WhoSeesWhatTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DEPTH = 3;
    private static final int A_KIND = 2;

    private static final List<String> EVERYBODY =
            List.of("operator", "admin", "head", "neighbour", "both", "territory", "analyst");

    /** Typed by people who want to know more than they may. */
    private static final List<String> PROBES = List.of(
            "/find Ястребова",
            "/find 7",
            "Ястребова",
            "/teacher Ястребова",
            "/teachers СОШ № 8",
            "/why СОШ № 8 2",
            "/why СОШ № 10 3",
            "/entry 1",
            "/entry 3",
            "/entry 7",
            "/entry 9",
            "/entry 15",
            "/entries школа:8",
            "/edit 7",
            "/dispute 9 неверно",
            "/retract 7 нет",
            "/school 8",
            "/person Ястребова",
            "/forget Ястребова",
            "/check",
            "/review");

    private static BirdTown town;
    private static Stage stage;
    private static Watched watched;
    private static List<String> commands;

    /** How often somebody typed, and pressed. */
    private static int asked;

    private static int pressed;

    /** Every button that anybody was ever shown, a few of each kind. */
    private static final Map<String, Set<String>> BUTTONS = new LinkedHashMap<>();

    @BeforeAll
    static void a_town(@TempDir Path folder) {
        town = BirdTown.open(folder);
        stage = town.stage;
        watched = new Watched(stage.sandbox());
        FileSource none = (id, target) -> FileSource.Fetched.REFUSED;
        Features features = new Features(
                stage.core(),
                () -> "metod_bot",
                new Outbound(
                        new Outbox(stage.clock()),
                        stage.core().texts(),
                        stage.core().journal()),
                none,
                new Vitals());
        commands = features.commands().stream().map(c -> c.spec().name()).toList();
    }

    @AfterAll
    static void close() {
        List<ChatMessage> said = Stream.concat(town.everybody().stream(), Stream.of(BirdTown.GROUP))
                .flatMap(chat -> watched.said(chat, 0).stream())
                .toList();
        Endure.tell(
                "who sees what",
                "%d roles, in private and in a group: %d commands, typed %d times; %d kinds of buttons, pressed %d times; read: %d messages, %d files",
                EVERYBODY.size(),
                commands.size(),
                asked,
                BUTTONS.size(),
                pressed,
                said.size(),
                said.stream().filter(m -> m.attachment().isPresent()).count());
        stage.close();
    }

    @Test
    @Order(1)
    void in_private_everybody_reads_the_names_that_are_theirs_and_cant_pass_them_on() {
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> steps = new LinkedHashMap<>();
        for (String who : EVERYBODY) {
            long since = stage.sandbox().mark();
            Walk walk = new Walk(who, stage.sandbox().client(stage.id(who)), DEPTH);
            walk.everything();
            steps.put(who, walk.steps);
            foreign(who).ifPresent(names -> wrong.addAll(watched.naming(stage.id(who), since, names)));
            wrong.addAll(walk.alerts(foreign(who)));
            wrong.addAll(watched.unguarded(stage.id(who), since));
        }

        assertThat(wrong).isEmpty();
        assertThat(steps.values()).as("pressed: %s", steps).allMatch(n -> n > 15);
        assertThat(watched.naming(stage.id("operator"), 0, BirdTown.names(List.of())))
                .as("the operator does see names, in messages and documents")
                .hasSizeGreaterThan(20)
                .anyMatch(m -> m.contains(".xlsx"))
                .anyMatch(m -> m.contains(".docx"));
        assertThat(watched.naming(stage.id("head"), 0, BirdTown.names(List.of("S8", "G8"))))
                .as("the head does see the own school's names")
                .hasSizeGreaterThan(5);
    }

    @Test
    @Order(2)
    void no_button_with_other_ids_in_it_shows_a_name_that_isnt_ones_own() {
        List<String> wrong = new ArrayList<>();
        int presses = 0;
        for (String who : List.of("head", "neighbour", "both", "territory", "analyst")) {
            long since = stage.sandbox().mark();
            Client client = stage.sandbox().client(stage.id(who));
            ChatMessage under = newest(stage.id(who));
            Walk walk = new Walk(who, client, 0);
            for (String data : forged()) {
                walk.press(under, data);
                presses++;
            }
            for (String probe : PROBES) {
                client.send(probe);
                asked++;
            }
            forgeDialogs(walk, who);
            stage.settle();
            Pattern names = foreign(who).orElseThrow();
            wrong.addAll(watched.naming(stage.id(who), since, names));
            wrong.addAll(walk.alerts(Optional.of(names)));
            wrong.addAll(watched.unguarded(stage.id(who), since));
        }

        assertThat(wrong).isEmpty();
        assertThat(presses).isGreaterThan(1_000);
    }

    @Test
    @Order(3)
    void nothing_with_a_name_goes_to_a_group_whoever_asks_or_presses() {
        long since = stage.sandbox().mark();
        for (String who : EVERYBODY) {
            Client inGroup = stage.sandbox().client(stage.id(who)).in(BirdTown.GROUP);
            Walk walk = new Walk(who, inGroup, DEPTH);
            walk.everything();
            ChatMessage under = newest(BirdTown.GROUP);
            forged().forEach(data -> walk.press(under, data));
            stage.settle();
            assertThat(walk.alerts(Optional.of(BirdTown.names(List.of())))).isEmpty();
        }

        assertThat(watched.naming(BirdTown.GROUP, since, BirdTown.names(List.of())))
                .isEmpty();
        assertThat(watched.said(BirdTown.GROUP, since))
                .as("the group is told where the answer went")
                .anyMatch(m -> m.text().startsWith("В ответе имена педагогов"))
                .anyMatch(m -> m.attachment().isPresent());
    }

    @Test
    @Order(4)
    void every_file_with_names_that_was_handed_over_is_in_the_journal() {
        long files = town.everybody().stream()
                .flatMap(chat -> watched.said(chat, 0).stream())
                .filter(m -> m.attachment().isPresent() && m.content().manner().guarded())
                .count();
        long kept = stage.core().database().read(read -> stage.core().journal().after(read, 0, 1_000_000)).stream()
                .filter(row -> row.action().equals("names.export")
                        || row.subject().matches("list:(export|entries-book|school-book|wrong-rows)"))
                .count();

        assertThat(files).isGreaterThan(5);
        assertThat(kept).isEqualTo(files);
    }

    /** The names that are not this person's to read; an admin reads them for /person and /forget. */
    private static Optional<Pattern> foreign(String who) {
        return switch (who) {
            case "head" -> Optional.of(BirdTown.names(List.of("S10")));
            case "both" -> Optional.of(BirdTown.names(List.of("S10", "G8")));
            case "neighbour" -> Optional.of(BirdTown.names(List.of("S8")));
            case "territory", "analyst" -> Optional.of(BirdTown.names(List.of()));
            default -> Optional.empty();
        };
    }

    /** Each kind of button with each of its numbers exchanged for ids of the town: schools, teachers, entries, orders, lists. */
    private static List<String> forged() {
        Set<String> forged = new LinkedHashSet<>();
        for (Set<String> kind : BUTTONS.values()) {
            for (String data : kind) {
                forged.add(data);
                String[] parts = data.split(":", -1);
                for (int i = 2; i < parts.length; i++) {
                    if (parts[i].matches("\\d{1,3}")) {
                        for (int id : new int[] {1, 2, 3, 5, 8, 15}) {
                            String[] other = parts.clone();
                            other[i] = String.valueOf(id);
                            forged.add(String.join(":", other));
                        }
                    }
                }
            }
        }
        forged.removeIf(d -> d.startsWith("~"));
        return List.copyOf(forged);
    }

    /** Answers that no step has offered, to every step of a dialog that this person can be in. */
    private static void forgeDialogs(Walk walk, String who) {
        for (String start : List.of("/propose", "/add", "/check", "/discussion", "/edit 1", "/dispute 1", "/merge")) {
            walk.client.send(start);
            stage.settle();
            for (int depth = 0; depth < 4; depth++) {
                ChatMessage asked = newest(stage.id(who));
                Optional<String> real = asked.buttons().stream()
                        .flatMap(b -> b.data().stream())
                        .filter(d -> d.startsWith("~:pick:"))
                        .findFirst();
                if (real.isEmpty()) {
                    break;
                }
                String[] parts = real.get().split(":", -1);
                for (String answer : List.of("s2", "s3", "s1", "t7", "t1", "t4", "t9", "o1", "e9", "7", "9")) {
                    walk.press(asked, String.join(":", parts[0], parts[1], parts[2], parts[3], answer));
                }
                walk.press(newest(stage.id(who)), real.get());
                stage.settle();
            }
        }
    }

    private static ChatMessage newest(long chat) {
        List<ChatMessage> said = watched.said(chat, 0);
        return said.get(said.size() - 1);
    }

    /** One person who tries everything in one chat. */
    private static final class Walk {
        private final String who;
        private final Client client;
        private final int depth;
        private final Map<String, Integer> kinds = new LinkedHashMap<>();
        private final List<Press> presses = new ArrayList<>();
        private int steps;

        Walk(String who, Client client, int depth) {
            this.who = who;
            this.client = client;
            this.depth = depth;
        }

        void everything() {
            for (String command : new TreeSet<>(commands)) {
                say("/" + command);
                if (stage.core().texts().has(command + ".example")) {
                    say(stage.core().texts().plain(command + ".example"));
                }
            }
            PROBES.forEach(this::say);
        }

        private void say(String text) {
            long since = stage.sandbox().mark();
            client.send(text);
            asked++;
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
                    BUTTONS.computeIfAbsent(kind, k -> new LinkedHashSet<>());
                    if (BUTTONS.get(kind).size() < A_KIND) {
                        BUTTONS.get(kind).add(data);
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
            pressed++;
            presses.add(client.press(under, new InlineButton("?", Optional.of(data), Optional.empty())));
        }

        List<String> alerts(Optional<Pattern> names) {
            return presses.stream()
                    .map(p -> p.awaitAnswer(PATIENCE).text())
                    .filter(text -> names.filter(n -> n.matcher(text).find()).isPresent())
                    .map(text -> who + " in an alert: " + text)
                    .toList();
        }
    }
}
