package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.endure.Endure;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.Client;

/**
 * Every command of every role, with every kind of button below it, in private and in a group; then each of those buttons pressed by
 * everybody else with other ids in it. What is read is read: messages, labels, alerts, and the words in workbooks and documents. Played on
 * Telegram alone, since it takes a minute; {@link NamesOnMaxTest} is the short walk on MAX.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WhoSeesWhatTest {
    private static final int DEPTH = 3;

    private static final List<String> EVERYBODY =
            List.of("operator", "admin", "head", "neighbour", "both", "territory", "analyst");

    /** Typed by people who want to know more than they may. */
    static final List<String> PROBES = List.of(
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

    private static final Walk.Seen SEEN = new Walk.Seen();

    @BeforeAll
    static void a_town(@TempDir Path folder) {
        town = BirdTown.open(folder);
        stage = town.stage;
        watched = new Watched(stage.sandbox());
        commands = Walk.commands(stage);
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
                SEEN.asked(),
                SEEN.kinds(),
                SEEN.pressed(),
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
            Walk walk = new Walk(who, stage, watched, stage.sandbox().client(stage.id(who)), DEPTH, SEEN);
            walk.everything(PROBES);
            steps.put(who, walk.steps());
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
            Walk walk = new Walk(who, stage, watched, client, 0, SEEN);
            for (String data : forged()) {
                walk.press(under, data);
                presses++;
            }
            for (String probe : PROBES) {
                walk.say(probe);
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
            Walk walk = new Walk(who, stage, watched, inGroup, DEPTH, SEEN);
            walk.everything(PROBES);
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

    @Test
    @Order(5)
    void schools_are_called_by_their_short_names_wherever_people_chat() {
        List<String> shown = Stream.concat(town.everybody().stream(), Stream.of(BirdTown.GROUP))
                .flatMap(chat -> watched.said(chat, 0).stream())
                .map(Watched::shown)
                .toList();

        assertThat(shown).filteredOn(t -> t.contains("СОШ № 10")).hasSizeGreaterThan(100);
        assertThat(shown).noneMatch(t -> t.contains(BirdTown.OFFICIAL));
    }

    /** The names that are not this person's to read; an admin reads them for /person and /forget. */
    static Optional<Pattern> foreign(String who) {
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
        for (Set<String> kind : SEEN.buttons()) {
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
            walk.say(start);
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
}
