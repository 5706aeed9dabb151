package ru.metodmonitor.evidence.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.SchoolMatcher;
import ru.metodmonitor.registry.Teacher;

/** The schools that the orders of {@link OfficeCase} speak of; two numbers stand for two kinds each. */
final class OfficeCity {
    private final List<School> schools = new ArrayList<>();
    private final Map<Long, Teacher> teachers = new HashMap<>();
    private final Map<Long, List<Teacher>> rosters = new HashMap<>();
    private final SchoolMatcher matcher;

    OfficeCity(JsonNode city) {
        for (JsonNode s : city.get("schools")) {
            SchoolKind kind = SchoolKind.parse(s.get("kind").asText()).orElseThrow();
            School school = new School(
                    schools.size() + 1L,
                    s.get("code").asText(),
                    s.get("name").asText(),
                    kind,
                    s.get("territory").asText());
            schools.add(school);
            List<Teacher> roster = new ArrayList<>();
            for (JsonNode name : city.get("teachers").path(school.code())) {
                long id = school.id() * 1_000 + roster.size();
                roster.add(new Teacher(
                        id, school.id(), PersonName.parse(name.asText()).orElseThrow(), "учитель"));
            }
            roster.forEach(t -> teachers.put(t.id(), t));
            rosters.put(school.id(), roster);
        }
        this.matcher = new SchoolMatcher(schools);
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

    String code(long school) {
        return schools.get((int) school - 1).code();
    }

    /** The name under which a person would be registered. */
    Optional<PersonName> name(Found found) {
        return found.teacher().map(id -> teachers.get(id).name()).or(found::newName);
    }
}
