package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Confirmation;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.TeacherRecords;
import ru.metodmonitor.picking.chat.TeacherPick;
import ru.metodmonitor.registry.Registry;
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

    /** The question with the teachers of the same school. */
    Prompt beside(Prompt question, long teacher, NameView view, Read read) {
        return registry.teacher(read, teacher)
                .map(t -> new TeacherPick(registry).beside(question, t, view, read))
                .orElse(question);
    }

    /** The school's name. */
    String school(long school, Read read) {
        return registry.names(read).name(school);
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

    Confirmation keep(long one, long other, NameView names, Read read) {
        return new Confirmation(
                        List.of(Phrase.of(
                                "merge.keep",
                                "one",
                                who(one, names, read),
                                "oneEntries",
                                live(one, read),
                                "other",
                                who(other, names, read),
                                "otherEntries",
                                live(other, read))),
                        "",
                        List.of(staying(one, other, one, names, read), staying(one, other, other, names, read)))
                .lines(ImpactText.lines(impact.of(read, steps(one, other, read))))
                .lines(List.of(Phrase.of("merge.which-stays")));
    }

    private Confirmation.Act staying(long one, long other, long stays, NameView names, Read read) {
        return new Confirmation.Act(
                Phrase.of("merge.keep-this", "who", who(stays, names, read)),
                ButtonData.of("merge", "keep", one, other, stays));
    }

    /** What the other has goes, and comes to the one: whoever keeps the record, the shares are the same. */
    private List<Impact.Step> steps(long one, long other, Read read) {
        List<Impact.Step> steps = new ArrayList<>();
        for (Entry e : records.entries(read, other)) {
            if (e.status() == EntryStatus.CONFIRMED) {
                steps.add(new Impact.Step(e.year(), e.school().id(), other, e.indicator(), -1));
                steps.add(new Impact.Step(e.year(), e.school().id(), one, e.indicator(), 1));
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
