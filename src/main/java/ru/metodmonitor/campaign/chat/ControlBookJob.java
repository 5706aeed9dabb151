package ru.metodmonitor.campaign.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Asker;
import ru.metodmonitor.bot.Contents;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Control;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;
import ru.metodmonitor.workbook.TableBook;

/** Writes what /control shows into a workbook; who asked is looked at again when it is written. */
public final class ControlBookJob implements JobHandler {
    static final String KIND = "control-book";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final Campaigns campaigns;
    private final Access access;
    private final Database database;
    private final Outbound outbound;
    private final Path folder;
    private final ZoneId zone;

    public ControlBookJob(
            Campaigns campaigns, Access access, Database database, Outbound outbound, Path folder, ZoneId zone) {
        this.campaigns = campaigns;
        this.access = access;
        this.database = database;
        this.outbound = outbound;
        this.folder = folder;
        this.zone = zone;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Optional<TableBook> book = database.read(read ->
                run.job().personId().flatMap(id -> access.byId(read, id)).flatMap(p -> book(read, p)));
        if (book.isEmpty()) {
            run.finish(tx -> run.lastWord(tx, Phrase.of("no-access")));
            return;
        }
        Path file = target();
        book.get().write(file);
        run.finish(tx -> {
            run.lastWord(tx, Phrase.of("control.written"));
            Message caption = Message.of("control.file-caption", "date", campaigns.today());
            outbound.answer(
                    tx,
                    Asker.of(run.job()),
                    Reply.SendFile.made(file, texts().plain("control.file"), caption, Contents.NO_NAMES));
        });
    }

    private Path target() {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "control", ".xlsx");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<TableBook> book(Read read, Person person) {
        boolean all = person.has(Role.OPERATOR) || person.has(Role.ANALYST);
        if (!all && person.territories().isEmpty()) {
            return Optional.empty();
        }
        return campaigns.current(read).map(campaign -> {
            Control control = campaigns.control(read, campaign);
            return book(campaign, all ? control : control.only(person.territories()));
        });
    }

    private TableBook book(Campaign campaign, Control control) {
        List<String> header = new ArrayList<>(List.of(
                texts().plain("control.column-territory"),
                texts().plain("control.column-code"),
                texts().plain("control.column-school"),
                texts().plain("control.column-head")));
        List<Integer> widths = new ArrayList<>(List.of(18, 10, 40, 26));
        for (Milestone milestone : control.milestones()) {
            header.add(texts().plain("control.column-milestone", "title", milestone.title(), "date", milestone.due()));
            widths.add(28);
        }
        List<List<Object>> rows = new ArrayList<>();
        for (String territory : control.territories()) {
            control.of(territory).forEach(line -> rows.add(row(control, line)));
        }
        return new TableBook(texts().plain("control.sheet", "year", campaign.year()), header, widths, rows);
    }

    private List<Object> row(Control control, Control.Line line) {
        List<Object> row = new ArrayList<>(List.of(
                line.school().territory(), line.school().code(), line.school().name(), head(line)));
        for (Milestone milestone : control.milestones()) {
            row.add(line.closed(milestone)
                    .map(c -> TIME.format(LocalDateTime.ofInstant(c.at(), zone)) + ", " + c.personName())
                    .orElseGet(() -> texts().plain(
                                    milestone.daysLeft(campaigns.today()) < 0
                                            ? "control.cell-late"
                                            : "control.cell-open")));
        }
        return row;
    }

    private String head(Control.Line line) {
        if (line.heads().isEmpty()) {
            return texts().plain(line.blocked() ? "control.cell-blocked" : "control.cell-headless");
        }
        return String.join(", ", line.heads().stream().map(Person::displayName).toList());
    }

    private Texts texts() {
        return outbound.texts();
    }
}
