package ru.metodmonitor.picking.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.registry.BriefNames;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.SchoolMatch;
import ru.metodmonitor.registry.SchoolOrder;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** Which school? A few are buttons at once, many are behind buttons of their kinds and numbers; any can be typed. */
public final class SchoolPick {
    private static final String PRESSED = "s";
    private static final int FEW = 12;
    private static final int MOST_PARTS = 24;

    private final Registry registry;

    public SchoolPick(Registry registry) {
        this.registry = registry;
    }

    /** The schools that can be chosen, in the order in which people look for them. */
    public List<School> all(Reach reach, Person person, Read read) {
        return registry.schools(read).all().stream()
                .filter(s -> reach.covers(person, s))
                .toList();
    }

    /** The question with the schools that it can be about. */
    public Prompt prompt(Prompt question, Reach reach, Person person, Read read) {
        return prompt(question, all(reach, person, read), person, read);
    }

    /** The question with these schools; the own territory's stand first. */
    Prompt prompt(Prompt question, List<School> schools, Person person, Read read) {
        BriefNames names = registry.names(read);
        if (schools.size() <= FEW) {
            List<Choice> buttons = buttons(schools, names);
            return question.grid(buttons, aRow(schools, names));
        }
        Prompt prompt = question;
        for (String territory : person.territories()) {
            List<School> own = schools.stream()
                    .filter(s -> s.territory().equals(territory))
                    .toList();
            boolean some = !own.isEmpty() && own.size() < schools.size();
            prompt = some ? prompt.row(opening(Phrase.of("button.named", "text", territory), own, names)) : prompt;
        }
        List<Choice> parts = new ArrayList<>();
        List<Choice> kinds = new ArrayList<>();
        for (SchoolKind kind : SchoolKind.values()) {
            List<School> ofKind = schools.stream().filter(s -> s.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                List<Choice> ofParts = parts(kind, ofKind, names);
                parts.addAll(ofParts);
                kinds.add(ofParts.size() == 1 ? ofParts.get(0) : Choice.group(Phrase.of(plural(kind)), ofParts, 3));
            }
        }
        return prompt.grid(parts.size() <= MOST_PARTS ? parts : kinds, 2);
    }

    /** Those of a kind by twenties of numbers; those without a number by letters. */
    private static List<Choice> parts(SchoolKind kind, List<School> schools, BriefNames names) {
        Drawers<School> drawers = Drawers.of(
                schools,
                s -> SchoolOrder.number(s)
                        .<Object>map(n -> (n - 1) / Drawers.A_PAGE)
                        .orElseGet(() -> letter(s, names)));
        boolean whole = schools.size() <= Drawers.A_PAGE;
        return drawers.choices(
                part -> opening(whole ? Phrase.of(plural(kind)) : label(kind, part, names), part, names));
    }

    private static String plural(SchoolKind kind) {
        return switch (kind) {
            case SOSH -> "pick.schools-secondary";
            case GYMNASIUM -> "pick.schools-gymnasium";
            case LYCEUM -> "pick.schools-lyceum";
            case OOSH -> "pick.schools-basic";
        };
    }

    private static Phrase label(SchoolKind kind, List<School> part, BriefNames names) {
        Object from = end(part.get(0), names);
        Object to = end(part.get(part.size() - 1), names);
        return from.equals(to)
                ? Phrase.of("pick.part-one", "kind", kind.label(), "one", from)
                : Phrase.of("pick.part", "kind", kind.label(), "from", from, "to", to);
    }

    private static Object end(School school, BriefNames names) {
        return SchoolOrder.number(school).<Object>map(String::valueOf).orElseGet(() -> letter(school, names));
    }

    /** The first letter of the name proper, in quotes or not. */
    private static String letter(School school, BriefNames names) {
        String brief = names.name(school);
        String kind = school.kind().label();
        String proper = brief.startsWith(kind) ? brief.substring(kind.length()) : brief;
        return proper.codePoints()
                .filter(Character::isLetter)
                .mapToObj(c -> new String(Character.toChars(Character.toUpperCase(c))))
                .findFirst()
                .orElse("…");
    }

    private static Choice opening(Phrase label, List<School> schools, BriefNames names) {
        return Choice.group(label, buttons(schools, names), aRow(schools, names));
    }

    private static List<Choice> buttons(List<School> schools, BriefNames names) {
        return schools.stream()
                .map(s -> Choice.named(names.name(s), PRESSED + s.id()))
                .toList();
    }

    /** As many in a row as a phone shows whole. */
    private static int aRow(List<School> schools, BriefNames names) {
        int longest =
                schools.stream().mapToInt(s -> names.name(s).length()).max().orElse(0);
        return longest <= 9 ? 3 : longest <= 16 ? 2 : 1;
    }

    /** What an answer means, pressed or typed. */
    public Picked<School> read(Answer answer, Reach reach, Person person, Read read) {
        if (!answer.pressed()) {
            return typed(answer.text(), reach, person, read);
        }
        return pressed(answer, reach, person, read)
                .<Picked<School>>map(Picked.One::new)
                .orElseGet(() ->
                        new Picked.None<>(Problem.of("school.unknown", "school.example", "text", said(answer, read))));
    }

    /** What somebody has answered: the name of the school on the button, or what was typed. */
    public String said(Answer answer, Read read) {
        return schoolOf(answer, read).map(School::brief).orElseGet(() -> answer.pressed() ? "?" : shown(answer.text()));
    }

    /** The school of the pressed button, if it is one and this person may still choose it. */
    Optional<School> pressed(Answer answer, Reach reach, Person person, Read read) {
        return schoolOf(answer, read).filter(s -> reach.covers(person, s));
    }

    private Optional<School> schoolOf(Answer answer, Read read) {
        return answer.pressed() && answer.text().matches(PRESSED + "\\d{1,18}")
                ? registry.school(read, Long.parseLong(answer.text().substring(1)))
                : Optional.empty();
    }

    /** What a typed text means. */
    public Picked<School> typed(String text, Reach reach, Person person, Read read) {
        return match(text, reach, person, read)
                .fold(
                        Picked.One::new,
                        several -> new Picked.Several<>(which(text, several, read)),
                        () -> new Picked.None<>(Problem.of("school.unknown", "school.example", "text", shown(text))));
    }

    /** Asks which of all that a text can mean; they are many where the text says but the kind. */
    public Prompt which(String text, Reach reach, Person person, Read read) {
        return prompt(
                Prompt.of("school.which", "text", shown(text)),
                match(text, reach, person, read).all(),
                person,
                read);
    }

    /** Asks which of several a text means: the first of them where they are too many for one look. */
    private Prompt which(String text, List<School> several, Read read) {
        BriefNames names = registry.names(read);
        List<School> some = several.subList(0, Math.min(Drawers.A_PAGE, several.size()));
        return Prompt.of("school.which", "text", shown(text)).grid(buttons(some, names), aRow(some, names));
    }

    /** Which of the schools that can be chosen a text means. */
    public SchoolMatch match(String text, Reach reach, Person person, Read read) {
        return registry.schools(read).match(text).where(s -> reach.covers(person, s));
    }

    static String shown(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
