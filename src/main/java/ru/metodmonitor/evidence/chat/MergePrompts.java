package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.TeacherRecords;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.results.Impact;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Phrase;

/** What setting records of teachers right shows of them. */
final class MergePrompts {
    private static final int ENTRIES_SHOWN = 30;

    private final Registry registry;
    private final TeacherRecords records;
    private final Impact impact;

    MergePrompts(Registry registry, TeacherRecords records, Impact impact) {
        this.impact = impact;
        this.registry = registry;
        this.records = records;
    }

    /** A teacher with the school, as far as the chat may show it. */
    Phrase who(long teacher, NameView names, Read read) {
        Optional<Teacher> known = registry.teacher(read, teacher);
        return Phrase.of(
                "merge.who",
                "name",
                known.map(t -> EntryText.name(t.name(), t.id(), names)).orElse("?"),
                "school",
                known.map(t -> school(t.schoolId(), read)).orElse("?"));
    }

    /** The school's name. */
    String school(long school, Read read) {
        return registry.school(read, school).map(School::name).orElse("?");
    }

    /** How many entries the teacher has that are not taken back. */
    long live(long teacher, Read read) {
        return records.entries(read, teacher).stream()
                .filter(MergePrompts::isLive)
                .count();
    }

    private static boolean isLive(Entry entry) {
        return entry.status() == EntryStatus.CONFIRMED || entry.status() == EntryStatus.SUBMITTED;
    }

    Prompt keep(MergeDialog.Keep s, NameView names, Read read) {
        return Prompt.of(
                        "merge.keep",
                        "one",
                        who(s.one(), names, read),
                        "oneEntries",
                        live(s.one(), read),
                        "other",
                        who(s.other(), names, read),
                        "otherEntries",
                        live(s.other(), read))
                .lines(ImpactText.lines(impact.of(read, steps(s, read))))
                .line("merge.which-stays")
                .row(new Choice(
                        Phrase.of("merge.keep-this", "who", who(s.one(), names, read)), MergeDialog.TEACHER + s.one()))
                .row(new Choice(
                        Phrase.of("merge.keep-this", "who", who(s.other(), names, read)),
                        MergeDialog.TEACHER + s.other()));
    }

    /** What the other has goes, and comes to the one: whoever keeps the record, the shares are the same. */
    private List<Impact.Step> steps(MergeDialog.Keep s, Read read) {
        List<Impact.Step> steps = new ArrayList<>();
        for (Entry e : records.entries(read, s.other())) {
            if (e.status() == EntryStatus.CONFIRMED) {
                steps.add(new Impact.Step(e.year(), e.school().id(), s.other(), e.indicator(), -1));
                steps.add(new Impact.Step(e.year(), e.school().id(), s.one(), e.indicator(), 1));
            }
        }
        return steps;
    }

    Prompt pick(MergeDialog.Pick s, Read read) {
        Prompt prompt = Prompt.of(
                "merge.pick",
                "first",
                s.first(),
                "second",
                s.second(),
                "n",
                s.chosen().size());
        List<Choice> choices = new ArrayList<>();
        for (Entry entry : records.entries(read, s.teacher())) {
            if (isLive(entry) && choices.size() < ENTRIES_SHOWN) {
                boolean chosen = s.chosen().contains(entry.id());
                choices.add(new Choice(
                        Phrase.of(
                                chosen ? "merge.entry-chosen" : "merge.entry",
                                "id",
                                entry.id(),
                                "indicator",
                                entry.indicator(),
                                "what",
                                EntryText.what(entry.activity(), entry.result())),
                        MergeDialog.ENTRY + entry.id()));
            }
        }
        return prompt.column(choices).row(Choice.of("merge.do-split", MergeDialog.DO));
    }
}
