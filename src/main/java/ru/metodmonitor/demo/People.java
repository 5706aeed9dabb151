package ru.metodmonitor.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import ru.metodmonitor.registry.PersonName;

/** Makes up people: five women to one man, as in schools. No two of one draw have the same name. */
public final class People {
    private static final double WOMEN = 0.85;

    private final List<String[]> surnames =
            Words.lines("surnames.txt").stream().map(l -> l.split(" ")).toList();
    private final List<String[]> women = given("w");
    private final List<String[]> men = given("m");
    private final RandomGenerator random;

    /** Draws from this source. */
    public People(RandomGenerator random) {
        this.random = random;
    }

    /** So many different names. */
    public List<PersonName> draw(int count) {
        Set<String> seen = new HashSet<>();
        List<PersonName> names = new ArrayList<>(count);
        while (names.size() < count) {
            PersonName name = one();
            if (seen.add(name.key())) {
                names.add(name);
            }
        }
        return names;
    }

    /** One name. */
    public PersonName one() {
        boolean woman = random.nextDouble() < WOMEN;
        String[] father = any(men);
        return woman
                ? new PersonName(any(surnames)[1], any(women)[1], father[2], "")
                : new PersonName(any(surnames)[0], any(men)[1], father[3], "");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String[]> given(String sex) {
        return Words.lines("given.txt").stream()
                .map(l -> l.split(" "))
                .filter(w -> w[0].equals(sex))
                .toList();
    }
}
