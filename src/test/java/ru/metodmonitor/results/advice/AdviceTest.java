package ru.metodmonitor.results.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.telegram.OnTelegram;
import ru.metodmonitor.text.Phrase;

class AdviceTest {
    @TempDir
    private Path folder;

    private final List<Core> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Core::close);
    }

    /** Eight schools of fifty with 20, 20, 10, 20 and 30 %: a cluster to stand out from. */
    private static Village village() {
        Village village = new Village();
        for (int s = 0; s < 8; s++) {
            village.both("O" + s, 50, 10, 10, 5, 10, 15);
        }
        return village;
    }

    private Core open(Village village) {
        Core core = village.core(folder);
        opened.add(core);
        return core;
    }

    private static List<Recommendation> all(Core core, AcademicYear year) {
        return core.database().read(read -> core.advice().of(read, year));
    }

    private static List<Recommendation> of(Core core, String code) {
        return core.database().read(read -> core.advice().of(read, Village.YEAR, id(core, code)));
    }

    private static long id(Core core, String code) {
        return core.database()
                .read(read -> core.registry().byCode(read, code))
                .orElseThrow()
                .id();
    }

    private static List<String> found(Core core, String code) {
        return of(core, code).stream()
                .map(r -> r.rule() + r.indicator().map(i -> ":" + i.number()).orElse(""))
                .toList();
    }

    private static String words(Core core, List<Phrase> lines) {
        return lines.stream().map(core.texts()::plain).collect(Collectors.joining("\n"));
    }

    @Test
    void a_school_like_all_others_is_left_in_peace() {
        Core core = open(village());

        assertThat(found(core, "O1")).isEmpty();
        assertThat(all(core, Village.YEAR)).isEmpty();
    }

    @Test
    void nobody_for_two_years_is_told_with_figures_step_and_whom_to_learn_from() {
        Core core = open(village().both("X", 50, 10, 10, 5, 0, 15).both("GOOD", 50, 10, 10, 5, 40, 15));

        Recommendation one = of(core, "X").get(0);

        assertThat(found(core, "X")).containsExactly("nobody:4");
        assertThat(core.texts().plain(one.title()))
                .isEqualTo("Никого за два года: показатель 4 (Публикации в профессиональных изданиях)");
        assertThat(one.learnFrom()).extracting(School::code).containsExactly("GOOD");
        assertThat(words(core, one.lines()).replace('\u00a0', ' '))
                .contains("0 из 50, 0,0 %")
                .contains("у школ кластера вместе — 24,0 %")
                .contains("Что сделать: Оформите")
                .endsWith("У кого поучиться: Школа GOOD");
    }

    @Test
    void nobody_in_a_handful_of_teachers_may_be_chance() {
        Core core = open(village().both("X", 4, 1, 1, 0, 0, 1));

        assertThat(found(core, "X")).isEmpty();
    }

    @Test
    void two_low_years_are_told_and_one_is_not() {
        Core core = open(village()
                .both("TWO", 50, 2, 10, 5, 10, 15)
                .school("ONE", Village.BEFORE, 50, 18, 10, 5, 10, 15)
                .school("ONE", Village.YEAR, 50, 6, 10, 5, 10, 15));

        assertThat(found(core, "TWO")).containsExactly("low:1");
        assertThat(words(core, of(core, "TWO").get(0).lines())).contains("Так было оба года");
        assertThat(found(core, "ONE")).doesNotContain("low:1");
    }

    @Test
    void a_notable_drop_is_told_with_those_who_stopped() {
        Core core = open(village()
                .school("X", Village.BEFORE, 50, 30, 10, 5, 10, 15)
                .school("X", Village.YEAR, 50, 5, 10, 5, 10, 15));

        assertThat(found(core, "X")).contains("drop:1");
        assertThat(words(core, of(core, "X").get(0).lines())).contains("из 30 педагогов", "снова активны 5");
    }

    @Test
    void few_winners_have_their_cause_in_few_participants() {
        Core core = open(village().both("X", 50, 10, 1, 0, 10, 15).both("Y", 100, 20, 36, 1, 20, 30));

        assertThat(found(core, "X")).containsExactly("low:2", "nobody:3");
        assertThat(words(core, of(core, "X").get(1).lines())).contains("мало участников");
        assertThat(words(core, of(core, "Y").get(0).lines())).contains("из 72 участников за два года победителей 2");
    }

    @Test
    void activity_that_hangs_on_three_people_is_told() {
        Village village = village().both("X", 50, 3, 3, 3, 3, 3);
        for (int teacher = 0; teacher < 3; teacher++) {
            for (int event = 0; event < 5; event++) {
                village.entry("X", Village.YEAR, 1, teacher, "Событие № " + event);
            }
        }
        Core core = open(village);

        Recommendation one = of(core, "X").get(0);

        assertThat(one.rule()).isEqualTo("few-people");
        assertThat(core.texts().plain(one.figure())).isEqualTo("3 педагога из 50 — это 30 из 30 записей школы");
    }

    @Test
    void gaps_in_the_data_are_told_and_hide_what_would_follow_from_them() {
        Core core = open(village()
                .school("NONE", Village.BEFORE, 50, 10, 10, 5, 10, 15)
                .school("NONE", Village.YEAR, 50)
                .school("NO-HEAD", Village.YEAR, 0, 2)
                .school("OVER", Village.YEAR, 3, 5));

        assertThat(found(core, "NONE")).containsExactly("no-entries");
        assertThat(found(core, "NO-HEAD")).containsExactly("no-headcount");
        assertThat(found(core, "OVER")).contains("over-headcount");
    }

    @Test
    void a_year_that_nobody_has_begun_to_register_is_no_gap_of_any_school() {
        Core core = open(new Village()
                .school("A", Village.YEAR, 50)
                .school("B", Village.YEAR, 40)
                .school("C", Village.YEAR, 30));

        assertThat(all(core, Village.YEAR)).isEmpty();
    }

    @Test
    void strong_points_are_told_too_and_come_last() {
        Core core = open(village().both("X", 50, 30, 10, 5, 0, 15));

        assertThat(found(core, "X")).containsExactly("nobody:4", "strong:1");
        assertThat(of(core, "X").get(1).learnFrom()).isEmpty();
    }

    @Test
    void one_year_alone_says_nothing_of_indicators() {
        Village village = new Village();
        for (int s = 0; s < 8; s++) {
            village.school("O" + s, Village.YEAR, 50, 20, 20, 10, 20, 30);
        }
        Core core = open(village.school("X", Village.YEAR, 50, 0, 1));

        assertThat(found(core, "X")).isEmpty();
        assertThat(all(core, new AcademicYear(1999))).isEmpty();
    }

    @Test
    void an_operators_words_stand_until_taken_back_and_the_journal_knows_without_them() {
        Core core = open(village().both("X", 50, 10, 10, 5, 0, 15));
        Recommendation.Key key = of(core, "X").get(0).key();
        long person = core.database()
                .write(tx -> core.access().meet(tx, OnTelegram.chat(7), "Оператор", Optional.empty()))
                .id();

        assertThat(edit(core, person, key, "  Провести семинар ")).isEqualTo(Edited.SAVED);
        assertThat(of(core, "X").get(0).step()).isEqualTo("Провести семинар");
        assertThat(of(core, "X").get(0).edited()).isTrue();
        List<JournalRow> journal = core.database().read(read -> core.journal().about(read, "school:" + key.school()));
        assertThat(journal)
                .last()
                .satisfies(row -> assertThat(row.action()).isEqualTo("recommendation.edit"))
                .satisfies(row -> assertThat(row.payload()).doesNotContain("семинар"));

        assertThat(edit(core, person, key, " ")).isEqualTo(Edited.WRONG_LENGTH);
        assertThat(edit(core, person, key, "Ж".repeat(2_001))).isEqualTo(Edited.WRONG_LENGTH);
        assertThat(edit(core, person, new Recommendation.Key(Village.YEAR, key.school(), "low", 1), "Текст"))
                .isEqualTo(Edited.GONE);
        Edited restored = core.database().write(tx -> core.advice().restore(tx, person, key));
        assertThat(restored).isEqualTo(Edited.RESTORED);
        assertThat(of(core, "X").get(0).edited()).isFalse();
    }

    private static Edited edit(Core core, long person, Recommendation.Key key, String text) {
        return core.database().write(tx -> core.advice().edit(tx, person, key, text));
    }

    @Test
    void nobody_edits_what_is_approved() {
        Core core = open(village().both("X", 50, 10, 10, 5, 0, 15));
        Advice frozen = new Advice(
                core.results(), new AdviceRules(3, List.of()), (read, year) -> true, core.journal(), core.clock());

        Edited done = core.database()
                .write(tx -> frozen.edit(tx, 1, new Recommendation.Key(Village.YEAR, 1, "low", 1), "Текст"));
        assertThat(done).isEqualTo(Edited.APPROVED);
    }

    @Test
    void last_years_measures_are_judged_against_schools_that_started_as_low() {
        Village village = new Village();
        AcademicYear first = new AcademicYear(2017);
        for (int s = 0; s < 16; s++) {
            int low = s < 4 ? 3 : 25;
            village.school("S" + s, first, 60, low, 12, 6, 12, 18)
                    .school("S" + s, Village.BEFORE, 60, low, 12, 6, 12, 18)
                    .school("S" + s, Village.YEAR, 60, s == 0 ? 30 : s < 4 ? 9 : 25, 12, 6, 12, 18);
        }
        Core core = open(village);

        List<Effect> effects = core.database().read(read -> core.advice().effects(read, Village.YEAR));

        assertThat(effects).hasSize(4);
        assertThat(effects)
                .filteredOn(e -> e.verdict() == Verdict.ABOVE)
                .extracting(e -> e.school().code())
                .containsExactly("S0");
        assertThat(effects.get(0).gain().own()).isEqualTo(0.45);
        List<Effect> own = core.database().read(read -> core.advice().effects(read, Village.YEAR, id(core, "S0")));
        assertThat(own).hasSize(1);
    }

    @Test
    void entries_that_wait_for_review_are_told() {
        Core core = open(village());
        core.database()
                .writeOnly(tx -> tx.handle()
                        .execute(
                                "UPDATE entry SET status = ? WHERE id IN (SELECT id FROM entry WHERE school_id = ? AND year = 2019 LIMIT 2)",
                                EntryStatus.SUBMITTED.name(),
                                1));

        List<Recommendation> all = core.database().read(read -> core.advice().of(read, Village.YEAR, 1));

        assertThat(all).extracting(Recommendation::rule).containsExactly("unconfirmed");
        assertThat(core.texts().plain(all.get(0).figure())).isEqualTo("2 записи ждут проверки");
    }
}
