package ru.metodmonitor.sandbox;

import java.time.Clock;
import java.util.function.LongSupplier;

/** Everything that is known of one messenger, wired once. Its numbers are its own: another messenger has the same ones. */
record World(
        BotIdentity bot,
        Clock clock,
        Monitor monitor,
        Refusals refusals,
        People people,
        Chats chats,
        Updates updates,
        Presses presses,
        FileShelf files,
        Menus menus,
        Shelves shelves,
        Inlines inlines,
        Typing typing,
        CallLog calls,
        Faults faults,
        FloodGate flood,
        Messenger messenger) {
    static World telegram(BotIdentity bot, Clock clock, Monitor monitor, FloodLimits limits, LongSupplier nanos) {
        Refusals refusals = new TelegramRefusals();
        People people = new People(monitor, refusals);
        FileShelf files = new FileShelf(monitor);
        Updates updates = new Updates(monitor, new Envelope.Telegram(), refusals);
        Messenger messenger = new TelegramMessenger(bot, people, updates, new Wire(bot, people, files), clock);
        return of(bot, clock, monitor, refusals, people, files, updates, messenger, limits, nanos);
    }

    @SuppressWarnings("TooManyParameters")
    static World of(
            BotIdentity bot,
            Clock clock,
            Monitor monitor,
            Refusals refusals,
            People people,
            FileShelf files,
            Updates updates,
            Messenger messenger,
            FloodLimits limits,
            LongSupplier nanos) {
        return new World(
                bot,
                clock,
                monitor,
                refusals,
                people,
                new Chats(monitor, clock, bot.id()),
                updates,
                new Presses(monitor, clock, refusals),
                files,
                new Menus(monitor),
                new Shelves(monitor),
                new Inlines(monitor),
                new Typing(monitor),
                new CallLog(monitor, clock, nanos),
                new Faults(monitor),
                new FloodGate(limits, nanos, refusals),
                messenger);
    }
}
