package ru.metodmonitor.access.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Invitation;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Links;
import ru.metodmonitor.bot.ListPage;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.bot.Task;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.notify.JobText;
import ru.metodmonitor.picking.chat.Line;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.picking.chat.SchoolPick;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Parsed;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;

/** /invite [ROLE [SCHOOL or TERRITORY]]: a single-use link for a new person, and the links that are still open. */
public final class InviteCommand implements Command, Dialog<InviteDialog> {
    /** The job that invites the heads of all schools that have none. */
    public static final String HEADS_JOB = "head-invitations";

    /** What the button for all heads stands for, and what may be typed instead. */
    static final String HEADS = "heads";

    private static final int A_ROW = 4;
    private static final int SHOWN = 20;

    private final Access access;
    private final Registry registry;
    private final GrantText grantText;
    private final Links links;
    private final Texts texts;
    private final Picker picker;

    public InviteCommand(Access access, Registry registry, Links links, Texts texts, Picker picker) {
        this.texts = texts;
        this.picker = picker;
        this.access = access;
        this.registry = registry;
        this.grantText = new GrantText(registry);
        this.links = links;
    }

    @Override
    public Spec spec() {
        return Spec.command("invite").task(Task.MANAGE).worded().roles(Role.ADMIN);
    }

    @Override
    public String kind() {
        return "invite";
    }

    @Override
    public Class<InviteDialog> stateType() {
        return InviteDialog.class;
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        if (request.arguments().isBlank()) {
            Reply ask = Reply.begin(this, new InviteDialog.AskRole());
            return access.openInvitations(tx).isEmpty()
                    ? ask
                    : Reply.of(open(request, 0, tx)).and(ask);
        }
        if (isHeads(request.arguments())) {
            return heads();
        }
        String[] words = request.arguments().strip().split("\\s+", 2);
        Optional<Role> role = role(words[0]);
        if (role.isEmpty()) {
            return Reply.of(Message.of(
                    "input.error",
                    "what",
                    Phrase.of("invite.unknown-role", "text", words[0]),
                    "example",
                    Phrase.of("invite.example")));
        }
        boolean scoped = role.get() == Role.HEAD || role.get() == Role.TERRITORY;
        if (scoped && words.length == 1) {
            return Reply.begin(this, new InviteDialog.AskScope(role.get()));
        }
        if (role.get() == Role.HEAD) {
            return picker.school(
                    request,
                    Line.of("invite").beginning(role.get().id()),
                    Reach.ALL,
                    words[1],
                    tx,
                    school -> invited(request, Grant.head(school.id()), tx));
        }
        return grant(role.get(), words.length > 1 ? words[1] : "", tx)
                .fold(grant -> invited(request, grant, tx), Reply::inputError);
    }

    /** A page of the links that were not followed yet: each is withdrawn by its button. */
    private Message open(Request request, long asked, Tx tx) {
        List<Invitation> open = access.openInvitations(tx);
        ListPage page = new ListPage(asked, SHOWN, open.size());
        Message message = Message.of("invite.open", "n", open.size(), "place", page.place());
        List<Button> withdraw = new ArrayList<>();
        for (Invitation one : page.of(open)) {
            message = message.line(
                    "invite.open-line",
                    "id",
                    one.id(),
                    "role",
                    grantText.of(tx, one.grant()),
                    "maker",
                    one.maker().<Object>map(Person::displayName).orElseGet(() -> Phrase.of("invite.by-console")),
                    "days",
                    daysLeft(request, one));
            withdraw.add(Button.of(
                    Phrase.of("invite.withdraw", "id", one.id()),
                    ButtonData.of("invite", "withdraw", one.id(), page.number())));
        }
        for (int i = 0; i < withdraw.size(); i += A_ROW) {
            message = message.row(withdraw.subList(i, Math.min(i + A_ROW, withdraw.size())));
        }
        return message.row(page.ways(number -> ButtonData.of("invite", "page", number)));
    }

    /** Begun days count: a link of this very hour still has seven. */
    private static long daysLeft(Request request, Invitation invitation) {
        return Duration.between(request.at(), invitation.expiresAt())
                .plusDays(1)
                .minusNanos(1)
                .toDays();
    }

    @Override
    public Reply press(Request request, ButtonData data, Tx tx) {
        if (data.action().equals("page")) {
            return Reply.replace(open(request, data.number(0), tx));
        }
        if (!data.action().equals("withdraw")) {
            return Reply.stale();
        }
        boolean done = access.withdraw(tx, Actor.person(request.person().id()), data.number(0));
        Reply shown = Reply.replace(open(request, data.number(1), tx));
        return shown.and(Reply.toast(done ? "invite.withdrawn" : "invite.gone"));
    }

    @Override
    public Prompt prompt(InviteDialog state, Request request, Read read) {
        return state.prompt(this, request, read);
    }

    @Override
    public Turn<InviteDialog> on(InviteDialog state, Answer answer, Request request, Tx tx) {
        return state.on(this, answer, request, tx);
    }

    static boolean isHeads(String text) {
        String words = Folding.words(text);
        return words.equals(HEADS) || words.equals("руководители") || words.equals("всех руководителей");
    }

    static Optional<Role> role(String text) {
        return Role.parse(text).or(() -> switch (Folding.words(text)) {
            case "админ", "администратор" -> Optional.of(Role.ADMIN);
            case "оператор", "методист" -> Optional.of(Role.OPERATOR);
            case "руководитель", "директор" -> Optional.of(Role.HEAD);
            case "территория", "отдел" -> Optional.of(Role.TERRITORY);
            case "аналитик", "группа" -> Optional.of(Role.ANALYST);
            default -> Optional.empty();
        });
    }

    SchoolPick schools() {
        return picker.schools();
    }

    List<String> territories(Read read) {
        return registry.territories(read);
    }

    Parsed<Grant> grant(Role role, String scope, Read read) {
        return switch (role) {
            case HEAD -> Parsed.problem("school.empty", "school.example");
            case TERRITORY -> {
                List<String> found = new ArrayList<>(registry.territories(read));
                found.removeIf(t -> !Folding.words(t).equals(Folding.words(scope)));
                yield found.size() == 1
                        ? Parsed.value(Grant.territory(found.get(0)))
                        : Parsed.problem("territory.unknown", "territory.example", "text", scope);
            }
            case ADMIN, OPERATOR, ANALYST -> Parsed.value(Grant.of(role));
        };
    }

    /** The link as it can be copied, in each messenger, and a button to pass it on where the messenger has one. */
    Reply invited(Request request, Grant grant, Tx tx) {
        Object role = grantText.of(tx, grant);
        String token = access.invite(tx, Actor.person(request.person().id()), grant);
        List<Links.Link> all = links.opening(token);
        Message message = Message.of("invite.done", "role", role);
        for (Links.Link link : all) {
            message = all.size() == 1
                    ? message.line("invite.link", "link", link.address())
                    : message.line("invite.link-in", "messenger", link.messenger(), "link", link.address());
        }
        List<Button> share = links.sharing(
                        request.chat().id().channel(), token, texts.plain("invite.share-words", "role", role))
                .map(address -> List.of(Button.address(Phrase.of("invite.share"), address)))
                .orElse(List.of());
        return Reply.of(message.line("invite.good-for").row(share));
    }

    /** How many schools have neither a head nor an open link. */
    int uninvited(Read read) {
        return HeadInvitations.of(read, access, registry).uninvited().size();
    }

    /** Links for the heads of all schools that have none, as a workbook. */
    Reply heads() {
        return Reply.work(HEADS_JOB, JobText.of(""), Phrase.of("invite.heads-making"));
    }
}
