package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.reading.Columns.Kind;

/**
 * What a block's words were recognised as.
 *
 * @param block whose
 * @param text in which the places of all parts are
 * @param names in order
 * @param organisations in order
 * @param results in order
 * @param roles what the words tell of roles
 * @param position where a profession is named first; −1: nowhere
 * @param pluralPosition whether it may be said of several
 * @param unexplained words that nothing explains, and that may matter
 * @param rest how many words are left that say nothing
 * @param heading whether it ends as a heading does
 * @param item whether it begins as an item of a list does
 * @param resultCell what a column for results holds
 */
record Parts(
        Block block,
        String text,
        List<NameSpan> names,
        List<Organisation> organisations,
        List<Result> results,
        Roles roles,
        int position,
        boolean pluralPosition,
        List<String> unexplained,
        int rest,
        boolean heading,
        boolean item,
        ResultCell resultCell) {
    private static final Pattern APPENDIX = Pattern.compile(
            "(?iu)^\\W{0,3}(?:приложени[ея]|утвержд[её]н\\p{L}?|утверждаю|п\\s?р\\s?о\\s?т\\s?о\\s?к\\s?о\\s?л|п\\s?р\\s?и\\s?к\\s?а\\s?з)(?!\\p{L}).*");
    private static final Pattern DIVISION = Pattern.compile(
            "(?iu)\\W*(?:номинаци|направлени|секци|категори|возрастн|раздел|группа|этап|тур)(?:\\p{L}*)(?!\\p{L}).*");
    private static final int FEW = 1;
    private static final int SOME = 3;
    private static final int BRIEF = 4;
    private static final int LONGEST_HEADING = 120;

    /** What the row's column for results holds. */
    enum ResultCell {
        /** There is no such column. */
        NONE,
        /** It is empty, or holds a dash. */
        BLANK,
        /** It holds words that aren't understood. */
        UNKNOWN,
        /** It is understood. */
        READ
    }

    static Parts of(Block block, City city, Remembered remembered, Morphology morphology) {
        return new Recognition(block, city, remembered, morphology).parts();
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
                && (heading || (few() && position < 0))
                && !roles.isAward();
    }

    /** A result and nothing to speak of beside it. */
    boolean isResultAlone() {
        return names.isEmpty()
                && !results.isEmpty()
                && (heading || rest + unexplained.size() <= SOME)
                && (organisations.isEmpty() || heading);
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
        boolean words = gap.matches("(?u)[\\s.]*\\p{Lu}.*");
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
        return roles.ofHeading(!results.isEmpty())
                .filter(r -> heading
                        || (bare && r != Role.PEOPLE && r != Role.OFFICIAL && results.isEmpty())
                        || (bare && r == Role.JURY));
    }

    boolean isPluralResult() {
        return heading || results.stream().anyMatch(Result::plural);
    }

    /** Perhaps a name, but not one that can be read: two to four capitalised words alone. */
    boolean looksLikeName() {
        return names.isEmpty()
                && !heading
                && unexplained.size() >= 2
                && unexplained.size() <= 4
                && rest == 0
                && organisations.size() <= 1
                && unexplained.stream()
                        .allMatch(w ->
                                w.length() >= 2 && !w.equals(w.toUpperCase(Locale.ROOT)) && w.matches("[\\p{L}-]+"));
    }

    /** One block's recognition. */
    private static final class Recognition {
        private static final Pattern SEGMENT = Pattern.compile("[^\\t|;,()]+");

        private final Block block;
        private final City city;
        private final Remembered remembered;
        private final Morphology morphology;
        private final String text;
        private final Scan scan;
        private final List<Organisation> organisations = new ArrayList<>();
        private final List<Result> results = new ArrayList<>();
        private boolean elsewhere;
        private ResultCell resultCell = ResultCell.NONE;

        Recognition(Block block, City city, Remembered remembered, Morphology morphology) {
            this.block = block;
            this.city = city;
            this.remembered = remembered;
            this.morphology = morphology;
            this.text = block.isTyped() ? readCells(block) : block.text();
            this.scan = new Scan(text, morphology);
        }

        /** Cells of titles, scores and dates are left out. */
        private static String readCells(Block block) {
            StringBuilder out = new StringBuilder();
            List<String> cells = block.cells();
            for (int i = 0; i < cells.size(); i++) {
                out.append(i == 0 ? "" : "\t").append(block.columns().at(i).isRead() ? cells.get(i) : "");
            }
            return out.toString();
        }

        Parts parts() {
            if (block.kind() == Block.Kind.HEADER) {
                return new Parts(
                        block,
                        text,
                        List.of(),
                        List.of(),
                        List.of(),
                        Roles.of(scan),
                        -1,
                        false,
                        List.of(),
                        0,
                        false,
                        false,
                        ResultCell.NONE);
            }
            int begin = numbering();
            scan.take(0, begin);
            remembered();
            Titles.take(scan);
            Honour.take(scan);
            List<NameSpan> names = new ArrayList<>(Names.whole(scan));
            organisations.addAll(Organisations.in(scan, city));
            if (block.isTyped()) {
                cells();
            }
            Roles roles = Roles.of(scan);
            Positions positions = Positions.take(scan);
            results.addAll(Results.in(scan));
            results.sort(Comparator.comparingInt(Result::start));
            names.addAll(Names.brief(scan));
            boolean beside = !organisations.isEmpty() || !results.isEmpty() || !names.isEmpty() || block.isTyped();
            if (beside && !scan.text().strip().endsWith(":")) {
                names.addAll(Names.unknown(scan));
            }
            names.sort(Comparator.comparingInt(NameSpan::start));
            organisations.sort(Comparator.comparingInt(Organisation::start));
            List<String> unexplained = new ArrayList<>();
            int rest = leftovers(begin, unexplained);
            if (roles.isMember() && !names.isEmpty()) {
                unexplained.add(0, "член, секретарь");
            }
            List<Organisation> all = elsewhere
                    ? organisations.stream().map(Organisation::elsewhere).toList()
                    : organisations;
            return new Parts(
                    block,
                    text,
                    List.copyOf(names),
                    List.copyOf(all),
                    List.copyOf(results),
                    roles,
                    positions.first(),
                    positions.isPlural(),
                    List.copyOf(unexplained),
                    rest,
                    text.strip().endsWith(":"),
                    begin > 0,
                    resultCell);
        }

        /** «1.», «1.2.», «2а)», «–», «3 Иванова»: how items of lists begin. */
        private int numbering() {
            int i = 0;
            while (i < scan.size()) {
                Token token = scan.at(i);
                int next = i;
                if (token.is(Token.Type.DASH)
                        || token.is(Token.Type.OTHER)
                        || (token.is(Token.Type.OPEN)
                                && scan.at(i + 2).is(Token.Type.CLOSE)
                                && scan.at(i + 1).is(Token.Type.NUMBER))) {
                    next = i + 1;
                } else if (token.is(Token.Type.NUMBER) && token.folded().length() <= 3) {
                    next = numbered(i);
                } else if (token.isWord()
                        && token.text().length() <= 4
                        && (scan.at(i + 1).is(Token.Type.CLOSE)
                                || scan.at(i + 1).is(Token.Type.DOT))
                        && (token.text().length() == 1
                                ? scan.at(i + 1).is(Token.Type.CLOSE)
                                : token.text().matches("[IVXІ]+"))) {
                    next = i + 2;
                }
                if (next == i) {
                    return i;
                }
                i = next;
            }
            return i;
        }

        private int numbered(int i) {
            int mark = scan.at(i + 1).isWord()
                            && scan.at(i + 1).text().length() == 1
                            && scan.at(i + 1).start() == scan.at(i).end()
                    ? i + 2
                    : i + 1;
            if (scan.at(mark).is(Token.Type.DOT) || scan.at(mark).is(Token.Type.CLOSE)) {
                while (scan.at(mark).is(Token.Type.DOT) || scan.at(mark).is(Token.Type.CLOSE)) {
                    mark++;
                }
                return mark;
            }
            if (scan.at(mark).is(Token.Type.TAB)) {
                boolean school = block.columns().at(0) == Kind.SCHOOL;
                return school ? i : mark;
            }
            Token next = scan.at(i + 1);
            boolean counted = next.sense() == Sense.PLACE
                    || next.sense() == Sense.DEGREE
                    || next.sense() == Sense.CLASS
                    || (next.sense().isSchoolKind()
                            && !scan.at(i + 2).is(Token.Type.NUMERO)
                            && scan.at(i + 2).number() < 0);
            return mark == i + 1
                            && next.isWord()
                            && !counted
                            && next.start() > scan.at(i).end()
                    ? i + 1
                    : i;
        }

        /** Words that somebody has explained before name their school. */
        private void remembered() {
            Matcher segment = SEGMENT.matcher(text);
            while (segment.find()) {
                if (remembered.school(segment.group()).isPresent()) {
                    organisations.add(new Organisation(
                            Organisation.Kind.SCHOOL,
                            segment.group().strip(),
                            Optional.empty(),
                            segment.start(),
                            segment.end()));
                    scan.takeText(segment.start(), segment.end());
                }
            }
        }

        private void cells() {
            int start = 0;
            List<String> cells = List.of(text.split("\t", -1));
            for (int i = 0; i < cells.size(); i++) {
                cell(block.columns().at(i), cells.get(i), start);
                start += cells.get(i).length() + 1;
            }
            int column = block.columns().kinds().indexOf(Kind.RESULT) >= 0
                    ? block.columns().kinds().indexOf(Kind.RESULT)
                    : block.columns().kinds().indexOf(Kind.PLACE);
            if (column >= cells.size()) {
                // The last cells of a row are often left out where they are empty.
                resultCell = ResultCell.BLANK;
            }
        }

        private void cell(Kind kind, String cell, int start) {
            int end = start + cell.length();
            boolean blank = cell.isBlank() || cell.strip().matches("[-–—−_.*]+");
            if (kind == Kind.SCHOOL
                    && !blank
                    && organisations.stream().noneMatch(o -> o.start() >= start && o.start() < end)) {
                organisations.add(
                        new Organisation(Organisation.Kind.SCHOOL, cell.strip(), Optional.empty(), start, end));
                scan.takeText(start, end);
            }
            if (kind == Kind.DISTRICT && !blank) {
                List<Token> words = Token.of(cell);
                boolean own = city.owned(words.stream()
                                .filter(Token::isWord)
                                .filter(w -> w.sense() != Sense.TOWN && w.sense() != Sense.VILLAGE)
                                .map(Token::folded)
                                .toList())
                        > 0;
                elsewhere |= !own && words.stream().anyMatch(Token::isCapital);
                scan.takeText(start, end);
            }
            if (kind == Kind.RESULT || kind == Kind.PLACE) {
                resultCell(kind, cell, start, blank);
            }
            if (kind == Kind.POSITION) {
                // Whoever a profession is of, the column says only what it is.
                takePosition(start, end);
            }
        }

        private void takePosition(int start, int end) {
            for (int i = scan.after(start); i < scan.after(end); i++) {
                Sense sense = scan.at(i).sense();
                boolean telling = sense == Sense.PUPIL
                        || sense == Sense.JURY
                        || sense == Sense.CLASS
                        || (scan.at(i).isCapital()
                                && sense == Sense.NONE
                                && !scan.word(i).common());
                if (!telling) {
                    scan.take(i, i + 1);
                }
            }
        }

        private void resultCell(Kind kind, String cell, int start, boolean blank) {
            if (resultCell == ResultCell.READ) {
                return;
            }
            if (blank) {
                resultCell = resultCell == ResultCell.NONE ? ResultCell.BLANK : resultCell;
                scan.takeText(start, start + cell.length());
                return;
            }
            Optional<Result> number = Results.alone(cell, kind == Kind.PLACE, start);
            if (number.isPresent()) {
                results.add(number.get());
                scan.takeText(start, start + cell.length());
                resultCell = ResultCell.READ;
                return;
            }
            boolean read = !Results.in(new Scan(cell, morphology)).isEmpty();
            resultCell = read ? ResultCell.READ : ResultCell.UNKNOWN;
            if (!read) {
                scan.takeText(start, start + cell.length());
            }
        }

        /** What nothing has explained: capitals, roles, numbers of something; tells how many words are left besides. */
        private int leftovers(int begin, List<String> unexplained) {
            int rest = 0;
            for (int i = begin; i < scan.size(); i++) {
                if (!scan.isFree(i)) {
                    continue;
                }
                Token token = scan.at(i);
                if (token.is(Token.Type.NUMERO)
                        && scan.at(i + 1).number() > 0
                        && scan.at(i + 1).folded().length() <= 3) {
                    unexplained.add("№ " + scan.at(i + 1).text());
                } else if (token.isWord() && token.text().length() > 1) {
                    if (matters(i, begin)) {
                        unexplained.add(token.text());
                    } else {
                        rest += token.sense() == Sense.FILLER || token.sense() == Sense.TITLE_HEAD ? 0 : 1;
                    }
                }
            }
            return rest;
        }

        private boolean matters(int i, int begin) {
            Token token = scan.at(i);
            boolean begins = i == begin
                    || scan.at(i - 1).is(Token.Type.TAB)
                    || scan.at(i - 1).is(Token.Type.DOT)
                    || scan.at(i - 1).is(Token.Type.QUOTE);
            Morphology.Word word = scan.word(i);
            boolean explained =
                    token.sense() != Sense.NONE && token.sense() != Sense.MEMBER && token.sense() != Sense.JURY;
            if (token.isCapital() && !scan.isOneCase()) {
                boolean ordinary = word.common() && (begins || (!word.surname() && !word.name()));
                return !explained && !ordinary && !isOfTitle(i);
            }
            return !explained && ((word.animate() && !word.name()) || (begins && word.infinitive()));
        }

        /** «конкурса Учитель года», «этапа Педагог-психолог России»: capitals right behind the word for what has a title. */
        private boolean isOfTitle(int i) {
            for (int k = i - 1; k > i - 4 && scan.at(k).isWord(); k--) {
                if (scan.at(k).sense() == Sense.TITLE_HEAD) {
                    return true;
                }
            }
            return false;
        }
    }
}
