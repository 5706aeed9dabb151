package ru.metodmonitor.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.text.Phrase;

/** Who takes part in the demo: one or two of each role, a stranger, and a head for every school. */
public final class Cast {
    private static final long FIRST_ID = 1_001;
    private static final int SEED = 14_08_2020;

    private Cast() {}

    /**
     * One of them.
     *
     * @param account names the person at the stand-in
     * @param second whether the person uses the second messenger
     * @param name made up
     * @param description who this is, for the page
     * @param grant which the person is invited to; the stranger to none
     */
    public record Part(long account, boolean second, PersonName name, Phrase description, Optional<Grant> grant) {
        /** Given name and patronymic, as one is called at work. */
        public String given() {
            return name.first() + " " + name.patronymic();
        }
    }

    /** The cast for these schools; those whom one wants to try first come first. */
    public static List<Part> of(List<School> schools) {
        People people = new People(new SplittableRandom(SEED));
        List<Part> parts = new ArrayList<>();
        List<PersonName> names = people.draw(schools.size() + 6);
        add(parts, names, Phrase.of("demo.operator"), Optional.of(Grant.of(Role.OPERATOR)));
        head(parts, names, schools.get(9 % schools.size()), false);
        add(
                parts,
                names,
                Phrase.of("demo.territory", "territory", schools.get(0).territory()),
                Optional.of(Grant.territory(schools.get(0).territory())));
        add(parts, names, Phrase.of("demo.analyst"), Optional.of(Grant.of(Role.ANALYST)));
        add(parts, names, Phrase.of("demo.admin"), Optional.of(Grant.of(Role.ADMIN)));
        add(parts, names, Phrase.of("demo.stranger"), Optional.empty());
        add(parts, names, Phrase.of("demo.second-operator"), Optional.of(Grant.of(Role.OPERATOR)));
        for (int i = 0; i < schools.size(); i++) {
            if (i != 9 % schools.size()) {
                head(parts, names, schools.get(i), i % 2 == 1);
            }
        }
        return parts;
    }

    private static void head(List<Part> parts, List<PersonName> names, School school, boolean second) {
        add(
                parts,
                names,
                second,
                Phrase.of("demo.head", "school", school.name()),
                Optional.of(Grant.head(school.id())));
    }

    private static void add(List<Part> parts, List<PersonName> names, Phrase description, Optional<Grant> grant) {
        add(parts, names, false, description, grant);
    }

    private static void add(
            List<Part> parts, List<PersonName> names, boolean second, Phrase description, Optional<Grant> grant) {
        int n = parts.size();
        parts.add(new Part(FIRST_ID + n, second, names.get(n), description, grant));
    }
}
