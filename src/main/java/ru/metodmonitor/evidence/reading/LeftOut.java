package ru.metodmonitor.evidence.reading;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.reading.Columns.Kind;

/** Tells why somebody whom a line names is not one of those whom the list is about: a child, a judge, who signs. */
final class LeftOut {
    private static final Predicate<String> OFFICE = Pattern.compile(
                    "(?iu)(?:и\\.?\\s?о\\.?\\s*)?(?:начальник|директор|заместител|председател|секретар|руководител|врио|глава|специалист).{0,120}")
            .asMatchPredicate();
    private static final Predicate<String> GAP =
            Pattern.compile("\\t|_{2,}| {3,}").asPredicate();
    private static final Predicate<String> BARE_WORD =
            Pattern.compile("\\p{L}+ ").asMatchPredicate();

    private LeftOut() {}

    /**
     * Why this person of a line is left out; empty for whom the list is about.
     *
     * @param headed the role that the headings above give
     */
    static Optional<Aside> of(Draft draft, Parts line, Role headed) {
        Role role = line.roles().ofLine();
        Optional<Kind> column = column(draft, line);
        if (column.isPresent() && column.get() == Kind.PUPIL) {
            return Optional.of(Aside.PUPIL);
        }
        if (column.isPresent() && column.get() == Kind.LEADER) {
            return Optional.of(Aside.PUPILS_TEACHER);
        }
        if (column.isPresent() && column.get() == Kind.CHARGED) {
            return Optional.of(Aside.JURY);
        }
        if (role == Role.OFFICIAL || role == Role.JURY) {
            return role.aside();
        }
        int leader = line.roles().leader();
        boolean led = leader >= 0 && !(line.position() >= 0 && line.position() < leader && role != Role.PUPILS);
        if (led || (leader >= 0 && draft.name.start() > leader)) {
            return Optional.of(draft.name.start() > leader ? Aside.PUPILS_TEACHER : Aside.PUPIL);
        }
        boolean other = role == Role.PUPILS && line.names().size() > 1 && !isChild(draft, line);
        Optional<Aside> of = (other ? Optional.<Aside>empty() : role.aside()).or(headed::aside);
        boolean absent =
                draft.result.filter(r -> r.outcome() == Result.Outcome.ABSENT).isPresent();
        Optional<Aside> elsewhere = draft.organisation.flatMap(o -> o.kind().aside());
        return of.or(() -> elsewhere)
                .or(() -> absent ? Optional.of(Aside.ABSENT) : Optional.empty())
                .or(() -> ofTitle(draft, line));
    }

    /**
     * Where several stand in a line, a word for a child is said of the one right behind it, or else of the one before; before all of them,
     * of the first.
     */
    private static boolean isChild(Draft draft, Parts line) {
        return line.roles().children().stream().anyMatch(c -> childAt(c, line).equals(draft.name));
    }

    private static NameSpan childAt(int word, Parts line) {
        NameSpan before = line.names().get(0);
        for (NameSpan name : line.names()) {
            if (name.start() > word) {
                return BARE_WORD.test(line.text().substring(word, name.start())) ? name : before;
            }
            before = name;
        }
        return before;
    }

    private static Optional<Kind> column(Draft draft, Parts line) {
        if (!line.block().isTyped()) {
            return Optional.empty();
        }
        int cell = (int) line.text()
                .substring(0, draft.name.start())
                .chars()
                .filter(c -> c == '\t')
                .count();
        return Optional.of(line.block().columns().at(cell));
    }

    /** «Вербина А.Ш. Роман А. С. Пушкина в школе»: who stands in the title of somebody's work. */
    private static Optional<Aside> ofTitle(Draft draft, Parts line) {
        boolean within = line.titleFrom() >= 0 && draft.name.start() > line.titleFrom() && !draft.name.hasPatronymic();
        return within ? Optional.of(Aside.TITLE) : Optional.empty();
    }

    /**
     * «Начальник управления   О. И. Журавлёва», «Директор   И. И. Иванов».
     *
     * @param headed the organisation that stands above
     */
    static boolean isSignature(Parts line, Optional<Organisation> headed) {
        boolean school = line.organisations().stream().anyMatch(Organisation::isSchool);
        String text = line.text().strip();
        boolean office = OFFICE.test(text);
        boolean gap = GAP.test(text);
        boolean initials = line.names().size() == 1
                && line.names().get(0).isInitials()
                && line.names().get(0).end() >= line.text().stripTrailing().length() - 2;
        boolean told = office
                && line.names().size() == 1
                && line.results().isEmpty()
                && !line.block().isTyped();
        return told && (gap || (initials && !school && headed.isEmpty()));
    }
}
