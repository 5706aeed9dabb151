package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.demo.OrderLetter;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.sandbox.Fault;

/** The program asked to stop in the middle of everything: it ends by itself, and the next one goes on with what is left. */
@OnBothMessengers
class StoppedTest {
    private static final String ADD = "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; ";
    /** As any Java program that was asked to stop: 128 and the signal's number. */
    private static final int TERMINATED = 143;

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final OrderLetter ORDER = new OrderLetter(
            new OrderKey(Sochi.UON, "413", LocalDate.of(2020, 2, 16)),
            "Об итогах конкурса «Учитель года»",
            List.of(List.of("Иванова Мария Петровна", "МОБУ СОШ № 10", "победитель")),
            Sochi.MUNICIPALITY);

    @TempDir
    private Path folder;

    @Test
    void stopped_while_a_file_and_an_answer_hang_it_ends_by_itself_and_nothing_is_lost() {
        Household.settle(folder, Stage.NOON);
        try (Household house = new Household(folder, Stage.NOON)) {
            Program bot = house.run();
            house.greet();
            house.sandbox.faults().next(Played.now().call("getFile"), 100, Fault.silence());
            house.sandbox.client(Household.OPERATOR).document("приказ.docx", DOCX, ORDER.bytes(), "2; Учитель года");
            house.sandbox.calls().await(Played.now().call("getFile"), 1, Household.PATIENCE);
            house.sandbox.faults().next(Played.now().call("sendMessage"), 100, Fault.silence());
            int sent =
                    house.sandbox.calls().of(Played.now().call("sendMessage")).size();
            house.sandbox.client(Household.OPERATOR).send(ADD + "Учитель года");
            house.sandbox.updates().awaitAllConfirmed(Household.PATIENCE);
            house.sandbox.calls().await(Played.now().call("sendMessage"), sent + 1, Household.PATIENCE);

            Program.Outcome stopped = bot.stop();

            assertThat(stopped.code()).isEqualTo(TERMINATED);
            assertThat(stopped.err()).doesNotContain("bug", "ERROR", "failure");
            assertThat(house.problems()).isEmpty();
            assertThat(attempts(house)).isZero();
            house.sandbox.faults().clear();
            house.run();
            house.sandbox
                    .chats()
                    .awaitMessage(Household.OPERATOR, 0, m -> m.text().contains("Запись № 1"), Household.PATIENCE);
            house.sandbox
                    .chats()
                    .awaitMessage(
                            Household.OPERATOR, 0, m -> m.text().contains("Распознано: 1 из 1"), Household.PATIENCE);
        }
    }

    private static int attempts(Household house) {
        return house.inStore(core -> core.database()
                .read(read -> read.handle()
                        .createQuery("SELECT ifnull(max(attempts), 0) FROM job WHERE status = 'WAITING'")
                        .mapTo(Integer.class)
                        .one()));
    }
}
