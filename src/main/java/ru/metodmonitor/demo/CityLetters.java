package ru.metodmonitor.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.workbook.SchoolRow;
import ru.metodmonitor.workbook.TeacherRow;

/** Orders that a city's operator has still to register: for whoever tries the program. */
public final class CityLetters {
    private static final int SEED = 27_11_2020;
    private static final List<String> RESULTS = List.of("победитель", "призёр", "призёр", "лауреат");

    private CityLetters() {}

    /**
     * An order of forty people, two of whom are not clear: one name has a slip of the pen, of another only initials are given that
     * nobody of the school has.
     *
     * @param date of the order
     */
    public static OrderLetter contest(City city, Municipality municipality, LocalDate date) {
        return letter(
                city,
                municipality,
                new OrderKey(municipality.department().issuer(), "1431", date),
                "Об итогах муниципального конкурса «Лучшая методическая разработка»",
                40,
                true);
    }

    /** A short order in which everything is clear. */
    public static OrderLetter courses(City city, Municipality municipality, LocalDate date) {
        return letter(
                city,
                municipality,
                new OrderKey(municipality.centre().issuer(), "206", date),
                "О зачёте курсов повышения квалификации «Цифровая образовательная среда»",
                12,
                false);
    }

    /** A contest's order on paper: one page, two of its people are not clear. */
    public static PaperOrder scanned(City city, Municipality municipality, LocalDate date) {
        OrderKey key = new OrderKey(municipality.department().issuer(), "1433", date);
        String title = "Об итогах муниципального конкурса «Мой лучший урок»";
        return new PaperOrder(letter(city, municipality, key, title, 10, true), SEED);
    }

    /** A festival's order on paper: one page, two of its people are not clear. */
    public static PaperOrder photographed(City city, Municipality municipality, LocalDate date) {
        OrderKey key = new OrderKey(municipality.department().issuer(), "1437", date);
        String title = "Об итогах фестиваля педагогических идей «Открытый урок»";
        return new PaperOrder(letter(city, municipality, key, title, 9, true), SEED + 1);
    }

    private static OrderLetter letter(
            City city, Municipality municipality, OrderKey key, String title, int people, boolean doubts) {
        SplittableRandom random = new SplittableRandom(SEED + people);
        Map<String, String> schools =
                city.schools().stream().collect(Collectors.toMap(SchoolRow::code, SchoolRow::name, (a, b) -> a));
        List<TeacherRow> teachers = city.teachers();
        Set<String> names = new HashSet<>();
        List<List<String>> rows = new ArrayList<>();
        while (rows.size() < people - (doubts ? 2 : 0)) {
            TeacherRow one = teachers.get(random.nextInt(teachers.size()));
            if (one.name().qualifier().isEmpty() && names.add(one.name().key())) {
                rows.add(row(one.name().full(), schools.getOrDefault(one.schoolCode(), ""), result(doubts, random)));
            }
        }
        if (doubts) {
            TeacherRow slip = teachers.get(random.nextInt(teachers.size()));
            rows.add(7, row(slipped(slip.name()), schools.getOrDefault(slip.schoolCode(), ""), "призёр"));
            TeacherRow there = teachers.get(random.nextInt(teachers.size()));
            rows.add(
                    rows.size() / 2 + 4,
                    row("Щукарёва Э. Ю.", schools.getOrDefault(there.schoolCode(), ""), "лауреат"));
        }
        return new OrderLetter(key, title, rows, municipality);
    }

    private static List<String> row(String name, String school, String result) {
        return List.of(name, school, result);
    }

    private static String result(boolean contest, SplittableRandom random) {
        return contest ? RESULTS.get(random.nextInt(RESULTS.size())) : "зачтено";
    }

    /** A letter of the surname is written twice. */
    private static String slipped(PersonName name) {
        String surname = name.surname();
        int at = surname.length() / 2;
        return new PersonName(
                        surname.substring(0, at) + surname.charAt(at) + surname.substring(at),
                        name.first(),
                        name.patronymic(),
                        "")
                .full();
    }
}
