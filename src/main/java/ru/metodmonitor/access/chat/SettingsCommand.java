package ru.metodmonitor.access.chat;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.metodmonitor.access.Preference;
import ru.metodmonitor.access.Preferences;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.notify.Timing;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/** /settings: when the person is told things, and how long a school's card is; one card, a press each. */
public final class SettingsCommand implements Command {
    private static final String NAME = "settings";
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final List<Integer> HOURS = List.of(8, 10, 12, 15, 18);

    private final Preferences preferences;
    private final Timing timing;

    /**
     * Over what people have chosen.
     *
     * @param timing from when on anybody is told anything: nobody can choose an earlier hour
     */
    public SettingsCommand(Preferences preferences, Timing timing) {
        this.preferences = preferences;
        this.timing = timing;
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).worded().looking();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        return Reply.of(card(preferences.of(tx, request.person())));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Preference now = preferences.of(tx, request.person());
        return switch (data.action()) {
            case "open" -> Reply.replace(card(now));
            case "from" -> {
                Optional<Integer> hour = Optional.of((int) data.number(0)).filter(h -> hours().anyMatch(h::equals));
                yield chosen(now.from(hour), request, tx);
            }
            case "day" ->
                now.turned(DayOfWeek.of((int) data.number(0)))
                        .map(turned -> chosen(turned, request, tx))
                        .orElseGet(() -> Reply.alert("settings.a-day-must-be-left"));
            case "cards" -> chosen(now.otherCards(), request, tx);
            default -> Reply.stale();
        };
    }

    private Reply chosen(Preference chosen, Request request, Tx tx) {
        preferences.set(tx, request.person(), chosen);
        return Reply.replace(card(chosen));
    }

    private Message card(Preference now) {
        String usual = timing.noticesAt().toString();
        Message card = Message.of("settings.title")
                .lines(List.of(now.noticesFrom()
                        .map(hour -> Phrase.of("settings.from", "time", hour + ":00"))
                        .orElseGet(() -> Phrase.of("settings.from-usual", "time", usual))))
                .lines(List.of(
                        now.quietDays().isEmpty()
                                ? Phrase.of("settings.no-quiet-days")
                                : Phrase.of("settings.quiet-days", "days", days(now))))
                .line(now.shortCards() ? "settings.cards-short" : "settings.cards-full")
                .line("settings.about");
        List<Button> times = new ArrayList<>();
        times.add(choice(now.noticesFrom().isEmpty(), usual, ButtonData.of(NAME, "from", 0)));
        hours().map(hour -> choice(
                        now.noticesFrom().filter(hour::equals).isPresent(),
                        hour + ":00",
                        ButtonData.of(NAME, "from", hour)))
                .forEach(times::add);
        List<Button> days = Arrays.stream(DayOfWeek.values())
                .map(day ->
                        choice(now.quietDays().contains(day), name(day), ButtonData.of(NAME, "day", day.getValue())))
                .toList();
        return card.row(times)
                .row(days.subList(0, 4))
                .row(days.subList(4, 7))
                .row(Button.of(
                        now.shortCards() ? "settings.lengthen" : "settings.shorten", ButtonData.of(NAME, "cards")));
    }

    /** What can be chosen beside the hour that holds for all: after it, and before the hours in which the bot is silent. */
    private Stream<Integer> hours() {
        int first = timing.noticesAt().getHour();
        int silent = timing.quiet().from().equals(timing.quiet().to())
                ? 24
                : timing.quiet().from().getHour();
        return HOURS.stream().filter(hour -> hour > first && (silent <= first || hour < silent));
    }

    private static Button choice(boolean chosen, String label, ButtonData data) {
        return Button.of(Phrase.of(chosen ? "settings.chosen" : "settings.other", "label", label), data);
    }

    private static String days(Preference now) {
        return now.quietDays().stream().sorted().map(SettingsCommand::name).collect(Collectors.joining(", "));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, RUSSIAN);
    }
}
