package ru.metodmonitor.picking.chat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Phrase;

/** Which teacher of a school? A few are buttons at once, many are behind buttons of the letters that their names begin with. */
public final class TeacherPick {
    private static final String PRESSED = "t";
    private static final int FEW = 10;

    private final Registry registry;

    public TeacherPick(Registry registry) {
        this.registry = registry;
    }

    /** The question with the teachers of a school. */
    public Prompt prompt(Prompt question, long school, NameView view, Read read) {
        return prompt(question, registry.teachers(read, school), view);
    }

    /** The question with the other teachers of somebody's school. */
    public Prompt beside(Prompt question, Teacher one, NameView view, Read read) {
        List<Teacher> others = registry.teachers(read, one.schoolId()).stream()
                .filter(t -> t.id() != one.id())
                .toList();
        return prompt(question, others, view);
    }

    private static Prompt prompt(Prompt question, List<Teacher> some, NameView view) {
        List<Teacher> teachers = some.stream()
                .sorted(Comparator.comparing((Teacher t) -> t.name().key()).thenComparing(Teacher::id))
                .toList();
        if (teachers.size() <= FEW) {
            return question.column(choices(teachers, teachers, view));
        }
        // Where no name may be shown no letter of one is shown either.
        Drawers<Teacher> drawers = Drawers.of(teachers, t -> view == NameView.NONE ? "" : letter(t));
        return question.grid(
                drawers.choices(part -> Choice.group(span(part, teachers, view), choices(part, teachers, view), 1)), 3);
    }

    /** By name; with what else is known where two of the school have one. */
    private static List<Choice> choices(List<Teacher> part, List<Teacher> all, NameView view) {
        return part.stream()
                .map(t -> choice(
                        t, hasNamesake(t, all, view) ? label(t, view) : t.name().shown(view, "№ " + t.id())))
                .toList();
    }

    private static boolean hasNamesake(Teacher teacher, List<Teacher> all, NameView view) {
        Object shown = teacher.name().shown(view, "");
        return all.stream().filter(t -> t.name().shown(view, "").equals(shown)).count() > 1;
    }

    /** «А – Д»; of a part of a letter, or where letters are not shown, the places in the list. */
    private static Phrase span(List<Teacher> part, List<Teacher> all, NameView view) {
        Teacher first = part.get(0);
        Teacher last = part.get(part.size() - 1);
        int place = all.indexOf(first);
        int behind = place + part.size();
        boolean cutBefore = place > 0 && letter(all.get(place - 1)).equals(letter(first));
        boolean cutBehind = behind < all.size() && letter(all.get(behind)).equals(letter(last));
        if (view == NameView.NONE) {
            return Phrase.of("pick.places", "from", place + 1, "to", behind);
        }
        if (cutBefore || cutBehind) {
            return Phrase.of("pick.letter-places", "letter", letter(first), "from", place + 1, "to", behind);
        }
        return letter(first).equals(letter(last))
                ? Phrase.of("button.named", "text", letter(first))
                : Phrase.of("pick.letters", "from", letter(first), "to", letter(last));
    }

    /** Of whatever alphabet. */
    private static String letter(Teacher teacher) {
        String folded = Folding.key(teacher.name().surname());
        return folded.isEmpty()
                ? "…"
                : folded.substring(0, folded.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /** What a button says of a teacher: with the position, where it is known. */
    public static Object label(Teacher teacher, NameView view) {
        Object name = teacher.name().shown(view, "№ " + teacher.id());
        return teacher.position().isEmpty()
                ? name
                : Phrase.of("teacher.with-position", "name", name, "position", teacher.position());
    }

    /** A button that stands for a teacher. */
    public static Choice choice(Teacher teacher, Object label) {
        return Choice.named(label, PRESSED + teacher.id());
    }

    /** The teacher of the pressed button, who may have become another's record since it was shown. */
    public Optional<Teacher> pressed(Answer answer, Read read) {
        return answer.pressed() && answer.text().matches(PRESSED + "\\d{1,18}")
                ? registry.now(read, Long.parseLong(answer.text().substring(1)))
                : Optional.empty();
    }
}
