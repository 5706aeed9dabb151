package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.text.similarity.LevenshteinDistance;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;

/** Draws the people of one list, known teachers and new ones; the beginnings of their surnames differ, so that each can be told apart. */
final class CrossedPeople {
    /** Within this many letters a new name may be a slip in a known one. */
    private static final int NEAR = 3;

    private static final List<String[]> SURNAMES = List.of(
            new String[] {"Кобалия", "Кобалия"},
            new String[] {"Данелия", "Данелия"},
            new String[] {"Гулян", "Гулян"},
            new String[] {"Погосян", "Погосян"},
            new String[] {"Тер-Арутюнян", "Тер-Арутюнян"},
            new String[] {"Джапаридзе", "Джапаридзе"},
            new String[] {"Церетели", "Церетели"},
            new String[] {"Бараташвили", "Бараташвили"},
            new String[] {"Воробей", "Воробей"},
            new String[] {"Соловей", "Соловей"},
            new String[] {"Кравец", "Кравец"},
            new String[] {"Коломиец", "Коломиец"},
            new String[] {"Мамедов", "Мамедова"},
            new String[] {"Лебедев", "Лебедева"},
            new String[] {"Орлов-Кобалия", "Орлова-Кобалия"},
            new String[] {"Тихомиров-Белых", "Тихомирова-Белых"},
            new String[] {"Долгих", "Долгих"},
            new String[] {"Сагайдачко", "Сагайдачко"},
            new String[] {"Пономарёв", "Пономарёва"},
            new String[] {"Воскресенский", "Воскресенская"},
            new String[] {"Одинцов", "Одинцова"},
            new String[] {"Рукавишников", "Рукавишникова"},
            new String[] {"Ефименко", "Ефименко"},
            new String[] {"Закревский", "Закревская"},
            new String[] {"Игнатов", "Игнатова"},
            new String[] {"Фадеев", "Фадеева"},
            new String[] {"Хвостов", "Хвостова"},
            new String[] {"Шестаков", "Шестакова"},
            new String[] {"Яковлев", "Яковлева"},
            new String[] {"Бурцев", "Бурцева"},
            new String[] {"Носков", "Носкова"},
            new String[] {"Лаптев", "Лаптева"});
    private static final List<String> WOMEN = List.of(
            "Анна", "Нино", "Карине", "Саида", "Асиет", "Фатима", "Этери", "Инна", "Мария", "Наталья", "Любовь",
            "Нана");
    private static final List<String> MEN =
            List.of("Иван", "Армен", "Сурен", "Гурам", "Аслан", "Пётр", "Илья", "Андрей", "Павел", "Гоча");
    private static final List<String[]> PATRONYMICS = List.of(
            new String[] {"Шалвович", "Шалвовна"},
            new String[] {"Гургенович", "Гургеновна"},
            new String[] {"Рамазанович", "Рамазановна"},
            new String[] {"Иванович", "Ивановна"},
            new String[] {"Ильич", "Ильинична"},
            new String[] {"Сергеевич", "Сергеевна"},
            new String[] {"Мамед оглы", "Мамед кызы"});

    private final ReadingCity city;
    private final RandomGenerator random;
    private final List<String> surnames = new ArrayList<>();

    CrossedPeople(ReadingCity city, RandomGenerator random) {
        this.city = city;
        this.random = random;
    }

    School school() {
        return any(city.schools());
    }

    /** A teacher of a school; one in four is not known yet. */
    SamplePerson of(School school) {
        return random.nextInt(4) == 0 ? unknown(school) : known(school);
    }

    SamplePerson known(School school) {
        List<Teacher> roster = city.roster(school);
        for (int i = 0; i < 200; i++) {
            Teacher teacher = any(roster);
            long namesakes = roster.stream()
                    .filter(t -> t.name().key().equals(teacher.name().key()))
                    .count();
            if (namesakes == 1 && isFree(teacher.name().surname())) {
                boolean woman = teacher.name().patronymic().matches(".*(на|кызы)");
                return taken(new SamplePerson(teacher.name(), woman, school.id(), Optional.of(teacher.id())));
            }
        }
        return unknown(school);
    }

    /** Somebody whom no school of the city knows, nor anybody nearly of that name. */
    SamplePerson unknown(School school) {
        return unknown(school, random.nextInt(3) > 0);
    }

    SamplePerson unknownWoman(School school) {
        return unknown(school, true);
    }

    private SamplePerson unknown(School school, boolean woman) {
        while (true) {
            int sex = woman ? 1 : 0;
            PersonName name = new PersonName(any(SURNAMES)[sex], any(woman ? WOMEN : MEN), any(PATRONYMICS)[sex], "");
            boolean near = city.roster(school).stream()
                    .anyMatch(t -> LevenshteinDistance.getDefaultInstance()
                                    .apply(t.name().full(), name.full())
                            <= NEAR);
            if (!near && isFree(name.surname())) {
                return taken(new SamplePerson(name, woman, school.id(), Optional.empty()));
            }
        }
    }

    private SamplePerson taken(SamplePerson person) {
        surnames.add(key(person.name().surname()));
        return person;
    }

    private boolean isFree(String surname) {
        String key = key(surname);
        return key.length() > 4 && surnames.stream().noneMatch(s -> s.startsWith(stem(key)) || key.startsWith(stem(s)));
    }

    private static String stem(String key) {
        return key.substring(0, Math.max(3, key.length() - 3));
    }

    private static String key(String surname) {
        return surname.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /** Whether surname and initials mean just one teacher of the school, in whatever case they stand. */
    boolean isOnlyByInitials(SamplePerson person) {
        String stem = stem(key(person.name().surname()));
        return person.teacher().isPresent()
                && city.roster(city.schools().get((int) person.school() - 1)).stream()
                                .filter(t -> key(t.name().surname()).startsWith(stem))
                                .count()
                        == 1;
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
