package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.sandbox.Client;

/** What names teachers, asked for and pressed once more on MAX, where nothing keeps a message from being passed on. */
@OnMaxAlone
class NamesOnMaxTest {
    private static final List<String> ASKED = List.of(
            "/entries", "/teachers", "/myschool", "/my", "/orders", "/export 2019-2020", "/recommendations СОШ № 10");

    @TempDir
    private Path folder;

    private Stage stage;
    private Watched watched;

    @BeforeEach
    void a_town() {
        stage = BirdTown.open(folder).stage;
        watched = new Watched(stage.sandbox());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void in_private_everybody_reads_the_names_that_are_theirs() {
        List<String> wrong = new ArrayList<>();
        for (String who : List.of("head", "analyst")) {
            Walk walk = walk(who, stage.sandbox().client(stage.id(who)));
            WhoSeesWhatTest.foreign(who).ifPresent(names -> wrong.addAll(watched.naming(stage.id(who), 0, names)));
            wrong.addAll(walk.alerts(WhoSeesWhatTest.foreign(who)));
        }

        assertThat(wrong).isEmpty();
        assertThat(watched.naming(stage.id("head"), 0, BirdTown.names(List.of("S8", "G8"))))
                .as("the head does see the own school's names")
                .isNotEmpty();
    }

    @Test
    void nothing_with_a_name_goes_to_a_group_whoever_asks_or_presses() {
        for (String who : List.of("operator", "head")) {
            Client inGroup = stage.sandbox().client(stage.id(who)).in(BirdTown.GROUP);
            Walk walk = walk(who, inGroup);
            assertThat(walk.alerts(Optional.of(BirdTown.names(List.of())))).isEmpty();
        }

        assertThat(watched.naming(BirdTown.GROUP, 0, BirdTown.names(List.of()))).isEmpty();
        assertThat(watched.said(BirdTown.GROUP, 0))
                .as("the group is told where to ask")
                .anyMatch(m -> m.text().endsWith("в личном чате: max.ru/metod_bot"))
                .noneMatch(m -> m.text().contains("t.me"));
    }

    private Walk walk(String who, Client client) {
        Walk walk = new Walk(who, stage, watched, client, 1, new Walk.Seen());
        Stream.concat(ASKED.stream(), WhoSeesWhatTest.PROBES.stream()).forEach(walk::say);
        stage.settle();
        return walk;
    }
}
