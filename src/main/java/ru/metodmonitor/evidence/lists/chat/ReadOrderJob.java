package ru.metodmonitor.evidence.lists.chat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.bot.Asker;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.FileSource.Fetched;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.evidence.EvidenceFiles;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.evidence.files.Looking;
import ru.metodmonitor.evidence.files.OrderDocument;
import ru.metodmonitor.evidence.files.Pictured;
import ru.metodmonitor.evidence.lists.ListHeader;
import ru.metodmonitor.evidence.lists.Lists;
import ru.metodmonitor.evidence.lists.OpenList;
import ru.metodmonitor.evidence.lists.StoredList;
import ru.metodmonitor.evidence.scans.Recognizer;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.JobRun;
import ru.metodmonitor.notify.Keyboard;
import ru.metodmonitor.notify.Postponed;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.OwnerOnly;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
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

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private final Parts parts;
    private final EvidenceFiles files;
    private final FileSource source;
    private final Recognizer recognizer;
    private final Path folder;

    /**
     * What the conversation about lists shares.
     *
     * @param access who may
     * @param names how much of a name messages show
     */
    record Parts(Database database, Access access, Lists lists, ListCards cards, Outbound outbound, NameView names) {}

    /**
     * The job.
     *
     * @param recognizer reads pages without letters of their own
     * @param folder for the bytes on their way
     */
    ReadOrderJob(Parts parts, EvidenceFiles files, FileSource source, Recognizer recognizer, Path folder) {
        this.parts = parts;
        this.files = files;
        this.source = source;
        this.recognizer = recognizer;
        this.folder = folder;
    }

    /**
     * What is asked for.
     *
     * @param file what earlier programs have asked for: the only file of the list
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Asked(long list, Optional<String> file) {}

    static String payload(long list) {
        return JSON.createObjectNode().put("list", list).toString();
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
        StoredList stored = parts.database()
                .read(read -> parts.lists().find(read, asked.list()))
                .orElseThrow();
        Path place = folder.resolve("order-" + stored.id());
        // What a kill has left is of no use: the pages are looked at again.
        clear(place);
        try {
            OwnerOnly.folder(place);
            read(new Attempt(run, stored, place), asked.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            clear(place);
        }
    }

    /** One reading of a list as it stood when it began: if a photo is added meanwhile, it is begun again; if nobody wants it, it ends. */
    private final class Attempt implements Looking {
        private final JobRun run;
        private final StoredList stored;
        private final Path place;
        private final List<Path> fetched = new ArrayList<>();

        Attempt(JobRun run, StoredList stored, Path place) {
            this.run = run;
            this.stored = stored;
            this.place = place;
        }

        @Override
        public void page(int number, int of) {
            Button stop = ListCards.stop(stored.id());
            String label = parts.outbound().texts().plain(stop.label());
            run.progress(
                    Phrase.of("list.page-reading", "page", number, "pages", of),
                    new Keyboard(List.of(List.of(new Keyboard.Key(label, stop.value(), false)))));
        }

        @Override
        public boolean goesOn() {
            return isSame(parts.database().read(read -> parts.lists().find(read, stored.id())));
        }

        private boolean isSame(Optional<StoredList> now) {
            return now.filter(l -> l.status() == stored.status() && l.version() == stored.version())
                    .isPresent();
        }

        /** Ends the reading, unless it is not wanted any more or has to begin again. */
        void finish(BiConsumer<Tx, StoredList> work) {
            run.finish(tx -> {
                Optional<StoredList> now = parts.lists().find(tx, stored.id());
                if (isSame(now)) {
                    work.accept(tx, stored);
                } else if (now.filter(l -> l.status() == StoredList.Status.FETCHING)
                        .isPresent()) {
                    throw new Postponed();
                } else {
                    run.lastWord(tx, Phrase.of("list.stopped"));
                }
            });
        }
    }

    private void read(Attempt attempt, Optional<String> only) {
        List<ListHeader.KeptFile> all = attempt.stored.list().header().files();
        for (int i = 0; i < all.size() && attempt.goesOn(); i++) {
            Path path = attempt.place.resolve("file-" + i);
            String id = only.filter(f -> all.size() == 1).orElse(all.get(i).fileId());
            Fetched fetched = source.fetch(id, path);
            if (fetched == Fetched.UNREACHED) {
                throw new Postponed();
            }
            if (fetched == Fetched.REFUSED) {
                refuse(attempt, Problem.of("list.file-lost", "file.refused.example"));
                return;
            }
            attempt.fetched.add(path);
        }
        OrderDocument document = attempt.fetched.size() < all.size()
                ? new OrderDocument.Picture()
                : OrderDocument.read(
                        attempt.fetched, parts.lists().orders().issuers(), recognizer, attempt.place, attempt);
        if (!attempt.goesOn()) {
            attempt.finish((tx, stored) -> {});
            return;
        }
        document.fold(
                text -> {
                    text(attempt, text);
                    return true;
                },
                picture -> {
                    String why = recognizer.available() ? "list.scan-nothing" : "list.scan-no-recogniser";
                    show(attempt, kept(attempt, attempt.stored.list()), List.of(), List.of(Phrase.of(why)));
                    return true;
                },
                refused -> {
                    refuse(attempt, refused.problem());
                    return false;
                });
    }

    private void text(Attempt attempt, OrderDocument.Text text) {
        boolean crowd = text.lines().stream()
                        .mapToLong(l -> LIKE_A_NAME.matcher(l).results().count())
                        .sum()
                > MOST_LIKE_NAMES;
        if (crowd) {
            refuseCrowd(attempt);
            return;
        }
        ListHeader header = attempt.stored
                .list()
                .header()
                .headed(
                        text.heading().key(),
                        text.heading().title(),
                        text.heading().activity());
        OpenList unread = OpenList.unread(header, text.lines())
                .at(text.pictured().map(Pictured::lines).orElse(List.of()));
        OpenList read = parts.database().read(r -> parts.lists().read(r, unread, own(attempt.stored, r)));
        if (read.items().size() > MOST_PEOPLE) {
            refuseCrowd(attempt);
            return;
        }
        text.pictured().ifPresent(p -> parts.lists().pictures().keep(attempt.stored.id(), read, p));
        show(attempt, kept(attempt, read), told(text), List.of());
    }

    private void refuseCrowd(Attempt attempt) {
        refuse(attempt, Problem.of("file.refused-too-many", "file.refused.example", "limit", MOST_PEOPLE));
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

    private List<Long> own(StoredList stored, Read read) {
        return parts.access().byId(read, stored.personId()).map(Person::schools).orElse(List.of());
    }

    /** The bytes go where evidence lies before anything refers to them. */
    private OpenList kept(Attempt attempt, OpenList list) {
        List<ListHeader.KeptFile> kept = new ArrayList<>();
        for (int i = 0; i < attempt.fetched.size(); i++) {
            kept.add(list.header().files().get(i).kept(files.keep(attempt.fetched.get(i))));
        }
        return list.with(list.header().with(kept));
    }

    private void show(Attempt attempt, OpenList list, List<Phrase> above, List<Phrase> below) {
        attempt.finish((tx, stored) -> {
            parts.lists().save(tx, stored.id(), StoredList.Status.OPEN, list);
            attempt.run.lastWord(
                    tx, Phrase.of("list.file-read", "name", list.header().fileName()));
            StoredList now = parts.lists().find(tx, stored.id()).orElseThrow();
            Message card = parts.cards().card(tx, now, parts.names());
            List<Phrase> lines = new ArrayList<>(above);
            lines.addAll(card.lines());
            lines.addAll(below);
            parts.outbound().answer(tx, Asker.of(attempt.run.job()), new Message(lines, card.rows(), card.guarded()));
        });
        parts.database().read(read -> {
            parts.lists().sweep(read);
            return true;
        });
    }

    private void refuse(Attempt attempt, Problem problem) {
        attempt.finish((tx, stored) -> {
            parts.lists().save(tx, stored.id(), StoredList.Status.DROPPED, stored.list());
            String name = stored.list().header().fileName();
            attempt.run.lastWord(tx, Phrase.of("list.file-unread", "name", name));
            Message message = Message.of("input.error", "what", problem.what(), "example", problem.example());
            parts.outbound().answer(tx, Asker.of(attempt.run.job()), message);
        });
    }

    private static void clear(Path place) {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
