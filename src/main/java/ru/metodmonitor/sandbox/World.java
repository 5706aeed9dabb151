package ru.metodmonitor.sandbox;

import java.time.Clock;
import java.util.function.LongSupplier;

/** Everything that a sandbox knows, wired once. */
record World(
        BotIdentity bot,
        Clock clock,
        Monitor monitor,
        People people,
        Chats chats,
        Updates updates,
        Presses presses,
        FileShelf files,
        Menus menus,
        Typing typing,
        CallLog calls,
        Faults faults,
        FloodGate flood,
        Wire wire) {
    static World of(BotIdentity bot, Clock clock, FloodLimits limits, LongSupplier nanos) {
        Monitor monitor = new Monitor();
        People people = new People(monitor);
        FileShelf files = new FileShelf(monitor);
        return new World(
                bot,
                clock,
                monitor,
                people,
                new Chats(monitor, clock, bot.id()),
                new Updates(monitor),
                new Presses(monitor, clock),
                files,
                new Menus(monitor),
                new Typing(monitor),
                new CallLog(monitor, clock, nanos),
                new Faults(monitor),
                new FloodGate(limits, nanos),
                new Wire(bot, people, files));
    }
}
