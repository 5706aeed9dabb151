package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import ru.metodmonitor.demo.People;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.SchoolMatcher;
import ru.metodmonitor.registry.Teacher;

/** Seventy schools, some of one number, with some four thousand teachers, one in six with an unusual surname. */
final class SampleTown {
    private static final int AT_ONE_SCHOOL = 57;

    /** Surnames of men and women that are hard to decline. */
    private static final List<String[]> UNUSUAL = List.of(
            new String[] {"Шмидт", "Шмидт"},
            new String[] {"Григорян", "Григорян"},
            new String[] {"Хачатурян", "Хачатурян"},
            new String[] {"Гаврилюк", "Гаврилюк"},
            new String[] {"Мельник", "Мельник"},
            new String[] {"Ткач", "Ткач"},
            new String[] {"Коваль", "Коваль"},
            new String[] {"Бондарь", "Бондарь"},
            new String[] {"Гайдай", "Гайдай"},
            new String[] {"Скиба", "Скиба"},
            new String[] {"Глоба", "Глоба"},
            new String[] {"Сорока", "Сорока"},
            new String[] {"Толстой", "Толстая"},
            new String[] {"Чёрный", "Чёрная"},
            new String[] {"Белых", "Белых"},
            new String[] {"Дурново", "Дурново"},
            new String[] {"Беридзе", "Беридзе"},
            new String[] {"Гогоберишвили", "Гогоберишвили"},
            new String[] {"Живаго", "Живаго"},
            new String[] {"Смирнов-Ковалёв", "Смирнова-Ковалёва"},
            new String[] {"Вишневский", "Вишневская"},
            new String[] {"Троицкий", "Троицкая"},
            new String[] {"Синицын", "Синицына"},
            new String[] {"Солнцев", "Солнцева"});

    private final List<School> schools = new ArrayList<>();
    private final Map<Long, List<Teacher>> rosters = new HashMap<>();
    private final SchoolMatcher matcher;

    SampleTown(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        add(SchoolKind.SOSH, 1, 38);
        add(SchoolKind.SOSH, 75, 82);
        add(SchoolKind.GYMNASIUM, 5, 9);
        add(SchoolKind.GYMNASIUM, 44, 46);
        add(SchoolKind.LYCEUM, 22, 24);
        add(SchoolKind.LYCEUM, 59, 60);
        add(SchoolKind.OOSH, 36, 39);
        add(SchoolKind.OOSH, 91, 96);
        this.matcher = new SchoolMatcher(schools);
        for (School school : schools) {
            List<Teacher> roster = new ArrayList<>();
            for (PersonName name : new People(random).draw(AT_ONE_SCHOOL)) {
                long id = school.id() * 1_000 + roster.size();
                roster.add(new Teacher(id, school.id(), unusual(name, random), "учитель"));
            }
            rosters.put(school.id(), roster);
        }
    }

    private void add(SchoolKind kind, int from, int to) {
        for (int number = from; number <= to; number++) {
            String code = kind.label().substring(0, 1) + "-" + number;
            String name = "МОБУ " + kind.label() + " № " + number + " г. Сочи";
            schools.add(new School(schools.size() + 1L, code, name, kind, "Центральный"));
        }
    }

    private static PersonName unusual(PersonName name, RandomGenerator random) {
        if (random.nextInt(6) > 0) {
            return name;
        }
        String surname = UNUSUAL.get(random.nextInt(UNUSUAL.size()))[isWoman(name) ? 1 : 0];
        return new PersonName(surname, name.first(), name.patronymic(), "");
    }

    private static boolean isWoman(PersonName name) {
        return name.patronymic().endsWith("на");
    }

    City places() {
        return OurPlaces.of(schools);
    }

    SchoolMatcher matcher() {
        return matcher;
    }

    List<Teacher> roster(long school) {
        return rosters.getOrDefault(school, List.of());
    }

    School school(long id) {
        return schools.get((int) id - 1);
    }

    School anySchool(RandomGenerator random) {
        return schools.get(random.nextInt(schools.size()));
    }

    /** Different teachers of one school; one in eight is not known to the registry yet. */
    List<SamplePerson> people(School school, int count, RandomGenerator random) {
        List<Teacher> roster = new ArrayList<>(roster(school.id()));
        List<SamplePerson> people = new ArrayList<>();
        while (people.size() < count) {
            Teacher teacher = roster.remove(random.nextInt(roster.size()));
            if (random.nextInt(8) > 0) {
                people.add(new SamplePerson(
                        teacher.name(), isWoman(teacher.name()), school.id(), Optional.of(teacher.id())));
                continue;
            }
            PersonName name = unusual(new People(random).one(), random);
            if (roster(school.id()).stream().noneMatch(t -> t.name().key().equals(name.key()))) {
                people.add(new SamplePerson(name, isWoman(name), school.id(), Optional.empty()));
            }
        }
        return people;
    }

    /** Whether a number without its kind means just one school. */
    boolean isOnly(int number) {
        return schools.stream()
                        .filter(s -> s.name().contains("№ " + number + " "))
                        .count()
                == 1;
    }

    /** Whether «школа» with this number means just one. */
    boolean isOnlyPlain(int number) {
        return schools.stream()
                        .filter(s -> s.kind() == SchoolKind.SOSH || s.kind() == SchoolKind.OOSH)
                        .filter(s -> s.name().contains("№ " + number + " "))
                        .count()
                == 1;
    }

    static int number(School school) {
        return Integer.parseInt(school.name().replaceAll("\\D", ""));
    }
}
