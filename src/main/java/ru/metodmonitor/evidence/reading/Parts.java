package ru.metodmonitor.evidence.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a block's words were recognised as.
 *
 * @param block whose
 * @param text in which the places of all parts are
 * @param names in order
 * @param organisations in order
 * @param results in order
 * @param roles what the words tell of roles
 * @param positions where professions are named
 * @param unexplained words that nothing explains, and that may matter
 * @param rest how many words are left that say nothing
 * @param item whether it begins as an item of a list does
 * @param ownPlace whether it names a place of the city, and nobody
 * @param resultColumn whether a column for results speaks of it, and no heading does
 */
record Parts(
        Block block,
        String text,
        List<NameSpan> names,
        List<Organisation> organisations,
        List<Result> results,
        Roles roles,
        Positions positions,
        List<String> unexplained,
        int rest,
        boolean item,
        boolean ownPlace,
        boolean resultColumn) {
    private static final Pattern APPENDIX = Pattern.compile(
            "(?iu)^\\W{0,3}(?:приложени[ея]|утвержд[её]н\\p{L}?|утверждаю|п\\s?р\\s?о\\s?т\\s?о\\s?к\\s?о\\s?л|п\\s?р\\s?и\\s?к\\s?а\\s?з)(?!\\p{L}).*");
    private static final Pattern DIVISION = Pattern.compile(
            "(?iu)\\W*(?:номинаци|направлени|секци|категори|возрастн|раздел|группа|этап|тур)(?:\\p{L}*)(?!\\p{L}).*");
    private static final Predicate<String> SCENE =
            Pattern.compile("(?iu)(?:.*[^\\p{L}])?(?:во?|на базе) ").asMatchPredicate();
    private static final Predicate<String> WORD = Pattern.compile("[\\p{L}-]+").asMatchPredicate();
    private static final Predicate<String> LETTERS =
            Pattern.compile("\\p{L}{2}").asPredicate();
    private static final Predicate<String> CAPITAL_FIRST =
            Pattern.compile("[\\s.]*\\p{Lu}.*").asMatchPredicate();
    private static final int FEW = 1;
    private static final int SOME = 3;
    private static final int BRIEF = 4;
    private static final int LONGEST_HEADING = 120;

    /** The same, recognised in another block of the same words. */
    Parts of(Block other) {
        return new Parts(
                other,
                text,
                names,
                organisations,
                results,
                roles,
                positions,
                unexplained,
                rest,
                item,
                ownPlace,
                resultColumn);
    }

    /** Whether it ends as a heading does. */
    boolean heading() {
        return !isHeader() && text.strip().endsWith(":");
    }

    /** Where a profession is named first; −1: nowhere. */
    int position() {
        return positions.first();
    }

    boolean pluralPosition() {
        return positions.isPlural();
    }

    boolean isHeader() {
        return block.kind() == Block.Kind.HEADER;
    }

    /** A new document or appendix begins: what was headed before holds no more. */
    boolean isAppendix() {
        return names.isEmpty() && APPENDIX.matcher(text).matches();
    }

    /** An organisation and nothing to speak of beside it. */
    boolean isOrganisationAlone() {
        return names.isEmpty()
                && !organisations.isEmpty()
                && results.isEmpty()
                && (heading() || (few() && position() < 0))
                && !roles.isAward()
                && !isScene();
    }

    /** «В СОШ № 9 прошёл семинар.»: where something took place, not whose people follow. */
    boolean isScene() {
        return !organisations.isEmpty()
                && SCENE.test(text.substring(0, organisations.get(0).start()));
    }

    /** A result and nothing to speak of beside it. */
    boolean isResultAlone() {
        return names.isEmpty()
                && !results.isEmpty()
                && (heading() || rest + unexplained.size() <= SOME)
                && (organisations.isEmpty() || heading());
    }

    /** «Номинация „Дебют“:»: divides a list and says nothing of whose people they are. */
    boolean isDivision() {
        return DIVISION.matcher(text).matches();
    }

    /** Where, behind a name and a full stop, the title of the person's work begins; −1: nowhere. */
    int titleFrom() {
        if (names.size() < 2) {
            return -1;
        }
        int end = names.get(0).end();
        String behind = text.substring(end, Math.min(text.length(), end + 3));
        boolean stop = text.charAt(end - 1) == '.' || behind.startsWith(".");
        String gap = text.substring(end, names.get(1).start());
        boolean words = CAPITAL_FIRST.test(gap);
        return stop && words ? end : -1;
    }

    private boolean few() {
        return rest + unexplained.size() <= FEW;
    }

    /** The role that a line gives to those below it, if it is a heading. */
    Optional<Role> headedRole() {
        if (!names.isEmpty() || isHeader()) {
            return Optional.empty();
        }
        boolean brief = rest <= BRIEF && text.length() < LONGEST_HEADING;
        boolean bare = brief && !text.strip().endsWith(".") && text.indexOf('\t') < 0;
        if (roles.withdrawn().isPresent()) {
            return heading() || (bare && organisations.isEmpty() && !isDivision())
                    ? Optional.of(Role.UNSURE)
                    : Optional.empty();
        }
        return roles.ofHeading(!results.isEmpty())
                .filter(r -> heading() || (bare && r != Role.PEOPLE && r != Role.OFFICIAL));
    }

    boolean isPluralResult() {
        return heading() || results.stream().anyMatch(Result::plural);
    }

    /** Whether the column for names holds something that isn't understood. */
    boolean isUnreadName() {
        int column = block.columns().kinds().indexOf(Columns.Kind.NAME);
        List<String> cells = block.cells();
        return names.isEmpty()
                && !unexplained.isEmpty()
                && !isHeader()
                && column >= 0
                && column < cells.size()
                && LETTERS.test(cells.get(column));
    }

    /** Perhaps a name, but not one that can be read: two to four capitalised words alone. */
    boolean looksLikeName() {
        return names.isEmpty()
                && !heading()
                && unexplained.size() >= 2
                && unexplained.size() <= 4
                && rest == 0
                && organisations.size() <= 1
                && unexplained.stream()
                        .allMatch(w -> w.length() >= 2 && !w.equals(w.toUpperCase(Locale.ROOT)) && WORD.test(w));
    }
}
