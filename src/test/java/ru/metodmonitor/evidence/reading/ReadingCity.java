package ru.metodmonitor.evidence.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.SchoolMatcher;
import ru.metodmonitor.registry.Teacher;

/** The city that the documents speak of: 28 schools, two pairs of one number, two without a number, with their teachers. */
public final class ReadingCity {
    private static final String FILE = "/reading/city.json";

    private final List<School> schools = new ArrayList<>();
    private final Map<Long, List<Teacher>> rosters = new HashMap<>();
    private final SchoolMatcher matcher;

    public ReadingCity() {
        JsonNode city = json();
        for (JsonNode one : city.get("schools")) {
            long id = schools.size() + 1L;
            String code = one.get("code").asText();
            SchoolKind kind = SchoolKind.parse(one.get("kind").asText()).orElseThrow();
            String territory = one.get("territory").asText();
            schools.add(new School(id, code, one.get("name").asText(), kind, territory));
            List<Teacher> roster = new ArrayList<>();
            for (JsonNode name : city.path("teachers").path(code)) {
                PersonName known = PersonName.parse(name.asText()).orElseThrow();
                roster.add(new Teacher(id * 1_000 + roster.size(), id, known, "учитель"));
            }
            rosters.put(id, roster);
        }
        this.matcher = new SchoolMatcher(schools);
    }

    private static JsonNode json() {
        try (InputStream in = Objects.requireNonNull(ReadingCity.class.getResourceAsStream(FILE), FILE)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<School> schools() {
        return List.copyOf(schools);
    }

    List<Teacher> roster(School school) {
        return rosters.get(school.id());
    }

    /** Reads a list as it is read when nothing has been settled by hand yet. */
    ReadList read(List<String> lines, int indicator) {
        Reading reading = new ListReader(
                        matcher, OurPlaces.of(schools), rosters::get, Remembered.NOTHING, Optional.empty())
                .read(lines, indicator, Legibility.typed());
        List<ReadList.Clear> clear = new ArrayList<>();
        List<ReadList.Asked> asked = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        reading.others().forEach(l -> shown.add(l.text()));
        reading.aside().forEach(f -> shown.add(f.line()));
        for (Found found : reading.listed()) {
            shown.add(found.line());
            if (found.isClear()) {
                clear.add(new ReadList.Clear(name(found), school(found.school().orElseThrow()), found.indicator()));
            } else {
                asked.add(new ReadList.Asked(found.typed(), offered(found)));
            }
        }
        return new ReadList(clear, asked, shown);
    }

    private List<String> offered(Found found) {
        List<String> offered = new ArrayList<>();
        found.school().ifPresent(id -> offered.add(school(id)));
        found.doubt().ifPresent(d -> d.schools().forEach(id -> offered.add(school(id))));
        return offered;
    }

    private String name(Found found) {
        return found.newName()
                .or(() -> found.teacher().map(this::teacher))
                .map(n -> (n.surname() + " " + n.first() + " " + n.patronymic()).strip())
                .orElseThrow();
    }

    private PersonName teacher(long id) {
        return rosters.get(id / 1_000).stream()
                .filter(t -> t.id() == id)
                .findFirst()
                .orElseThrow()
                .name();
    }

    private String school(long id) {
        return schools.get((int) id - 1).name();
    }
}
