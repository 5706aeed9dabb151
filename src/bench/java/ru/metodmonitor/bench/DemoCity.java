package ru.metodmonitor.bench;

import ru.metodmonitor.municipality.Sochi;
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

/** The demo's city of 70 schools and three years in a store. */
final class DemoCity {
    private DemoCity() {}

    static Core open(Path folder) {
        Core core = Core.open(
                Core.config(Optional.empty(), Map.of("METODMONITOR_DATA_DIR", folder.toString())),
                Clock.fixed(Instant.parse("2020-12-01T09:00:00Z"), ZoneOffset.UTC));
        core.database()
                .writeOnly(tx -> core.importer()
                        .load(tx, Orders.Author.console(), City.of(CityPlan.demo(Sochi.MUNICIPALITY)).book()));
        return core;
    }
}
