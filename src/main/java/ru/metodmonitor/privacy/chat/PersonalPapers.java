package ru.metodmonitor.privacy.chat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.privacy.PersonalData;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.report.word.Column;
import ru.metodmonitor.report.word.Table;
import ru.metodmonitor.report.word.WordDocument;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Texts;

/** The act of an erasure, and all that is stored about a person. */
public final class PersonalPapers {
    private final Texts texts;
    private final Registry registry;
    private final Issuers issuers;
    private final Clock clock;

    /**
     * Papers.
     *
     * @param clock in the users' time zone
     */
    public PersonalPapers(Texts texts, Registry registry, Issuers issuers, Clock clock) {
        this.issuers = issuers;
        this.texts = texts;
        this.registry = registry;
        this.clock = clock;
    }

    /** What was erased, when, by whom, on what ground, and what is kept and why. */
    byte[] act(Read read, Teacher teacher, String by, String ground, PersonalData.Erased erased) {
        WordDocument word = paper("act.title");
        String school =
                registry.school(read, teacher.schoolId()).map(School::name).orElse("?");
        say(word, "act.who", "name", teacher.name().typed(), "school", school, "id", teacher.id());
        say(word, "act.when", "at", LocalDateTime.ofInstant(erased.at(), clock.getZone()), "by", by);
        say(word, "act.ground", "ground", ground);
        word.heading(3, texts.plain("act.erased"));
        counts(word, erased.changed());
        word.heading(3, texts.plain("act.kept"));
        say(word, "act.figures", "n", erased.entries());
        say(word, "act.journal", "n", erased.journalled());
        files(word, erased.files());
        say(word, "act.backups");
        word.styled("BodyText", texts.plain("act.sign") + "  ____________________  /____________________/");
        return word.bytes();
    }

    /** All that is stored. */
    byte[] stored(String name, PersonalData.Stored stored) {
        WordDocument word = paper("person.title");
        say(word, "person.about", "name", name, "at", LocalDateTime.now(clock));
        for (PersonalData.Section section : stored.sections()) {
            word.heading(3, texts.plain("person.section", "what", table(section.table()), "n", section.count()));
            for (Map<String, String> row : section.rows()) {
                word.bullets(List.of(String.join(
                        "; ",
                        row.entrySet().stream()
                                .map(e -> e.getKey() + ": " + e.getValue())
                                .toList())));
            }
            if (section.rows().size() < section.count()) {
                say(word, "person.more", "n", section.count() - section.rows().size());
            }
        }
        if (!stored.mentions().isEmpty()) {
            word.heading(3, texts.plain("person.mentions"));
            counts(word, stored.mentions());
        }
        if (!stored.acts().isEmpty()) {
            word.heading(3, texts.plain("person.journal"));
            Table table = Table.of(
                    Column.words(texts.plain("person.col-action"), 60),
                    Column.numbers(texts.plain("person.col-times"), 20),
                    Column.words(texts.plain("person.col-first"), 45),
                    Column.words(texts.plain("person.col-last"), 45));
            for (PersonalData.Act act : stored.acts()) {
                table = table.row(action(act.action()), String.valueOf(act.times()), act.first(), act.last());
            }
            word.table(table);
        }
        files(word, stored.files());
        return word.bytes();
    }

    private WordDocument paper(String title) {
        String shown = texts.plain(title);
        WordDocument word = WordDocument.of(shown, texts.plain("report.author"), clock.instant());
        word.styled("LetterTitle", shown);
        return word.footer(texts.plain("person.footer", "date", LocalDate.now(clock)), true);
    }

    private void say(WordDocument word, String key, Object... namesAndValues) {
        word.text(texts.plain(key, namesAndValues));
    }

    private void counts(WordDocument word, Map<String, Integer> counts) {
        Table table = Table.of(
                Column.words(texts.plain("act.col-what"), 130), Column.numbers(texts.plain("act.col-count"), 40));
        for (Map.Entry<String, Integer> one : counts.entrySet()) {
            table = table.row(table(one.getKey()), String.valueOf(one.getValue()));
        }
        word.table(table);
    }

    private void files(WordDocument word, List<PersonalData.OrderFile> files) {
        if (files.isEmpty()) {
            return;
        }
        word.heading(3, texts.plain("act.orders"));
        say(word, "act.orders-why");
        word.bullets(files.stream()
                .map(f -> texts.plain(
                        f.file().isEmpty() ? "act.order" : "act.order-file",
                        "order",
                        EntryText.order(new OrderKey(issuers.stored(f.issuer()), f.number(), f.date())),
                        "file",
                        f.file(),
                        "sha",
                        f.sha256()))
                .toList());
    }

    /** A table in words; one that has no words yet is named as it is stored. */
    private String table(String name) {
        String key = "stored.table-" + name.replace('_', '-');
        return texts.has(key) ? texts.plain(key) : name;
    }

    private String action(String action) {
        String key = "journal.action-" + action.replace('.', '-');
        return texts.has(key) ? texts.plain(key) : action;
    }
}
