package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.picking.chat.TeacherPick;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.registry.TeacherMatch;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Personal;
import ru.metodmonitor.text.Problem;

/** Asks which teacher a typed name means: candidates as buttons, a new one where the name is full. */
final class TeacherChoice {
    private static final String NEW = "new";
    private static final int MOST = 20;

    private final Registry registry;
    private final TeacherPick pick;

    TeacherChoice(Registry registry) {
        this.registry = registry;
        this.pick = new TeacherPick(registry);
    }

    /** The question with the school's teachers. */
    Prompt ask(Prompt question, long school, NameView view, Read read) {
        return pick.prompt(question, school, view, read);
    }

    /** What is no name may be the beginning of one: then those whose names begin so are offered, else it is said what is wrong. */
    <S> Turn<S> beginning(String typed, long school, NameView view, Problem problem, Read read) {
        List<Teacher> found = registry.search(read).find(typed).stream()
                .filter(t -> t.schoolId() == school)
                .toList();
        return found.isEmpty()
                ? Turn.again(problem)
                : Turn.among(Prompt.of("add.teacher-which", "typed", new Personal(typed))
                        .column(found.stream()
                                .limit(MOST)
                                .map(t -> TeacherPick.choice(t, TeacherPick.label(t, view)))
                                .toList()));
    }

    /** The question for a doubtful name. */
    Prompt prompt(Read read, long school, String typed, NameView view) {
        Optional<PersonName> name = PersonName.parse(typed);
        TeacherMatch match = name.map(n -> registry.match(read, school, n)).orElseGet(TeacherMatch.Unknown::new);
        return match.fold(new TeacherMatch.Cases<>() {
            @Override
            public Prompt one(Teacher teacher) {
                return candidates("add.teacher-which", List.of(teacher), false);
            }

            @Override
            public Prompt several(List<Teacher> teachers) {
                return candidates("add.teacher-which", teachers, false);
            }

            @Override
            public Prompt near(List<Teacher> teachers) {
                return candidates(
                        "add.teacher-near", teachers, !name.orElseThrow().isInitials());
            }

            @Override
            public Prompt unknown() {
                return candidates("add.teacher-near", List.of(), true);
            }

            @Override
            public Prompt unknownInitials() {
                return Prompt.of("add.teacher-full-name", "typed", new Personal(typed));
            }

            private Prompt candidates(String key, List<Teacher> teachers, boolean orNew) {
                List<Choice> choices = new ArrayList<>();
                for (Teacher teacher : teachers) {
                    choices.add(TeacherPick.choice(teacher, TeacherPick.label(teacher, view)));
                }
                if (orNew) {
                    choices.add(Choice.of("button.new-teacher", NEW));
                }
                return Prompt.of(key, "typed", new Personal(typed)).column(choices);
            }
        });
    }

    /** Who was chosen by a press; empty if the answer is typed text. */
    Optional<Who> chosen(Answer answer, String typed, long school, Read read) {
        if (!answer.pressed()) {
            return Optional.empty();
        }
        if (answer.text().equals(NEW)) {
            return PersonName.parse(typed).filter(n -> !n.isInitials()).map(Who::unknown);
        }
        return pick.pressed(answer, read).filter(t -> t.schoolId() == school).map(t -> Who.known(t.id()));
    }

    /** Who a typed name means without any doubt: one known teacher, or a new one with a full name. */
    Optional<Who> certain(Read read, long school, PersonName name) {
        return registry.match(read, school, name).fold(new TeacherMatch.Cases<>() {
            @Override
            public Optional<Who> one(Teacher teacher) {
                return Optional.of(Who.known(teacher.id()));
            }

            @Override
            public Optional<Who> several(List<Teacher> teachers) {
                return Optional.empty();
            }

            @Override
            public Optional<Who> near(List<Teacher> teachers) {
                return Optional.empty();
            }

            @Override
            public Optional<Who> unknown() {
                return Optional.of(Who.unknown(name));
            }

            @Override
            public Optional<Who> unknownInitials() {
                return Optional.empty();
            }
        });
    }
}
