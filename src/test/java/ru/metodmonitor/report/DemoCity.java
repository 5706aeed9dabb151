package ru.metodmonitor.report;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.storage.FreshStore;

/** The cores over a store with a generated city. */
final class DemoCity {
    static final Instant NOON = Instant.parse("2020-12-01T09:00:00Z");

    private DemoCity() {}

    static Core in(Path folder, CityPlan plan) {
        Core core = Core.open(
                Core.config(
                        Optional.empty(),
                        Map.of("METODMONITOR_DATA_DIR", FreshStore.in(folder).toString())),
                Clock.fixed(NOON, ZoneOffset.UTC));
        core.database()
                .write(tx -> core.importer()
                        .load(tx, Orders.Author.console(), City.of(plan).book()));
        return core;
    }

    static Papers papers(Core core) {
        return new Papers(
                core.texts(),
                core.config().municipality(),
                core.registry(),
                core.results(),
                core.advice(),
                core.entries(),
                core.journal(),
                core.clock(),
                core.config().zone(),
                Papers.Known.NOTHING);
    }
}
