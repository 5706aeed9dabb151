package ru.metodmonitor.campaign.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Checks;
import ru.metodmonitor.campaign.Control;
import ru.metodmonitor.notify.Priority;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** Tells the operators in the morning what waits for them, and admins what threatens the store; nothing where there is nothing to say. */
public final class MorningDigest {
    private final Database database;
    private final Campaigns campaigns;
    private final Checks checks;
    private final Registry registry;
    private final Results results;
    private final Access access;
    private final Outbound outbound;
    private final ZoneId zone;
    private final List<Source> more;
    private final Supplier<List<Phrase>> forAdmins;

    /** Something else that waits for operators. */
    @FunctionalInterface
    public interface Source {
        /** Lines to show; none if nothing waits. */
        List<Phrase> lines(Read read, Person operator);
    }

    /**
     * A digest over the cores.
     *
     * @param more what other features add
     * @param forAdmins what admins are told; nothing if all is well
     */
    public MorningDigest(
            Database database,
            Campaigns campaigns,
            Checks checks,
            Registry registry,
            Results results,
            Access access,
            Outbound outbound,
            ZoneId zone,
            List<Source> more,
            Supplier<List<Phrase>> forAdmins) {
        this.database = database;
        this.campaigns = campaigns;
        this.checks = checks;
        this.registry = registry;
        this.results = results;
        this.access = access;
        this.outbound = outbound;
        this.zone = zone;
        this.more = List.copyOf(more);
        this.forAdmins = forAdmins;
    }

    /** Sends today's. */
    public void send(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        database.writeOnly(tx -> {
            List<Phrase> common = common(tx);
            Map<Person, List<Phrase>> news = new LinkedHashMap<>();
            for (Person operator : access.reachable(tx, Role.OPERATOR)) {
                List<Phrase> lines = news.computeIfAbsent(operator, p -> new ArrayList<>());
                more.forEach(source -> lines.addAll(source.lines(tx, operator)));
                lines.addAll(common);
            }
            for (Person admin : access.reachable(tx, Role.ADMIN)) {
                news.computeIfAbsent(admin, p -> new ArrayList<>()).addAll(forAdmins.get());
            }
            news.forEach((person, lines) -> {
                if (!lines.isEmpty()) {
                    Message message = Message.of("digest.title", "date", today).lines(lines);
                    String key = "digest:" + today + ":" + person.id();
                    outbound.sayOnce(tx, key, person.chat(), message, Priority.NOTICE);
                }
            });
        });
    }

    private List<Phrase> common(Read read) {
        List<Phrase> lines = new ArrayList<>();
        campaigns.current(read).ifPresent(campaign -> {
            count(lines, "digest.remarks", checks.open(read, campaign).size());
            names(
                    lines,
                    "digest.headless",
                    campaigns.control(read, campaign).lines().stream()
                            .filter(Control.Line::isHeadless)
                            .map(Control.Line::school)
                            .toList());
        });
        names(lines, "digest.no-headcount", withoutHeadcount(read));
        return lines;
    }

    private List<School> withoutHeadcount(Read read) {
        AcademicYear year = results.defaultYear(read);
        Map<Long, SchoolYear> figures = new HashMap<>();
        registry.years(read, year).forEach(y -> figures.put(y.schoolId(), y));
        return registry.list(read).stream()
                .filter(s -> Optional.ofNullable(figures.get(s.id()))
                        .filter(y -> y.headcount().isEmpty())
                        .isPresent())
                .toList();
    }

    private static void count(List<Phrase> lines, String key, long n) {
        if (n > 0) {
            lines.add(Phrase.of(key, "n", n));
        }
    }

    private static void names(List<Phrase> lines, String key, List<School> schools) {
        if (!schools.isEmpty()) {
            String first = String.join(
                    ", ", schools.stream().limit(5).map(School::brief).toList());
            lines.add(Phrase.of(key, "n", schools.size(), "schools", schools.size() > 5 ? first + " …" : first));
        }
    }
}
