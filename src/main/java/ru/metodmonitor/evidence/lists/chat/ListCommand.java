package ru.metodmonitor.evidence.lists.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.evidence.chat.Newcomers;
import ru.metodmonitor.evidence.chat.OrderQuestion;
import ru.metodmonitor.evidence.lists.Item;
import ru.metodmonitor.evidence.lists.Lists;
import ru.metodmonitor.evidence.lists.OpenList;
import ru.metodmonitor.evidence.lists.StoredList;
import ru.metodmonitor.evidence.reading.Aside;
import ru.metodmonitor.evidence.reading.Doubt;
import ru.metodmonitor.evidence.reading.Found;
import ru.metodmonitor.evidence.reading.Remembered;
import ru.metodmonitor.picking.chat.Picked;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.picking.chat.SchoolPick;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Parsed;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.text.Texts;

/**
 * /list: the list that is being registered: its preview, its doubts one by one, the press that registers it, the press that takes it
 * back. A list comes by {@link ListIntake} or {@link SentOrder}.
 */
public final class ListCommand implements Command, Dialog<ListDialog> {
    private final SchoolPick schools;
    private final Orders orders;
    private final OrderQuestion orderQuestion;
    private final Lists lists;
    private final ListCards cards;
    private final Newcomers newcomers;
    private final Texts texts;

    /**
     * The command.
     *
     * @param clock in the users' time zone
     */
    ListCommand(
            Registry registry,
            Orders orders,
            Lists lists,
            ListCards cards,
            Newcomers newcomers,
            Clock clock,
            Texts texts) {
        this.schools = new SchoolPick(registry);
        this.orders = orders;
        this.orderQuestion = new OrderQuestion(orders, () -> LocalDate.now(clock));
        this.lists = lists;
        this.cards = cards;
        this.newcomers = newcomers;
        this.texts = texts;
    }

    @Override
    public Spec spec() {
        return Spec.command(ListCards.NAME)
                .naming()
                .roles(Role.OPERATOR, Role.HEAD)
                .inGroups()
                .unlisted();
    }

    @Override
    public String kind() {
        return ListCards.NAME;
    }

    @Override
    public Class<ListDialog> stateType() {
        return ListDialog.class;
    }

    /** The list under way, for whoever has lost it out of sight. */
    @Override
    public Reply handle(Request request, Tx tx) {
        return lists.latest(tx, request.person().id(), request.chat().id())
                .filter(l -> l.status() == StoredList.Status.OPEN)
                .map(l -> Reply.of(cards.card(tx, l, request.names())))
                .orElseGet(() -> Reply.of(Message.of("list.none").line("list.example")));
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        Optional<StoredList> found = lists.find(tx, data.number(0))
                .filter(l -> l.personId() == request.person().id());
        if (found.isEmpty()) {
            return Reply.stale();
        }
        StoredList stored = found.get();
        if (data.action().equals("undo")) {
            return undo(request, stored, data.number(1), tx);
        }
        if (data.action().equals("stop")) {
            return stopped(stored, tx);
        }
        if (stored.status() != StoredList.Status.OPEN) {
            return Reply.alert("list.over");
        }
        Reply reply = answer(request, stored, data, tx);
        // No text can take the place of a picture: it goes, and what is shown instead comes below.
        return isUnderPicture(request) && reply.replaces() ? reply.and(Reply.removal()) : reply;
    }

    private static boolean isUnderPicture(Request request) {
        return request.incoming() instanceof Incoming.Press press && press.file();
    }

    /** Nobody wants to wait for the end of a reading. */
    private Reply stopped(StoredList stored, Tx tx) {
        if (stored.status() != StoredList.Status.FETCHING) {
            return Reply.alert("list.over");
        }
        lists.save(tx, stored.id(), StoredList.Status.DROPPED, stored.list());
        return Reply.replace(Message.of("list.stopped"));
    }

    private Reply answer(Request request, StoredList stored, ButtonData data, Tx tx) {
        return switch (data.action()) {
            case "show" -> Reply.replace(cards.card(tx, shown(stored, tx), request.names()));
            case "page" -> Reply.replace(cards.preview(tx, shown(stored, tx), (int) data.number(1), request.names()));
            case "left" -> Reply.replace(cards.left(shown(stored, tx), (int) data.number(1), request.names()));
            case "strike" -> Reply.replace(cards.strike(tx, shown(stored, tx), (int) data.number(1), request.names()));
            case "doubts", "sheet" ->
                cards.sheet(stored, (int) data.number(1), request.names())
                        .map(card -> placed(card))
                        .orElseGet(() -> next(request, stored, 0, tx));
            case "doubt" -> next(request, stored, Math.max(0, (int) data.number(1)), tx);
            case "whole" ->
                cards.whole(stored, (int) data.number(1), request.names())
                        .map(page -> new Reply(List.of(page)))
                        .orElseGet(() -> Reply.alert("file.lost"));
            case "change" -> Reply.replace(cards.change(stored));
            case "ask-order" -> Reply.begin(this, new ListDialog.AskOrder(stored.id()));
            case "ask-indicator" -> Reply.replace(cards.needIndicator(stored));
            case "ask-activity" -> Reply.begin(this, new ListDialog.AskActivity(stored.id()));
            case "order" ->
                orders.byId(tx, data.number(1))
                        .map(o -> ordered(request, stored, o.key(), tx))
                        .orElseGet(Reply::stale);
            case "attach" ->
                stored.list().header().order().isPresent()
                        ? Reply.replace(attached(request, stored, tx))
                        : Reply.stale();
            case "indicator" -> indicated(request, stored, (int) data.number(1), tx);
            case "drop" -> dropped(stored, tx);
            case "type" -> type(stored, (int) data.number(1));
            case "save",
                    "school",
                    "school-all",
                    "teacher",
                    "name",
                    "skip",
                    "skip-all",
                    "result",
                    "place",
                    "accept",
                    "accept-all",
                    "want",
                    "want-line",
                    "strike-one",
                    "teachers" ->
                data.number(1) == stored.version()
                        ? decided(request, stored, data, tx)
                        // A button of an older preview: what it said may not be true any more.
                        : Reply.replace(cards.card(tx, stored, request.names())).and(Reply.toast("list.changed"));
            default -> Reply.stale();
        };
    }

    private Reply decided(Request request, StoredList stored, ButtonData data, Tx tx) {
        OpenList list = stored.list();
        return switch (data.action()) {
            case "save" -> save(request, stored, tx);
            case "teachers" ->
                Reply.replace(cards.card(tx, saved(stored, list.wanted(Aside.PUPILS_TEACHER), tx), request.names()));
            case "want", "want-line", "strike-one" -> listed(request, stored, data, tx);
            default -> answered(request, stored, data, tx);
        };
    }

    /** Somebody is put on the list, or struck out of it. */
    private Reply listed(Request request, StoredList stored, ButtonData data, Tx tx) {
        OpenList list = stored.list();
        int index = (int) data.number(2);
        boolean line = data.action().equals("want-line");
        if (index < 0 || index >= (line ? list.others().size() : list.items().size())) {
            return Reply.stale();
        }
        if (data.action().equals("strike-one")) {
            StoredList now = saved(stored, list.struck(index), tx);
            return Reply.replace(cards.strike(tx, now, (int) data.number(3), request.names()));
        }
        StoredList now = saved(stored, line ? list.wantedLine(index) : list.wanted(index), tx);
        return Reply.replace(cards.left(now, (int) data.number(3), request.names()))
                .and(Reply.toast("list.taken"));
    }

    /** One doubt, or all alike, are answered. */
    private Reply answered(Request request, StoredList stored, ButtonData data, Tx tx) {
        OpenList list = stored.list();
        int index = (int) data.number(2);
        if (index < 0
                || index >= list.items().size()
                || !list.items().get(index).isDoubtful()) {
            return Reply.stale();
        }
        long chosen = data.number(3);
        long person = request.person().id();
        OpenList now = switch (data.action()) {
            case "school" -> at(request, list, index, chosen, false, tx);
            case "school-all" -> at(request, list, index, chosen, true, tx);
            case "teacher" -> lists.teacher(tx, list, index, chosen);
            case "name" -> named(list, index, (int) chosen);
            case "result" -> {
                int indicator = chosen == 2 ? 2 : 3;
                lists.explained(tx, person, list, index, Integer.toString(indicator));
                yield lists.result(list, index, indicator);
            }
            case "place" -> {
                boolean own = chosen == 1;
                lists.explained(tx, person, list, index, own ? Remembered.OWN : Remembered.SKIP);
                yield own ? lists.accepted(list, index, true) : lists.elsewhere(list, index);
            }
            case "accept" -> lists.accepted(list, index, false);
            case "accept-all" -> lists.accepted(list, index, true);
            case "skip-all" -> list.skippedLike(index);
            default -> list.skipped(index);
        };
        return next(request, saved(stored, now, tx), index, tx);
    }

    /** A head speaks of the own schools alone. */
    private OpenList at(Request request, OpenList list, int index, long school, boolean all, Tx tx) {
        boolean allowed = !list.header().proposed() || own(request).contains(school);
        return allowed ? lists.school(tx, list, index, school, all) : list;
    }

    private OpenList named(OpenList list, int index, int choice) {
        List<PersonName> names =
                list.items().get(index).found().doubt().map(Doubt::names).orElse(List.of());
        return choice >= 0 && choice < names.size() ? lists.name(list, index, names.get(choice)) : list;
    }

    /** The next doubt takes the place of the settled one; after the last one the preview does. */
    private Reply next(Request request, StoredList stored, int from, Tx tx) {
        return placed(following(request, stored, from, tx));
    }

    private ListCards.Card following(Request request, StoredList stored, int from, Tx tx) {
        Optional<Integer> doubt = stored.list().nextDoubt(from);
        StoredList now = asking(stored, doubt, tx);
        return doubt.map(i -> cards.doubt(tx, now, i, request.names()))
                .orElseGet(() -> ListCards.Card.of(cards.card(tx, now, request.names())));
    }

    /** A card in the place of the one whose button was pressed; a picture and a text can't take each other's place. */
    private static Reply placed(ListCards.Card card) {
        if (card.picture().isEmpty()) {
            return Reply.replace(card.message());
        }
        return said(card).and(Reply.removal());
    }

    /** A card below all that was said. */
    private static Reply said(ListCards.Card card) {
        return card.picture().map(picture -> new Reply(List.of(picture))).orElseGet(() -> Reply.of(card.message()));
    }

    private StoredList shown(StoredList stored, Tx tx) {
        return asking(stored, Optional.empty(), tx);
    }

    /** What is typed while a doubt's card is shown answers it. */
    private StoredList asking(StoredList stored, Optional<Integer> doubt, Tx tx) {
        return stored.list().asked().equals(doubt)
                ? stored
                : saved(stored, stored.list().asking(doubt), tx);
    }

    /** A text that was typed while a doubt's card is shown; empty if none is. */
    Optional<Reply> typed(Request request, StoredList stored, String text, Tx tx) {
        return stored.list()
                .asked()
                .filter(i -> i < stored.list().items().size()
                        && stored.list().items().get(i).isDoubtful())
                .map(i -> typed(request, stored, i, text, tx));
    }

    private Reply typed(Request request, StoredList stored, int index, String text, Tx tx) {
        Found found = stored.list().items().get(index).found();
        boolean school =
                found.school().isEmpty() || found.doubt().orElseThrow().kind().isOfSchool();
        return school
                ? schools.typed(text, reach(stored), request.person(), tx)
                        .fold(
                                one -> settled(request, stored, at(stored, index, one, tx), index, tx),
                                several -> Reply.begin(
                                        this, new ListDialog.AskSchool(stored.id(), index, Optional.of(text))),
                                Reply::inputError)
                : name(stored, index, text, tx)
                        .fold(now -> settled(request, stored, now, index, tx), Reply::inputError);
    }

    private StoredList saved(StoredList stored, OpenList now, Tx tx) {
        lists.save(tx, stored.id(), StoredList.Status.OPEN, now);
        return lists.find(tx, stored.id()).orElseThrow();
    }

    private Reply save(Request request, StoredList stored, Tx tx) {
        if (stored.list().ready() == 0 || stored.list().header().order().isEmpty()) {
            return Reply.stale();
        }
        Lists.Recorded done = lists.register(tx, request.person().id(), stored);
        Reply told = done.waiting()
                ? newcomers.arrived(tx, request.at(), done.added().size())
                : Reply.NOTHING;
        return Reply.replace(cards.recorded(stored, done)).and(told);
    }

    private Reply undo(Request request, StoredList stored, long batch, Tx tx) {
        int undone = lists.undo(tx, request.person().id(), stored, batch, texts.plain("undo.reason"));
        if (undone == 0) {
            return Reply.alert("list.undo-too-late");
        }
        return Reply.replace(
                Message.of("list.undone", "n", undone).row(Button.of("list.back", ListCards.data("show", stored))));
    }

    private Reply dropped(StoredList stored, Tx tx) {
        boolean some = stored.list().done() > 0;
        lists.save(tx, stored.id(), some ? StoredList.Status.DONE : StoredList.Status.DROPPED, stored.list());
        return Reply.replace(Message.of(some ? "list.dropped-rest" : "dialog.cancelled"));
    }

    private Reply type(StoredList stored, int index) {
        List<Item> items = stored.list().items();
        if (index < 0 || index >= items.size() || !items.get(index).isDoubtful()) {
            return Reply.stale();
        }
        boolean school = items.get(index).found().school().isEmpty();
        return Reply.begin(
                this,
                school
                        ? new ListDialog.AskSchool(stored.id(), index, Optional.empty())
                        : new ListDialog.AskName(stored.id(), index));
    }

    private Reply ordered(Request request, StoredList stored, OrderKey order, Tx tx) {
        OpenList list = stored.list();
        boolean alone = list.isFileAlone();
        StoredList now = saved(stored, list.with(list.header().by(order)), tx);
        return alone ? Reply.replace(attached(request, now, tx)) : read(request, now, tx);
    }

    /** Reads a list anew; a long one in a job. */
    Reply read(Request request, StoredList stored, Tx tx) {
        if (stored.list().isLong()) {
            lists.save(tx, stored.id(), StoredList.Status.FETCHING, stored.list());
            return Reply.work(ReadListJob.KIND, Long.toString(stored.id()), Phrase.of("list.text-reading"));
        }
        StoredList now = saved(stored, lists.read(tx, stored.list(), own(request)), tx);
        return Reply.replace(cards.card(tx, now, request.names()));
    }

    private Message attached(Request request, StoredList stored, Tx tx) {
        Order order = lists.attach(tx, request.person().id(), stored).order();
        return Message.of("list.attached", "order", EntryText.order(order))
                .row(Button.of(EntryText.order(order.key()), ButtonData.of("order", "open", order.id())));
    }

    /** Under contests it is the indicator that decides how results count: the list is read anew. */
    private Reply indicated(Request request, StoredList stored, int number, Tx tx) {
        OpenList list = stored.list();
        return read(request, saved(stored, list.with(list.header().under(number)), tx), tx);
    }

    private static List<Long> own(Request request) {
        return request.person().schools();
    }

    @Override
    public Prompt prompt(ListDialog state, Request request, Read read) {
        return state.prompt(this, request, read);
    }

    OrderQuestion orderQuestion() {
        return orderQuestion;
    }

    /** The line that is asked about, as far as the chat may show it. */
    Object line(long list, int index, Request request, Read read) {
        return lists.find(read, list)
                .filter(l -> index < l.list().items().size())
                .map(l -> l.list().items().get(index).found())
                .<Object>map(f -> request.names().pick(f.line(), f.typed(), "…"))
                .orElse("…");
    }

    /** The school of which that person of the list is; empty while it is not known. */
    String school(long list, int index, Read read) {
        return lists.find(read, list)
                .flatMap(l -> l.list().items().get(index).found().school())
                .map(id -> cards.schoolName(read, id))
                .orElse("");
    }

    @Override
    public Turn<ListDialog> on(ListDialog state, Answer answer, Request request, Tx tx) {
        boolean isOpen = lists.find(tx, state.list())
                .filter(l -> l.status() == StoredList.Status.OPEN
                        && l.personId() == request.person().id())
                .isPresent();
        if (!isOpen) {
            return Turn.end(Reply.text("list.over"));
        }
        return answer.text().isEmpty()
                ? Turn.again(Problem.of("add.text-wanted", "list.example"))
                : state.on(this, answer, request, tx);
    }

    /** The list goes on by an order, or with the part that the messenger has split off it. */
    Turn<ListDialog> ordered(long list, Answer answer, Request request, Tx tx) {
        StoredList stored = lists.find(tx, list).orElseThrow();
        Optional<StoredList> next =
                lists.continued(tx, stored.personId(), stored.chatId(), answer.text(), request.sentAt());
        boolean isOrder = orders.reference().parse(answer.text()).fold(key -> true, problem -> false);
        if (next.isPresent() && !answer.pressed() && !isOrder) {
            return appended(next.get(), answer, request, tx);
        }
        return orderQuestion.read(answer, tx).fold(key -> Turn.end(ordered(request, stored, key, tx)), Turn::again);
    }

    Turn<ListDialog> worded(long list, String words, Request request, Tx tx) {
        StoredList stored = lists.find(tx, list).orElseThrow();
        StoredList now = saved(stored, stored.list().with(stored.list().header().of(words)), tx);
        return Turn.end(Reply.of(cards.card(tx, now, request.names())));
    }

    /** A head speaks of the own schools alone. */
    private static Reach reach(StoredList stored) {
        return stored.list().header().proposed() ? Reach.OWN : Reach.ALL;
    }

    Prompt whichSchool(ListDialog.AskSchool asked, Request request, Read read) {
        Reach reach = lists.find(read, asked.list()).map(ListCommand::reach).orElse(Reach.OWN);
        Object line = line(asked.list(), asked.index(), request, read);
        return asked.typed()
                .map(text -> schools.which(text, reach, request.person(), read))
                .orElseGet(() ->
                        schools.prompt(Prompt.of("list.ask-school", "line", line), reach, request.person(), read));
    }

    Turn<ListDialog> ofSchool(ListDialog.AskSchool asked, Answer answer, Request request, Tx tx) {
        StoredList stored = lists.find(tx, asked.list()).orElseThrow();
        Picked<School> picked = schools.read(answer, reach(stored), request.person(), tx);
        return picked.turn(
                school -> Turn.end(settled(request, stored, at(stored, asked.index(), school, tx), asked.index(), tx)));
    }

    Turn<ListDialog> named(ListDialog.AskName asked, String text, Request request, Tx tx) {
        StoredList stored = lists.find(tx, asked.list()).orElseThrow();
        return name(stored, asked.index(), text, tx)
                .fold(now -> Turn.end(settled(request, stored, now, asked.index(), tx)), Turn::again);
    }

    /** The next part of a split message came while the order was asked for: it belongs to the list. */
    private Turn<ListDialog> appended(StoredList stored, Answer answer, Request request, Tx tx) {
        // It is read when the order is known.
        added(stored, answer.text(), request, tx);
        return Turn.to(new ListDialog.AskOrder(stored.id()));
    }

    private StoredList added(StoredList stored, String text, Request request, Tx tx) {
        lists.partCame(tx, stored.id(), text.length(), request.sentAt());
        lists.save(
                tx,
                stored.id(),
                stored.status(),
                stored.list().with(text.lines().toList()));
        return lists.find(tx, stored.id()).orElseThrow();
    }

    /** Adds the next part of a message that the messenger has split. */
    Reply append(Request request, StoredList stored, String text, Tx tx) {
        StoredList now = added(stored, text, request, tx);
        // What is being read is read anew with the new part.
        return now.status() == StoredList.Status.FETCHING ? Reply.NOTHING : read(request, now, tx);
    }

    private OpenList at(StoredList stored, int index, School school, Tx tx) {
        return lists.school(tx, stored.list(), index, school.id(), false);
    }

    private Parsed<OpenList> name(StoredList stored, int index, String text, Tx tx) {
        return PersonName.parse(text)
                .map(name -> Parsed.value(lists.typed(tx, stored.list(), index, name)))
                .orElseGet(() -> Parsed.problem("name.wrong", "name.example", "text", shortened(text)));
    }

    /** What follows once a doubt is answered. */
    private Reply settled(Request request, StoredList stored, OpenList now, int index, Tx tx) {
        return said(following(request, saved(stored, now, tx), index, tx));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
