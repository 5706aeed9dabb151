package ru.metodmonitor.picking.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.registry.SchoolMatcher;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.registry.TeacherSearch;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

/** What is asked to complete a command's line; with the last answer the command goes on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PickDialog.AskSchool.class, name = "school"),
    @JsonSubTypes.Type(value = PickDialog.AskTeacher.class, name = "teacher"),
    @JsonSubTypes.Type(value = PickDialog.AskEntry.class, name = "entry"),
    @JsonSubTypes.Type(value = PickDialog.AskWord.class, name = "word")
})
sealed interface PickDialog extends Step<PickDialog, Picker> {
    /** Characters of an answer that can be meant for a question of choice. */
    int LONGEST = 200;

    /** The command that waits. */
    Line line();

    /** Whether a typed text names something that can be chosen. */
    boolean knows(Picker picker, String text, Request request, Read read);

    /** Whether the next question, or what the command will say, may name teachers. */
    boolean mayName();

    /**
     * Which school?
     *
     * @param typed which a text named that can mean several; empty: any
     */
    record AskSchool(Line line, Reach reach, String typed) implements PickDialog {
        @Override
        public Prompt prompt(Picker picker, Request request, Read read) {
            SchoolPick schools = picker.schools();
            return typed.isEmpty()
                    ? schools.prompt(picker.question("pick.ask-school", line), reach, request.person(), read)
                    : schools.which(typed, reach, request.person(), read);
        }

        @Override
        public boolean knows(Picker picker, String text, Request request, Read read) {
            return !picker.schools()
                    .match(text, reach, request.person(), read)
                    .all()
                    .isEmpty();
        }

        @Override
        public boolean mayName() {
            return reach == Reach.NAMES;
        }

        @Override
        public Turn<PickDialog> on(Picker picker, Answer answer, Request request, Tx tx) {
            return picker.schools()
                    .read(answer, reach, request.person(), tx)
                    .fold(
                            school -> Turn.end(line.filled(SchoolMatcher.reference(school))),
                            several -> Turn.to(new AskSchool(line, reach, answer.text())),
                            // A button of what is no longer for this person, or no longer there.
                            problem -> answer.pressed() ? Turn.end(Reply.text("no-access")) : Turn.again(problem));
        }
    }

    /**
     * Which teacher? First of which school, where that is not known; a name can be typed at once.
     *
     * @param school of which
     * @param typed by what a text said that can mean several; empty: any
     * @param anything the command takes whatever is typed, be it a name or not
     */
    record AskTeacher(Line line, Reach reach, Optional<Long> school, String typed, boolean anything)
            implements PickDialog {
        AskTeacher of(long one) {
            return new AskTeacher(line, reach, Optional.of(one), "", anything);
        }

        AskTeacher named(String text) {
            return new AskTeacher(line, reach, school, text, anything);
        }

        @Override
        public Prompt prompt(Picker picker, Request request, Read read) {
            if (!typed.isEmpty()) {
                return picker.whom(this, request, read);
            }
            return school.map(id -> picker.teachers()
                            .prompt(
                                    picker.question(anything ? "pick.ask-anything" : "pick.ask-teacher", line),
                                    id,
                                    request.names(),
                                    read))
                    .orElseGet(() -> picker.schools()
                            .prompt(
                                    picker.question(
                                            anything ? "pick.ask-anything-school" : "pick.ask-teacher-school", line),
                                    reach,
                                    request.person(),
                                    read));
        }

        @Override
        public boolean knows(Picker picker, String text, Request request, Read read) {
            return picker.isNamed(this, text, request.person(), read)
                    || (anything && picker.entries().isFound(text, EntryPick.Kind.ANY, request.person(), read));
        }

        @Override
        public boolean mayName() {
            return true;
        }

        @Override
        public Turn<PickDialog> on(Picker picker, Answer answer, Request request, Tx tx) {
            Optional<Teacher> teacher = picker.teachers().pressed(answer, tx);
            if (teacher.isPresent()) {
                return Turn.end(line.filled(TeacherSearch.reference(teacher.get())));
            }
            return picker.schools()
                    .pressed(answer, reach, request.person(), tx)
                    .map(s -> picker.ofSchool(this, s, request, tx))
                    .orElseGet(() -> picker.named(this, answer.text(), request, tx));
        }
    }

    /**
     * Which entry?
     *
     * @param kind what it is for
     * @param typed by what words it was looked for; empty: the latest
     */
    record AskEntry(Line line, EntryPick.Kind kind, String typed) implements PickDialog {
        @Override
        public Prompt prompt(Picker picker, Request request, Read read) {
            return typed.isEmpty()
                    ? picker.entries()
                            .prompt(
                                    picker.question("pick.ask-entry", line),
                                    kind,
                                    request.person(),
                                    request.names(),
                                    read)
                    : EntryPick.among(
                            Prompt.of("pick.which-entry", "text", SchoolPick.shown(typed)),
                            picker.entries().having(typed, kind, request.person(), read),
                            request.person(),
                            request.names());
        }

        @Override
        public boolean knows(Picker picker, String text, Request request, Read read) {
            return picker.entries().isFound(text, kind, request.person(), read);
        }

        @Override
        public boolean mayName() {
            return true;
        }

        @Override
        public Turn<PickDialog> on(Picker picker, Answer answer, Request request, Tx tx) {
            Optional<Long> pressed = EntryPick.pressed(answer);
            if (pressed.isPresent() || answer.text().matches("(?:№|N)?\\s*\\d{1,15}(?:\\D.*)?")) {
                return Turn.end(line.filled(pressed.map(String::valueOf).orElse(answer.text())));
            }
            List<Entry> found = picker.entries().having(answer.text(), kind, request.person(), tx);
            picker.seen(request, line, found.size(), tx);
            return found.isEmpty()
                    ? Turn.again(
                            Problem.of("find.nothing", "pick.entry-example", "text", SchoolPick.shown(answer.text())))
                    : Turn.to(new AskEntry(line, kind, answer.text()));
        }
    }

    /**
     * Which of a few words, or another one?
     *
     * @param question its key
     * @param about what it is about
     * @param likely answers
     */
    record AskWord(Line line, String question, String about, List<String> likely) implements PickDialog {
        /** Copies the answers. */
        public AskWord {
            likely = List.copyOf(likely);
        }

        @Override
        public Prompt prompt(Picker picker, Request request, Read read) {
            return Prompt.of(question, "about", about)
                    .grid(likely.stream().map(w -> Choice.named(w, w)).toList(), 3);
        }

        @Override
        public boolean knows(Picker picker, String text, Request request, Read read) {
            return likely.contains(text);
        }

        @Override
        public boolean mayName() {
            return false;
        }

        @Override
        public Turn<PickDialog> on(Picker picker, Answer answer, Request request, Tx tx) {
            return Turn.end(line.filled(answer.text()));
        }
    }
}
