package ru.metodmonitor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.campaign.Notice;
import ru.metodmonitor.campaign.chat.CampaignNotices;
import ru.metodmonitor.channel.Channel;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.storage.FreshStore;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.telegram.OnTelegram;
import ru.metodmonitor.telegram.TelegramApi;

/** A town over a store of its own: schools with a head each, an officer for each of three territories, an operator, an admin. */
final class Town implements AutoCloseable {
    static final List<String> TERRITORIES = List.of("Адлерский", "Лазаревский", "Центральный");
    static final AcademicYear YEAR = new AcademicYear(2019);
    static final long FIRST_HEAD = 10_000;

    final Path folder;
    final Core core;
    final CampaignNotices notices;
    final List<Long> schools = new ArrayList<>();
    final List<Person> heads = new ArrayList<>();
    final List<Person> officers = new ArrayList<>();
    final Person admin;
    final Person operator;

    Town(int size, Clock clock) {
        this(size, clock, Map.of());
    }

    Town(int size, Clock clock, Map<String, String> environment) {
        this(size, clock, environment, head -> TelegramApi.CHANNEL);
    }

    /** A town whose first head uses the messenger that is given for 0, and so on. */
    Town(int size, Clock clock, Map<String, String> environment, IntFunction<Channel> messengers) {
        this.folder = temporary();
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put("METODMONITOR_DATA_DIR", FreshStore.in(folder).toString());
        this.core = Core.open(Core.config(Optional.empty(), all), clock);
        this.notices = new CampaignNotices(
                core.database(),
                core.campaigns(),
                core.discussions(),
                new Outbound(new Outbox(clock), OnTelegram.CHANNELS, core.texts(), core.journal()),
                clock,
                core.timing());
        this.admin = write(tx -> person(tx, 1, "Админ", Grant.of(Role.ADMIN)));
        this.operator = write(tx -> person(tx, 2, "Оператор", Grant.of(Role.OPERATOR)));
        core.database().writeOnly(tx -> {
            for (int i = 0; i < TERRITORIES.size(); i++) {
                officers.add(person(tx, 3 + i, "Отдел " + i, Grant.territory(TERRITORIES.get(i))));
            }
            for (int i = 0; i < size; i++) {
                schools.add(school(tx, i));
                ChatId account = messengers.apply(i).chat(FIRST_HEAD + i);
                heads.add(person(tx, account, "Директор " + i, Grant.head(schools.get(i))));
            }
        });
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("metodmonitor-town");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long school(Tx tx, int i) {
        School school = new School(
                0, "S" + i, "МОБУ СОШ № " + (i + 1), SchoolKind.SOSH, TERRITORIES.get(i % TERRITORIES.size()));
        long id = core.registry().save(tx, Actor.CONSOLE, school).value().id();
        core.registry().save(tx, Actor.CONSOLE, new SchoolYear(id, YEAR, Optional.of(600 + i), Optional.of(40)));
        return id;
    }

    Person person(Tx tx, long telegram, String name, Grant grant) {
        return person(tx, OnTelegram.chat(telegram), name, grant);
    }

    private Person person(Tx tx, ChatId account, String name, Grant grant) {
        Person person = core.access().meet(tx, account, name, Optional.empty());
        core.access().grant(tx, Actor.CONSOLE, person, grant);
        return core.access().byId(tx, person.id()).orElseThrow();
    }

    <T> T write(java.util.function.Function<Tx, T> work) {
        return core.database().write(work);
    }

    void startCampaign() {
        write(tx -> core.campaigns().start(tx, admin, core.campaignPlan()));
    }

    /** The keys of what waits, in order of writing. */
    List<String> waiting() {
        return core
                .database()
                .read(read -> read.handle()
                        .createQuery(
                                "SELECT once_key FROM outbox WHERE status = 'WAITING' AND once_key IS NOT NULL ORDER BY id")
                        .mapTo(String.class)
                        .list())
                .stream()
                .flatMap(key -> key.startsWith("notice:") || key.startsWith("plan:")
                        ? Notice.keys(key).stream()
                        : Stream.of(key))
                .toList();
    }

    /** Takes all that waits as delivered. */
    List<String> deliver() {
        List<String> keys = waiting();
        core.database()
                .writeOnly(tx -> tx.handle().execute("UPDATE outbox SET status = 'SENT' WHERE status = 'WAITING'"));
        return keys;
    }

    @Override
    public void close() {
        core.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
