package ru.metodmonitor.workbook.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.access.chat.HeadInvitations;
import ru.metodmonitor.access.chat.InviteCommand;
import ru.metodmonitor.bot.Asker;
import ru.metodmonitor.bot.Contents;
import ru.metodmonitor.bot.Links;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;
import ru.metodmonitor.workbook.InvitationBook;

/**
 * Invites the heads of all schools that have none. The links exist in the workbook alone: it is written before they are good, and
 * gone once it is sent.
 */
public final class HeadInvitationsJob implements JobHandler {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Database database;
    private final Access access;
    private final Registry registry;
    private final Journal journal;
    private final Links links;
    private final InvitationBook book;
    private final Outbound outbound;
    private final Path folder;
    private final ZoneId zone;

    public HeadInvitationsJob(
            Database database,
            Access access,
            Registry registry,
            Journal journal,
            Links links,
            InvitationBook book,
            Outbound outbound,
            Path folder,
            ZoneId zone) {
        this.database = database;
        this.access = access;
        this.registry = registry;
        this.journal = journal;
        this.links = links;
        this.book = book;
        this.outbound = outbound;
        this.folder = folder;
        this.zone = zone;
    }

    @Override
    public String kind() {
        return InviteCommand.HEADS_JOB;
    }

    @Override
    public void run(JobRun run) {
        HeadInvitations plan = database.read(read -> HeadInvitations.of(read, access, registry));
        List<Access.Prepared> prepared = plan.uninvited().stream()
                .map(school -> access.prepare(Grant.head(school.id())))
                .toList();
        Path file = folder.resolve("invitations-" + run.job().id() + ".xlsx");
        book.write(file, content(plan, prepared));
        run.finish(tx -> handOver(run, plan, prepared, file, tx));
    }

    /** Whoever asked may have lost the right, and a school got a head, while the workbook was written. */
    private void handOver(JobRun run, HeadInvitations plan, List<Access.Prepared> prepared, Path file, Tx tx) {
        Optional<Long> admin = run.job()
                .personId()
                .filter(id -> access.byId(tx, id).filter(p -> p.has(Role.ADMIN)).isPresent());
        boolean same = plan.equals(HeadInvitations.of(tx, access, registry));
        if (admin.isEmpty() || !same || prepared.isEmpty()) {
            run.lastWord(
                    tx, Phrase.of(admin.isEmpty() ? "no-access" : same ? "invite.heads-none" : "invite.heads-moved"));
            discard(file);
            return;
        }
        prepared.forEach(one -> access.open(tx, Actor.person(admin.get()), one));
        run.lastWord(
                tx,
                Phrase.of(
                        "invite.heads-done",
                        "n",
                        prepared.size(),
                        "headed",
                        plan.headed().size(),
                        "invited",
                        plan.invited().size()));
        // Who holds a link may become a head: the file is handled as carefully as one with names.
        Contents contents =
                Contents.names(Fact.of("invitation.hand-over", "list:invitations", "count", prepared.size()));
        outbound.answer(
                tx,
                Asker.of(run.job()),
                Reply.SendFile.made(
                        file,
                        texts().plain("invite.heads-file"),
                        Message.of("invite.heads-caption", "n", prepared.size()),
                        contents));
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InvitationBook.Content content(HeadInvitations plan, List<Access.Prepared> prepared) {
        List<InvitationBook.Line> lines = new ArrayList<>();
        for (int i = 0; i < prepared.size(); i++) {
            School school = plan.uninvited().get(i);
            lines.add(new InvitationBook.Line(
                    school.territory(),
                    school.name(),
                    links.opening(prepared.get(i).token()).stream()
                            .map(Links.Link::address)
                            .toList()));
        }
        List<InvitationBook.Other> others = new ArrayList<>();
        plan.headed().entrySet().stream()
                .sorted(java.util.Comparator.comparing(e -> e.getKey().id()))
                .forEach(e -> others.add(new InvitationBook.Other(
                        e.getKey().name(), texts().plain("invite.why-headed", "who", e.getValue()))));
        plan.invited()
                .forEach(s -> others.add(new InvitationBook.Other(s.name(), texts().plain("invite.why-invited"))));
        LocalDate until = LocalDate.ofInstant(access.expiry(), zone);
        return new InvitationBook.Content(
                database.read((Read read) -> journal.headCode(read)),
                DAY.format(until),
                links.opening("").stream().map(Links.Link::messenger).toList(),
                lines,
                others);
    }

    private Texts texts() {
        return outbound.texts();
    }
}
