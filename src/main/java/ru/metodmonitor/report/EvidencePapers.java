package ru.metodmonitor.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.report.word.Column;
import ru.metodmonitor.report.word.Table;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;

/**
 * Papers that hold entries with their orders: these name people, so whoever hands them out journals it.
 *
 * <p>Threading: safe to share.
 */
public final class EvidencePapers {
    private final Texts texts;

    public EvidencePapers(Texts texts) {
        this.texts = texts;
    }

    /**
     * A teacher's справка for attestation.
     *
     * @param teacher who
     * @param school where
     * @param entries confirmed ones of the last five years, newest first
     * @param indicators as they are called now
     * @param from the first of the years
     * @param to the last of them
     * @param number of the letter
     * @param mark the journal's code
     */
    public byte[] attestation(
            Teacher teacher,
            School school,
            List<Entry> entries,
            List<Indicator> indicators,
            AcademicYear from,
            AcademicYear to,
            LetterNumber number,
            DocumentMark mark) {
        Sheet sheet = new Sheet(
                texts,
                mark,
                List.of(
                        Phrase.of("report.title.organisation"),
                        Phrase.of(
                                "paper.attestation.number",
                                "n",
                                number.running(),
                                "year",
                                number.year(),
                                "day",
                                mark.day())),
                Phrase.of("paper.attestation.title"),
                Phrase.of("paper.attestation.about", "from", from, "to", to));
        sheet.say(
                "paper.attestation.who",
                "name",
                teacher.name().full(),
                "position",
                teacher.position().isEmpty() ? texts.plain("paper.attestation.position") : teacher.position(),
                "school",
                school.name());
        if (entries.isEmpty()) {
            sheet.say("paper.attestation.none");
        } else {
            Table table = Table.of(
                    Column.words(texts.plain("paper.col.year"), 21),
                    Column.words(texts.plain("paper.col.activity"), 58),
                    Column.words(texts.plain("paper.col.result"), 25),
                    Column.words(texts.plain("paper.col.order"), 48),
                    Column.numbers(texts.plain("paper.col.entry"), 18));
            for (Entry entry : entries) {
                table = table.row(
                        entry.year().toString(),
                        activity(entry, indicators),
                        entry.result().isEmpty() ? Shown.NOTHING : entry.result(),
                        order(entry),
                        Long.toString(entry.id()));
            }
            sheet.word().table(table);
            sheet.say("paper.attestation.sum", "n", entries.size());
        }
        sheet.say("paper.attestation.proof", "code", mark.journalCode());
        return sheet.signed("paper.sign.director", "paper.sign.operator")
                .sealed()
                .bytes();
    }

    /**
     * The answer to a complaint about a school's figures: each entry that counts, with its order.
     *
     * @param figures the year
     * @param line the school
     * @param entries confirmed ones of the year
     * @param others entries of the year that don't count
     * @param mark the journal's code
     */
    public byte[] answer(
            YearFigures figures, SchoolLine line, List<Entry> entries, List<Entry> others, DocumentMark mark) {
        Sheet sheet = new Sheet(
                texts,
                mark,
                Phrase.of("paper.answer.title"),
                Phrase.of("paper.answer.about", "school", line.school().name(), "year", figures.year()));
        sheet.say("paper.answer.text", "n", entries.size(), "code", mark.journalCode());
        for (Indicator indicator : figures.indicators()) {
            List<Entry> under = entries.stream()
                    .filter(e -> countsFor(figures, e, indicator))
                    .toList();
            sheet.heading(
                    "paper.answer.indicator",
                    "indicator",
                    Shown.numbered(indicator),
                    "share",
                    line.tally(figures.now().scheme().place(indicator.number()))
                            .map(t -> texts.plain("report.count", "k", t.active(), "n", t.of()))
                            .orElse(Shown.NOTHING));
            if (under.isEmpty()) {
                sheet.note("paper.answer.none");
                continue;
            }
            Table table = Table.of(
                    Column.numbers(texts.plain("paper.col.entry"), 18),
                    Column.words(texts.plain("paper.col.teacher"), 52),
                    Column.words(texts.plain("paper.col.activity"), 52),
                    Column.words(texts.plain("paper.col.order"), 48));
            for (Entry entry : under) {
                table = table.row(
                        Long.toString(entry.id()),
                        entry.teacher().name().full(),
                        entry.activity() + (entry.result().isEmpty() ? "" : " (" + entry.result() + ")"),
                        order(entry));
            }
            sheet.word().table(table);
        }
        if (!others.isEmpty()) {
            sheet.heading("paper.answer.others");
            sheet.word().bullets(others.stream().map(this::why).toList());
        }
        return sheet.signed("paper.sign.operator").bytes();
    }

    /** A winner took part: an entry may count under more than its own indicator. */
    private static boolean countsFor(YearFigures figures, Entry entry, Indicator indicator) {
        int place = figures.now().scheme().place(entry.indicator());
        return place >= 0
                && (figures.now()
                                        .scheme()
                                        .closure(figures.indicators().get(place).bit())
                                & indicator.bit())
                        != 0;
    }

    private String why(Entry entry) {
        return texts.plain(
                "paper.answer.other",
                "id",
                entry.id(),
                "name",
                entry.teacher().name().full(),
                "status",
                texts.plain("paper-status." + entry.status().name().toLowerCase(java.util.Locale.ROOT)),
                "reason",
                entry.reason().isEmpty() ? texts.plain("paper.answer.no-reason") : entry.reason());
    }

    private String activity(Entry entry, List<Indicator> indicators) {
        Optional<String> label = indicators.stream()
                .filter(i -> i.number() == entry.indicator())
                .map(Indicator::label)
                .findFirst();
        String activity = entry.activity();
        return activity.isEmpty()
                ? label.orElse(Shown.NOTHING)
                : label.map(l -> activity + "\n" + l).orElse(activity);
    }

    private String order(Entry entry) {
        LocalDate date = entry.order().key().date();
        return texts.plain(
                "paper.order",
                "issuer",
                entry.order().key().issuer().label(),
                "number",
                entry.order().key().number(),
                "date",
                date);
    }
}
