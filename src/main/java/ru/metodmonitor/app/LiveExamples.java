package ru.metodmonitor.app;

import java.util.Optional;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolMatcher;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Texts;

/** The words of examples that the store gives: an example names a school and a territory that are there. */
final class LiveExamples {
    private LiveExamples() {}

    /** The same texts with such words. */
    static Texts in(Texts texts, Database database, Registry registry) {
        return texts.with("exampleSchool", () -> database.read(read -> school(registry, read)))
                .with(
                        "exampleTerritory",
                        () -> database.read(
                                read -> registry.territories(read).stream().findFirst()));
    }

    /** The first one that is meant by its short name alone. */
    private static Optional<String> school(Registry registry, Read read) {
        SchoolMatcher matcher = registry.schools(read);
        return matcher.all().stream()
                .map(School::brief)
                .filter(name -> matcher.match(name).all().size() == 1)
                .findFirst();
    }
}
