package ru.metodmonitor.sandbox;

import java.time.Clock;
import java.util.function.LongSupplier;

/** What MAX has beside the rest of the {@link World}. */
record MaxWorld(
        World world,
        MaxMessenger messenger,
        MaxWire wire,
        MaxSchema schema,
        Violations violations,
        MaxFiles files,
        Webhook webhook,
        FloodGate requests) {
    static MaxWorld of(BotIdentity bot, Clock clock, Monitor monitor, FloodLimits limits, LongSupplier nanos) {
        Refusals refusals = new MaxRefusals();
        People people = new People(monitor, refusals);
        FileShelf shelf = new FileShelf(monitor);
        Updates updates = new Updates(monitor, new Envelope.Max(), refusals);
        MaxSchema schema = new MaxSchema();
        MaxWire wire = new MaxWire(bot, people, clock);
        MaxMessenger messenger = new MaxMessenger(bot, people, updates, wire, schema, clock);
        World world =
                World.of(bot, clock, monitor, refusals, people, shelf, updates, messenger, limits.ofOneChat(), nanos);
        return new MaxWorld(
                world,
                messenger,
                wire,
                schema,
                new Violations(monitor),
                new MaxFiles(monitor, shelf),
                new Webhook(monitor, updates),
                new FloodGate(limits.overall(), nanos, refusals));
    }
}
