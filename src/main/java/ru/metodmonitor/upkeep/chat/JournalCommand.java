package ru.metodmonitor.upkeep.chat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.ListPage;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.evidence.DateText;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.journal.JournalFilter;
import ru.metodmonitor.journal.JournalRow;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

/** /journal [PERSON or DAY]: the changes by pages, the last first; /journal CODE: whether a printed state existed, when, and what followed. */
public final class JournalCommand implements Command {
    private static final String NAME = "journal";
    private static final int A_PAGE = 10;

    private final Journal journal;
    private final Access access;
    private final JournalText text;
    private final ZoneId zone;

    public JournalCommand(Journal journal, Access access, JournalText text, ZoneId zone) {
        this.journal = journal;
        this.access = access;
        this.text = text;
        this.zone = zone;
    }

    @Override
    public Spec spec() {
        return Spec.command(NAME).task(Task.MANAGE).looking().roles(Role.ADMIN);
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        String asked = request.arguments().strip();
        if (asked.isEmpty()) {
            return Reply.of(page(request, Wanted.ALL, 0, tx));
        }
        Optional<LocalDate> day = DateText.parse(asked);
        if (day.isPresent()) {
            return Reply.of(page(request, Wanted.of(day.get()), 0, tx));
        }
        String name = Folding.key(asked);
        List<Person> people = name.isEmpty() || asked.matches("[0-9a-f-]+")
                ? List.of()
                : access.everybody(tx).stream()
                        .filter(p -> Folding.key(p.displayName()).contains(name)
                                || p.username()
                                        .filter(u -> Folding.key(u).equals(name))
                                        .isPresent())
                        .toList();
        return switch (people.size()) {
            case 0 -> judged(asked, tx);
            case 1 -> Reply.of(page(request, Wanted.of(people.get(0)), 0, tx));
            default -> Reply.of(people(people, 0));
        };
    }

    private Reply judged(String code, Tx tx) {
        return journal.judge(tx, code)
                .fold(
                        proven -> Reply.of(found(tx, "journal.found", proven.row())),
                        weak -> Reply.of(found(tx, "journal.found-short", weak.row())),
                        otherwise -> Reply.inputError(Problem.of(
                                "journal.otherwise",
                                "journal.example",
                                "code",
                                code,
                                "seq",
                                otherwise.row().seq(),
                                "here",
                                otherwise.row().code())),
                        beyond -> Reply.inputError(Problem.of(
                                "journal.beyond",
                                "journal.example",
                                "code",
                                code,
                                "seq",
                                beyond.asked(),
                                "last",
                                beyond.last())),
                        unknown -> Reply.inputError(Problem.of("journal.unknown", "journal.example", "code", code)));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        return switch (data.action()) {
            case "people" -> Reply.replace(people(access.everybody(tx), data.number(0)));
            case "person" ->
                access.byId(tx, data.number(0))
                        .map(person -> Reply.replace(page(request, Wanted.of(person), 0, tx)))
                        .orElseGet(Reply::stale);
            default ->
                Wanted.parse(data.field(1))
                        .map(wanted -> Reply.replace(page(request, wanted, data.number(0), tx)))
                        .orElseGet(Reply::stale);
        };
    }

    private static Message people(List<Person> all, long asked) {
        ListPage page = new ListPage(asked, A_PAGE, all.size());
        return Message.of("journal.whose")
                .column(page.of(all).stream()
                        .map(p -> Button.named(p.displayName(), ButtonData.of(NAME, "person", p.id())))
                        .toList())
                .row(page.ways(number -> ButtonData.of(NAME, "people", number)))
                .row(Button.of("journal.all", ButtonData.of(NAME, "page", 0)));
    }

    private Message page(Request request, Wanted wanted, long asked, Tx tx) {
        JournalFilter filter = wanted.filter(zone);
        long size = journal.count(tx, filter);
        ListPage page = new ListPage(asked, A_PAGE, size);
        Message message = Message.of("journal.title", "n", size, "code", journal.headCode(tx))
                .lines(journal.latest(tx, filter, A_PAGE, page.offset()).stream()
                        .map(row -> text.line(tx, row))
                        .toList());
        LocalDate today = LocalDate.ofInstant(request.at(), zone);
        return message.row(page.ways(number -> ButtonData.of(NAME, "page", number, wanted.text())))
                .row(
                        Button.of("journal.by-person", ButtonData.of(NAME, "people", 0)),
                        Button.of(
                                "journal.today",
                                ButtonData.of(NAME, "page", 0, Wanted.of(today).text())),
                        Button.of(
                                "journal.yesterday",
                                ButtonData.of(
                                        NAME,
                                        "page",
                                        0,
                                        Wanted.of(today.minusDays(1)).text())))
                .row(
                        wanted.equals(Wanted.ALL)
                                ? List.of()
                                : List.of(Button.of("journal.all", ButtonData.of(NAME, "page", 0))));
    }

    /**
     * Whose lines, or of which day, as a button holds it: {@code p12}, {@code 2020-12-01}, or nothing for all.
     *
     * @param text as it is held
     */
    private record Wanted(String text) {
        static final Wanted ALL = new Wanted("");

        static Wanted of(Person person) {
            return new Wanted("p" + person.id());
        }

        static Wanted of(LocalDate day) {
            return new Wanted(day.toString());
        }

        static Optional<Wanted> parse(String text) {
            boolean known = text.isEmpty()
                    || text.matches("p\\d{1,15}")
                    || DateText.parse(text).map(LocalDate::toString).equals(Optional.of(text));
            return known ? Optional.of(new Wanted(text)) : Optional.empty();
        }

        JournalFilter filter(ZoneId zone) {
            if (text.isEmpty()) {
                return JournalFilter.ALL;
            }
            if (text.startsWith("p")) {
                return JournalFilter.by(Long.parseLong(text.substring(1)));
            }
            LocalDate day = LocalDate.parse(text);
            return JournalFilter.between(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    private Message found(Read read, String key, JournalRow row) {
        long after = journal.size(read) - row.seq();
        Message message = Message.of(key, "code", row.code(), "seq", row.seq(), "at", text.at(row), "n", after);
        return message.lines(journal.after(read, row.seq(), A_PAGE).stream()
                .map(r -> text.line(read, r))
                .toList());
    }
}
