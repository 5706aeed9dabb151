package ru.metodmonitor.evidence.chat;

import java.util.List;
import java.util.Optional;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.evidence.EntryStatus;
import ru.metodmonitor.evidence.ReviewMode;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.results.Impact;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;

/** What a correction asks, step by step. */
final class EditPrompts {
    static final String NONE = "-";
    static final String SAVE = "save";
    private static final int LIKELY = 6;

    private final AddFlow flow;
    private final TeacherChoice teachers;
    private final Texts texts;

    EditPrompts(AddFlow flow, TeacherChoice teachers, Texts texts) {
        this.flow = flow;
        this.teachers = teachers;
        this.texts = texts;
    }

    Prompt of(EditDialog state, Request request, Read read) {
        if (state instanceof EditDialog.Choose s) {
            return choose(s.edit(), request, read);
        }
        if (state instanceof EditDialog.AskOrder) {
            return Prompt.of("add.ask-order")
                    .column(flow.orders().lastRegistered(read, LIKELY).stream()
                            .map(o -> new Choice(EntryText.order(o), "o" + o.id()))
                            .toList());
        }
        if (state instanceof EditDialog.AskIndicator s) {
            return indicator(s.edit());
        }
        if (state instanceof EditDialog.AskSchool s) {
            return Prompt.of(
                            "edit.ask-school",
                            "school",
                            flow.schoolName(read, s.edit().school()))
                    .column(flow.ownSchools(request, read).stream()
                            .map(o -> Choice.named(o.name(), "s" + o.id()))
                            .toList());
        }
        if (state instanceof EditDialog.AskTeacher s) {
            return Prompt.of("add.ask-teacher", "school", flow.schoolName(read, s.school()));
        }
        if (state instanceof EditDialog.WhichTeacher s) {
            return teachers.prompt(read, s.school(), s.typed(), request.names());
        }
        if (state instanceof EditDialog.AskActivity s) {
            return activity(s.edit(), read);
        }
        if (state instanceof EditDialog.AskResult) {
            return Prompt.of("add.ask-result")
                    .row(Choice.of("result.winner", "победитель"), Choice.of("result.prize", "призёр"))
                    .row(Choice.of("result.laureate", "лауреат"), Choice.of("result.participant", "участник"))
                    .row(Choice.of("edit.none", NONE));
        }
        if (state instanceof EditDialog.AskDate) {
            return Prompt.of("edit.ask-date").row(Choice.of("edit.none", NONE));
        }
        if (state instanceof EditDialog.AskReason s) {
            return new Prompt(ImpactText.lines(flow.impact().of(read, steps(s.edit(), read))), List.of())
                    .line("edit.ask-reason")
                    .row(reason("edit.reason-typo"), reason("edit.reason-order"))
                    .row(reason("edit.reason-teacher"), reason("edit.reason-school"));
        }
        return Prompt.of("edit.ask-entry");
    }

    /** What counts now goes, and what is to be said comes; nothing where it doesn't count before or after. */
    private List<Impact.Step> steps(Edit edit, Read read) {
        Optional<Entry> now = flow.entries().find(read, edit.entry()).filter(e -> e.status() == EntryStatus.CONFIRMED);
        if (now.isEmpty()) {
            return List.of();
        }
        Entry entry = now.get();
        Impact.Step goes = new Impact.Step(
                entry.year(), entry.school().id(), entry.teacher().id(), entry.indicator(), -1);
        AcademicYear year = Entries.yearOf(edit.draft().order(), edit.draft().eventDate());
        Impact.Step comes = new Impact.Step(
                year,
                edit.school(),
                edit.who().teacher().orElse(0L),
                edit.draft().indicator(),
                1);
        return flow.entries().mode() == ReviewMode.FOUR_EYES ? List.of(goes) : List.of(goes, comes);
    }

    private Choice reason(String key) {
        return Choice.of(key, texts.plain(key));
    }

    private Prompt choose(Edit edit, Request request, Read read) {
        Draft draft = edit.draft();
        Object name = edit.who()
                .teacher()
                .flatMap(id -> flow.registry().teacher(read, id))
                .map(t -> EntryText.name(t.name(), t.id(), request.names()))
                .orElseGet(() -> Phrase.of(
                        "add.new-teacher",
                        "name",
                        edit.who().name().map(PersonName::full).orElse("")));
        Prompt prompt = Prompt.of(
                        "edit.choose",
                        "id",
                        edit.entry(),
                        "name",
                        name,
                        "school",
                        flow.schoolName(read, edit.school()),
                        "indicator",
                        draft.indicator(),
                        "what",
                        EntryText.what(draft.activity(), draft.result()),
                        "order",
                        EntryText.order(draft.order()),
                        "date",
                        draft.eventDate().isPresent()
                                ? draft.eventDate().get()
                                : Phrase.of(
                                        "edit.order-date", "date", draft.order().date()))
                .row(Choice.of("entry.what-indicator", "indicator"), Choice.of("entry.what-result", "result"))
                .row(Choice.of("entry.what-teacher", "teacher"), Choice.of("entry.what-school", "school"))
                .row(Choice.of("entry.what-activity", "activity"), Choice.of("entry.what-date", "date"))
                .row(Choice.of("entry.what-order", "order"));
        return flow.entries()
                        .find(read, edit.entry())
                        .filter(e -> canSave(e, edit))
                        .isPresent()
                ? prompt.row(Choice.of(flow.purpose() == Purpose.PROPOSE ? "edit.send" : "edit.save", SAVE))
                : prompt;
    }

    /** A rejected entry may be sent again as it is: the reviewer may have been wrong. */
    static boolean canSave(Entry entry, Edit edit) {
        return entry.status() == EntryStatus.REJECTED || !edit.equals(Edit.of(entry));
    }

    private Prompt indicator(Edit edit) {
        AcademicYear year = Entries.yearOf(edit.draft().order(), edit.draft().eventDate());
        return Prompt.of(
                        "add.ask-indicator",
                        "order",
                        EntryText.order(edit.draft().order()))
                .column(flow.results().scheme(year).indicators().stream()
                        .map(i -> new Choice(
                                Phrase.of("indicator.button", "number", i.number(), "title", i.label()),
                                String.valueOf(i.number())))
                        .toList());
    }

    private Prompt activity(Edit edit, Read read) {
        List<String> known = flow.orders()
                .find(read, edit.draft().order())
                .map(o -> flow.entries().activities(read, o.id(), LIKELY))
                .orElse(List.of());
        return Prompt.of("add.ask-activity")
                .column(known.stream().map(a -> Choice.named(a, a)).toList())
                .row(Choice.of("edit.none", NONE));
    }
}
