package ru.metodmonitor.evidence.reading;

import com.github.petrovich4j.Gender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Teacher;

/** The teachers of one school by all forms of their names: made once a list for each school that it speaks of. */
final class SchoolPeople {
    private static final LevenshteinDistance TYPOS = new LevenshteinDistance(2);
    private static final int SHORT_NAME = 12;

    private final Map<String, Set<Teacher>> byName = new HashMap<>();
    private final Map<String, Set<Teacher>> bySurname = new HashMap<>();
    private final List<Teacher> all;

    SchoolPeople(List<Teacher> teachers) {
        this.all = List.copyOf(teachers);
        for (Teacher teacher : teachers) {
            PersonName name = teacher.name();
            Gender gender = gender(name);
            for (Grammatical each : Grammatical.values()) {
                String surname = each.surname(name.surname(), gender);
                String full = surname + each.first(name.first(), gender) + each.patronymic(name.patronymic(), gender);
                byName.computeIfAbsent(Folding.key(full), k -> new LinkedHashSet<>())
                        .add(teacher);
                bySurname
                        .computeIfAbsent(Folding.key(surname), k -> new LinkedHashSet<>())
                        .add(teacher);
            }
        }
    }

    private static Gender gender(PersonName name) {
        Optional<Gender> told = Patronymic.of(name.patronymic()).map(Patronymic::gender);
        return told.orElseGet(() -> GivenNames.of(name.first()).stream()
                .filter(f -> f.grammatical() == Grammatical.NOMINATIVE)
                .map(GivenNames.Form::gender)
                .findFirst()
                .orElse(name.surname().toLowerCase(Locale.ROOT).endsWith("а") ? Gender.Female : Gender.Male));
    }

    /** Everybody whose name in some case is this. */
    List<Teacher> named(NameSpan span) {
        String key = Folding.key(span.surname() + span.first() + span.patronymic());
        return qualified(List.copyOf(byName.getOrDefault(key, Set.of())), span);
    }

    /** Everybody whose surname in some case is this and whose initials fit. */
    List<Teacher> initialled(NameSpan span) {
        List<Teacher> fitting = bySurname.getOrDefault(Folding.key(span.surname()), Set.of()).stream()
                .filter(t -> begins(t.name().first(), span.first()))
                .filter(t -> span.patronymic().isEmpty() || begins(t.name().patronymic(), span.patronymic()))
                .toList();
        return qualified(fitting, span);
    }

    private static List<Teacher> qualified(List<Teacher> found, NameSpan span) {
        if (span.qualifier().isEmpty()) {
            return found;
        }
        List<Teacher> exact = found.stream()
                .filter(t -> Folding.key(t.name().qualifier()).equals(Folding.key(span.qualifier())))
                .toList();
        return exact.isEmpty() ? found : exact;
    }

    private static boolean begins(String name, String letter) {
        return Folding.key(name).startsWith(Folding.key(letter));
    }

    /** Everybody whose name in some case is a typo or two away, or the same but for a patronymic left out. */
    List<Teacher> near(NameSpan span) {
        String key = Folding.key(span.surname() + span.first() + span.patronymic());
        Set<Teacher> found = new LinkedHashSet<>();
        if (span.isInitials()) {
            String surname = Folding.key(span.surname());
            bySurname.forEach((form, teachers) -> {
                if (close(form, surname)) {
                    teachers.stream()
                            .filter(t -> begins(t.name().first(), span.first()))
                            .forEach(found::add);
                }
            });
            return List.copyOf(found);
        }
        byName.forEach((form, teachers) -> {
            if (Math.abs(form.length() - key.length()) <= 2 && close(form, key)) {
                found.addAll(teachers);
            }
        });
        if (span.patronymic().isEmpty()) {
            all.stream()
                    .filter(t ->
                            Folding.key(t.name().surname() + t.name().first()).equals(key))
                    .forEach(found::add);
        } else {
            String bare = Folding.key(span.surname() + span.first());
            all.stream()
                    .filter(t -> t.name().patronymic().isEmpty()
                            && Folding.key(t.name().surname() + t.name().first())
                                    .equals(bare))
                    .forEach(found::add);
        }
        return new ArrayList<>(found);
    }

    private static boolean close(String one, String other) {
        int typos = TYPOS.apply(one, other);
        return typos >= 0 && typos <= (Math.min(one.length(), other.length()) < SHORT_NAME ? 1 : 2);
    }
}
