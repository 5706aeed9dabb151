package ru.metodmonitor.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Sochi;

class OrderHeadingTest {
    private static final String ACTIVITY = "Учитель года Сочи – 2020";
    private static final List<String> MONTHS =
            List.of("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "));

    @Test
    void whatever_the_letterhead_looks_like_the_order_is_known() {
        SplittableRandom random = new SplittableRandom(20200215);
        for (int i = 0; i < 2_000; i++) {
            OrderKey key = new OrderKey(
                    random.nextBoolean() ? Sochi.UON : Sochi.SCRO,
                    number(random),
                    LocalDate.of(2018, 9, 1).plusDays(random.nextInt(1_500)));
            List<String> lines = letter(key, random);

            OrderHeading read = OrderHeading.of(lines, Sochi.ISSUERS);

            assertThat(read.key()).as(String.join("\n", lines)).contains(key);
            assertThat(read.title())
                    .as(String.join("\n", lines))
                    .startsWith("О")
                    .contains(ACTIVITY);
            assertThat(read.activity()).as(String.join("\n", lines)).isEqualTo(ACTIVITY);
        }
    }

    @Test
    void an_appendix_alone_names_its_order() {
        OrderHeading read = OrderHeading.of(
                List.of(
                        "Приложение № 2",
                        "к приказу управления по образованию и науке",
                        "администрации города Сочи",
                        "от 15 февраля 2020 г. № 412-О",
                        "Список победителей",
                        "1. Иванова Мария Петровна, СОШ № 10"),
                Sochi.ISSUERS);

        assertThat(read.key()).contains(new OrderKey(Sochi.UON, "412-О", LocalDate.of(2020, 2, 15)));
    }

    @Test
    void what_is_not_there_is_not_made_up() {
        OrderHeading read =
                OrderHeading.of(List.of("Список", "1. Иванова Мария Петровна, СОШ № 10, 01.02.1980"), Sochi.ISSUERS);

        assertThat(read.issuer()).isEmpty();
        assertThat(read.number()).isEmpty();
        assertThat(read.key()).isEmpty();
        assertThat(read.title()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "__16.05.2020____ №__1169__ | 1169 | 2020-05-16",
                "от «26» мая 2020 г.~№ 596 | 596 | 2020-05-26",
                "05.03.2020~№ 57-од | 57-од | 2020-03-05",
                "ПРИКАЗ № 279//26 января 2020 года | 279 | 2020-01-26",
                "П Р И К А З//от 3 февраля 2021 г. № 12/1-О | 12/1-О | 2021-02-03",
                "ПРИКАЗ//07.04.2020 г. Сочи № 5 | 5 | 2020-04-07",
                "Протокол № 76 от «12» марта 2020 года | 76 | 2020-03-12",
            })
    void number_and_date_are_known_in_every_form(String head, String number, LocalDate date) {
        List<String> lines = new ArrayList<>(List.of("УПРАВЛЕНИЕ ПО ОБРАЗОВАНИЮ И НАУКЕ"));
        lines.addAll(List.of(head.replace('~', '\t').split("//")));
        lines.addAll(
                List.of("Об итогах конкурса", "в рамках недели «Живой урок»", "№\tФИО\tОО", "1\tИванова\tСОШ № 10"));

        OrderHeading read = OrderHeading.of(lines, Sochi.ISSUERS);

        assertThat(read.key()).as(String.join("\n", lines)).contains(new OrderKey(Sochi.UON, number, date));
        assertThat(read.activity()).isEqualTo("Живой урок");
        assertThat(read.title()).isEqualTo("Об итогах конкурса в рамках недели «Живой урок»");
    }

    @Test
    void numbers_of_schools_appendices_and_other_papers_are_not_the_orders() {
        OrderHeading read = OrderHeading.of(
                List.of(
                        "Протокол заседания жюри",
                        "Приложение № 2",
                        "60 педагогов из 13 организаций (МОБУ № 6, детский сад № 4)",
                        "1. Гайда Инна Шалвовна\tМОБУ № 17\tна основании протокола № 3",
                        "2. Вербина Анна Шалвовна, центр «Орбита» № 8"),
                Sochi.ISSUERS);

        assertThat(read.number()).isEmpty();
        assertThat(read.date()).isEmpty();
        assertThat(read.key()).isEmpty();
    }

    @Test
    void two_orders_in_one_file_are_two() {
        List<String> first = List.of(
                "УПРАВЛЕНИЕ ПО ОБРАЗОВАНИЮ И НАУКЕ",
                "ПРИКАЗ",
                "05.03.2020\t№ 57",
                "Об итогах конкурса «Живой урок»",
                "Во исполнение приказа от 01.02.2020 № 11 приказываю:",
                "1. Наградить Иванову Марию Петровну, СОШ № 10.");
        List<String> second = List.of(
                "МКУ «Сочинский центр развития образования»",
                "П Р И К А З № 8",
                "06.03.2020",
                "О семинаре «Урок, который учит»",
                "ПРИКАЗЫВАЮ:",
                "1. Провести семинар.",
                "Приложение к приказу от 06.03.2020 № 8");
        List<String> both = new ArrayList<>(first);
        both.addAll(second);

        assertThat(OrderHeading.all(both, Sochi.ISSUERS))
                .extracting(h -> h.key().orElseThrow())
                .containsExactly(
                        new OrderKey(Sochi.UON, "57", LocalDate.of(2020, 3, 5)),
                        new OrderKey(Sochi.SCRO, "8", LocalDate.of(2020, 3, 6)));
        assertThat(OrderHeading.all(first, Sochi.ISSUERS)).hasSize(1);
        assertThat(OrderHeading.all(second, Sochi.ISSUERS)).hasSize(1);
    }

    private static String number(SplittableRandom random) {
        String digits = String.valueOf(1 + random.nextInt(1_900));
        return digits + List.of("", "", "-О", "/1", "-а", "-ОД").get(random.nextInt(6));
    }

    private static List<String> letter(OrderKey key, SplittableRandom random) {
        List<String> lines = new ArrayList<>();
        if (key.issuer().equals(Sochi.SCRO)) {
            if (random.nextBoolean()) {
                lines.add("УПРАВЛЕНИЕ ПО ОБРАЗОВАНИЮ И НАУКЕ АДМИНИСТРАЦИИ ГОРОДА СОЧИ");
            }
            lines.addAll(pick(
                    random,
                    List.of("МУНИЦИПАЛЬНОЕ КАЗЁННОЕ УЧРЕЖДЕНИЕ", "«СОЧИНСКИЙ ЦЕНТР РАЗВИТИЯ ОБРАЗОВАНИЯ»"),
                    List.of("МКУ СЦРО"),
                    List.of("Муниципальное казённое учреждение Сочинский центр", "развития образования")));
        } else {
            lines.addAll(pick(
                    random,
                    List.of("АДМИНИСТРАЦИЯ ГОРОДА СОЧИ", "УПРАВЛЕНИЕ ПО ОБРАЗОВАНИЮ И НАУКЕ"),
                    List.of(
                            "Муниципальное образование",
                            "Управление по образованию и науке",
                            "354000, ул. Советская, 26 а"),
                    List.of("УОН администрации города Сочи")));
        }
        lines.add("");
        lines.add(pick(random, List.of("ПРИКАЗ"), List.of("П Р И К А З")).get(0));
        lines.addAll(dateAndNumber(key, random));
        if (random.nextBoolean()) {
            lines.add("г. Сочи");
        }
        lines.add("");
        lines.addAll(pick(
                random,
                List.of("Об итогах муниципального конкурса «" + ACTIVITY + "»"),
                List.of("О подведении итогов", "муниципального этапа конкурса", "«" + ACTIVITY + "»"),
                List.of("О награждении победителей конкурса \"" + ACTIVITY + "\"", "среди школ города")));
        lines.addAll(pick(
                random,
                List.of("", "В соответствии с приказом от 01.02.2015 № 5 «О работе» приказываю:"),
                List.of("На основании протокола № 3 от 04.05.2016 п р и к а з ы в а ю:"),
                List.of("По итогам конкурса и в целях поощрения", "ПРИКАЗЫВАЮ:")));
        lines.add("1. Наградить Иванову Марию Петровну, учителя МОБУ СОШ № 10, приказ УОН № 77 от 07.07.2017.");
        return lines;
    }

    private static List<String> dateAndNumber(OrderKey key, SplittableRandom random) {
        LocalDate d = key.date();
        String plain = DateTimeFormatter.ofPattern("dd.MM.yyyy").format(d);
        String words = d.getDayOfMonth() + " " + MONTHS.get(d.getMonthValue() - 1) + " " + d.getYear() + " г.";
        String quoted = String.format(
                Locale.ROOT, "«%02d» %s %d года", d.getDayOfMonth(), MONTHS.get(d.getMonthValue() - 1), d.getYear());
        String date = List.of(plain, "от " + plain + " г.", words, "от " + words, quoted)
                .get(random.nextInt(5));
        String number = List.of("№ ", "№", "N ").get(random.nextInt(3)) + key.number();
        return pick(
                random,
                List.of(date + "\t\t" + number),
                List.of(date + "          " + number),
                List.of(date, number),
                List.of(number + " " + date),
                List.of(date + " г. Сочи " + number));
    }

    @SafeVarargs
    private static List<String> pick(SplittableRandom random, List<String>... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
