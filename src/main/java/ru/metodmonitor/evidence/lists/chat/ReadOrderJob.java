package ru.metodmonitor.evidence.lists.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.bot.Asker;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.FileSource.Fetched;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.evidence.EvidenceFiles;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.evidence.files.OrderDocument;
import ru.metodmonitor.evidence.lists.ListHeader;
import ru.metodmonitor.evidence.lists.Lists;
import ru.metodmonitor.evidence.lists.OpenList;
import ru.metodmonitor.evidence.lists.StoredList;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.notify.Postponed;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** Fetches an order's file, reads it, keeps its bytes and shows what is to be registered. */
public final class ReadOrderJob implements JobHandler {
    static final String KIND = "order-file";

    /** More people than any order names. */
    private static final int MOST_PEOPLE = 2_000;

    /** What looks like somebody's name: a patronymic in any case, or two initials. Counted before the reading, which takes its time. */
    private static final Pattern LIKE_A_NAME =
            Pattern.compile("\\p{Lu}\\p{Ll}+(?:вич|вн|ичн)(?:а|у|ем|е|ы|ой)?(?!\\p{L})|\\p{Lu}\\.\\s?\\p{Lu}\\.");

    /** So many that more than {@link #MOST_PEOPLE} are people, whoever signed and whoever something is named after. */
    private static final int MOST_LIKE_NAMES = MOST_PEOPLE + MOST_PEOPLE / 4;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Access access;
    private final Lists lists;
    private final ListCards cards;
    private final EvidenceFiles files;
    private final FileSource source;
    private final Outbound outbound;
    private final Path folder;
    private final NameView names;

    ReadOrderJob(
            Database database,
            Access access,
            Lists lists,
            ListCards cards,
            EvidenceFiles files,
            FileSource source,
            Outbound outbound,
            Path folder,
            NameView names) {
        this.database = database;
        this.access = access;
        this.lists = lists;
        this.cards = cards;
        this.files = files;
        this.source = source;
        this.outbound = outbound;
        this.folder = folder;
        this.names = names;
    }

    /** What is asked for. */
    private record Asked(long list, String file) {}

    static String payload(long list, String fileId) {
        try {
            return JSON.writeValueAsString(new Asked(list, fileId));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Asked asked(JobRun run) {
        try {
            return JSON.readValue(run.job().payload(), Asked.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the payload of job " + run.job().id() + " can't be read", e);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Asked asked = asked(run);
        StoredList stored =
                database.read(read -> lists.find(read, asked.list())).orElseThrow();
        Path path = folder.resolve("order-" + stored.id());
        Fetched fetched = source.fetch(asked.file(), path);
        if (fetched == Fetched.UNREACHED) {
            throw new Postponed();
        }
        if (fetched == Fetched.REFUSED) {
            refuse(run, stored, Problem.of("list.file-lost", "file.refused.example"));
            return;
        }
        OrderDocument document = OrderDocument.read(path, lists.orders().issuers());
        document.fold(
                text -> {
                    text(run, stored, text, path);
                    return true;
                },
                picture -> {
                    show(run, stored, kept(stored.list(), path), List.of());
                    return true;
                },
                refused -> {
                    delete(path);
                    refuse(run, stored, refused.problem());
                    return false;
                });
    }

    private void text(JobRun run, StoredList stored, OrderDocument.Text text, Path path) {
        boolean crowd = text.lines().stream()
                        .mapToLong(l -> LIKE_A_NAME.matcher(l).results().count())
                        .sum()
                > MOST_LIKE_NAMES;
        if (crowd) {
            refuseCrowd(run, stored, path);
            return;
        }
        OpenList empty = stored.list();
        ListHeader known = empty.header();
        ListHeader header = new ListHeader(
                known.proposed(),
                known.way(),
                known.order().or(() -> text.heading().key()),
                text.heading().title(),
                known.indicator(),
                known.activity().isEmpty() ? text.heading().activity() : known.activity(),
                known.eventDate(),
                known.file());
        OpenList read = database.read(r -> lists.read(r, OpenList.unread(header, text.lines()), own(stored, r)));
        if (read.items().size() > MOST_PEOPLE) {
            refuseCrowd(run, stored, path);
            return;
        }
        show(run, stored, kept(read, path), told(text));
    }

    private void refuseCrowd(JobRun run, StoredList stored, Path path) {
        delete(path);
        refuse(run, stored, Problem.of("file.refused-too-many", "file.refused.example", "limit", MOST_PEOPLE));
    }

    /** What the sender must know of a file that isn't one order with its whole text. */
    private static List<Phrase> told(OrderDocument.Text text) {
        List<Phrase> told = new ArrayList<>();
        if (text.unread() > 0) {
            told.add(Phrase.of("list.file-unread-pages", "n", text.unread()));
        }
        text.others().stream()
                .flatMap(o -> o.key().stream())
                .forEach(key -> told.add(Phrase.of("list.file-other-order", "order", EntryText.order(key))));
        return told;
    }

    private List<Long> own(StoredList stored, ru.metodmonitor.storage.Read read) {
        return access.byId(read, stored.personId()).map(Person::schools).orElse(List.of());
    }

    /** The bytes go where evidence lies before anything refers to them. */
    private OpenList kept(OpenList list, Path path) {
        ListHeader.KeptFile file = list.header().file().orElseThrow();
        String sha = files.keep(path);
        return list.with(list.header().with(new ListHeader.KeptFile(sha, file.name(), file.mime(), file.size())));
    }

    private void show(JobRun run, StoredList stored, OpenList list, List<Phrase> told) {
        run.finish(tx -> {
            lists.save(tx, stored.id(), StoredList.Status.OPEN, list);
            String name = list.header().file().map(ListHeader.KeptFile::name).orElse("");
            run.lastWord(tx, Phrase.of("list.file-read", "name", name));
            Optional<StoredList> now = lists.find(tx, stored.id());
            Message card = cards.card(tx, now.orElseThrow(), names);
            List<Phrase> lines = new ArrayList<>(told);
            lines.addAll(card.lines());
            outbound.answer(tx, Asker.of(run.job()), new Message(lines, card.rows(), card.guarded()));
        });
    }

    private void refuse(JobRun run, StoredList stored, Problem problem) {
        run.finish(tx -> {
            lists.save(tx, stored.id(), StoredList.Status.DROPPED, stored.list());
            String name =
                    stored.list().header().file().map(ListHeader.KeptFile::name).orElse("");
            run.lastWord(tx, Phrase.of("list.file-unread", "name", name));
            Message message = Message.of("input.error", "what", problem.what(), "example", problem.example());
            outbound.answer(tx, Asker.of(run.job()), message);
        });
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
