package ru.metodmonitor.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.metodmonitor.app.Office;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.text.NameView;

class QualityTest {
    private static final AcademicYear YEAR = new AcademicYear(2019);

    @RegisterExtension
    final Office office = new Office("trust");

    private void add(String rest) {
        office.says(Office.OPERATOR, "/add УОН № 412 от 15.02.2020; " + rest);
    }

    private List<Remark> remarks() {
        Quality quality = new Quality(
                office.core().results(),
                office.core().registry(),
                office.core().journal(),
                office.core().clock());
        return office.core().database().read(read -> quality.list(read, YEAR));
    }

    private List<String> texts() {
        return remarks().stream()
                .map(r -> office.core().texts().plain(r.text(NameView.FULL)))
                .toList();
    }

    @Test
    void a_clean_year_has_no_remarks() {
        add("3; СОШ № 10; Иванова Мария Петровна; Учитель года");
        assertThat(remarks()).isEmpty();
        assertThat(office.says(Office.OPERATOR, "/quality")).contains("замечаний нет");
    }

    @Test
    void more_active_teachers_than_headcount_block_approval() {
        office.core().database().writeOnly(tx -> {
            long school = office.core().registry().byCode(tx, "8").orElseThrow().id();
            office.core()
                    .registry()
                    .save(
                            tx,
                            ru.metodmonitor.journal.Actor.CONSOLE,
                            new ru.metodmonitor.registry.SchoolYear(
                                    school, YEAR, java.util.Optional.empty(), java.util.Optional.of(1)));
        });
        add("1; Гимназия 8; Иванова Мария Петровна; Доклад");
        add("1; Гимназия 8; Сидоров Пётр Ильич; Доклад");
        assertThat(texts()).containsExactly("• Гимназия № 8: показатель 1, участников 2, педагогов 1");
        assertThat(remarks()).allMatch(Remark::blocksApproval);
    }

    @Test
    void near_names_of_one_school_are_listed_until_told_apart() {
        add("1; СОШ № 10; Иванова Наталья Петровна; Доклад");
        add("1; СОШ № 10; Иванова Наталия Петровна; Доклад");
        office.presses(Office.OPERATOR, "Это новый педагог");
        assertThat(texts()).containsExactly("• СОШ № 10: Иванова Наталья Петровна — Иванова Наталия Петровна");

        assertThat(office.says(Office.OPERATOR, "/quality")).contains("Похожие имена в одной школе: 1");
        assertThat(office.presses(Office.OPERATOR, "Похожие имена")).contains("[Объединить: Иванова Наталья Петровна]");
        assertThat(office.presses(Office.OPERATOR, "Разные люди")).contains("замечаний нет");
        assertThat(remarks()).isEmpty();
    }

    @Test
    void one_name_at_two_schools_is_listed() {
        add("1; СОШ № 10; Иванова Мария Петровна; Доклад");
        add("1; Гимназия 8; Иванова Мария Петровна; Доклад");
        assertThat(texts()).containsExactly("• Иванова Мария Петровна: СОШ № 10, Гимназия № 8");
    }

    @Test
    void gaps_of_all_sorts_are_found() {
        add("3; СОШ № 10; Иванова Мария Петровна; Учитель года");
        office.says(Office.OPERATOR, "/order УОН № 415 от 20.02.2020");
        Gaps gaps = new Gaps(
                office.core().results(),
                office.core().registry(),
                Sochi.ISSUERS,
                office.core().journal(),
                office.core().clock());
        List<String> found = office.core().database().read(read -> gaps.list(read, YEAR)).stream()
                .map(g -> office.core().texts().plain(g.text()).replace('\u00a0', ' '))
                .toList();
        assertThat(found)
                .containsExactly(
                        "УОН, 2020 год: № 413–414",
                        "УОН № 415 от 20.02.2020",
                        "УОН № 412 от 15.02.2020: 1 запись",
                        "Гимназия № 8",
                        "Учитель года: 1 победитель");
        assertThat(office.says(Office.OPERATOR, "/gaps 2019")).contains("[Приказы без записей: 1]");
        assertThat(office.presses(Office.OPERATOR, "Приказы без записей")).contains("УОН № 415");
        assertThat(office.presses(Office.OPERATOR, "‹ К разделам")).contains("Полнота данных");
    }
}
