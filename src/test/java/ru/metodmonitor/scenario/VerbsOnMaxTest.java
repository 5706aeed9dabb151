package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that know where the bot is, for a bot on MAX; {@link VerbsTest} has all of them. */
@OnMaxAlone
class VerbsOnMaxTest {
    private static final long NEWCOMER = 1_500;

    @TempDir
    private Path folder;

    @Test
    void who_is_invited_comes_by_a_link_to_the_bot_and_doctor_knows_its_name() {
        Household.settle(folder, Stage.NOON);
        try (Household house = new Household(folder, Stage.NOON)) {
            house.person(NEWCOMER, "newcomer");
            house.run();
            house.greet();

            List<Program.Outcome> typed =
                    house.typeInTurn(List.of(List.of("invite", "--role", "operator"), List.of("doctor")));

            String invitation = typed.get(0).out();
            assertThat(invitation).containsPattern("^\\S{22,}\nhttps://max\\.ru/metod_bot\\?start=\\S{22,}\n$");
            assertThat(typed.get(1).out()).contains("@metod_bot").doesNotContain("WRONG");
            String token = invitation.lines().findFirst().orElseThrow();
            house.client(NEWCOMER).follow(Played.now().channel().opening("metod_bot", token));
            house.awaits(NEWCOMER, 0, m -> m.text().contains("оператор"), Household.PATIENCE);
        }
    }
}
