package ru.metodmonitor.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.campaign.chat.CampaignNotices;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.SchoolYear;
import ru.metodmonitor.telegram.OnTelegram;

/** Planning one morning's notices: who has not closed what, put into the outbox in one go. */
final class NoticesCase implements Case {
    private static final AcademicYear YEAR = new AcademicYear(2019);

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public void run(Place place, Sheet sheet) throws Exception {
        double first = 0;
        for (int heads : new int[] {300, 600, 1_200}) {
            double best = Double.MAX_VALUE;
            for (int round = 0; round < 5; round++) {
                best = Math.min(best, planned(place, heads));
            }
            double each = best / heads;
            first = first == 0 ? each : first;
            sheet.held(
                    "notices of one morning to " + heads + " heads",
                    String.format(java.util.Locale.ROOT, "%.0f ms, %.3f ms each", best, each),
                    "grows linearly",
                    each <= first * 1.5);
        }
        sheet.remark("Sending is bound by Telegram's 30 messages a second: MassNoticeTest drives it against the stand-in that enforces the limits.");
    }

    private static double planned(Place place, int heads) throws Exception {
        Clock evening = Clock.fixed(Instant.parse("2020-08-31T15:00:00Z"), ZoneOffset.UTC);
        var config = Core.config(
                Optional.empty(),
                Map.of("METODMONITOR_DATA_DIR", place.fresh("notices").toString()));
        try (Core core = Core.open(config, evening)) {
            core.database().writeOnly(tx -> {
                Person admin = core.access().meet(tx, OnTelegram.chat(1), "Администратор", Optional.empty());
                core.access().grant(tx, Actor.CONSOLE, admin, Grant.of(Role.ADMIN));
                for (int i = 0; i < heads; i++) {
                    School school = core.registry()
                            .save(tx, Actor.CONSOLE, new School(0, "S" + i, "МОБУ СОШ № " + i, SchoolKind.SOSH, "Центральный"))
                            .value();
                    core.registry()
                            .save(tx, Actor.CONSOLE, new SchoolYear(school.id(), YEAR, Optional.of(600), Optional.of(40)));
                    Person head = core.access().meet(tx, OnTelegram.chat(1_000 + i), "Директор", Optional.empty());
                    core.access().grant(tx, Actor.CONSOLE, head, Grant.head(school.id()));
                }
                core.campaigns().start(tx, admin, core.campaignPlan());
            });
        }
        Clock morning = Clock.fixed(Instant.parse("2020-09-01T07:00:00Z"), ZoneOffset.UTC);
        try (Core core = Core.open(config, morning)) {
            CampaignNotices notices = new CampaignNotices(
                    core.database(),
                    core.campaigns(),
                    core.discussions(),
                    new Outbound(new Outbox(morning), OnTelegram.CHANNELS, core.texts(), core.journal()),
                    morning,
                    core.timing());
            long begin = System.nanoTime();
            int sent = notices.send();
            double millis = (System.nanoTime() - begin) / 1e6;
            if (sent < heads) {
                throw new IllegalStateException("only " + sent + " notices for " + heads + " heads");
            }
            return millis;
        }
    }
}
