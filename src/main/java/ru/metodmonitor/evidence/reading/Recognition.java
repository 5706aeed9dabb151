package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the words of one block. The order matters: whole names before organisations, for a surname may be any word; titles in quotes
 * before both; names that only capitals tell come last. Each step sees what those before it have left.
 */
final class Recognition {
    private static final Pattern SEGMENT = Pattern.compile("[^\\t|;,()]+");
    private static final int LONGEST_NUMBER = 3;

    private final Block block;
    private final City city;
    private final Remembered remembered;
    private final Morphology morphology;
    private final Scan scan;
    private final List<Organisation> organisations = new ArrayList<>();

    private Recognition(Block block, City city, Remembered remembered, Morphology morphology) {
        this.block = block;
        this.city = city;
        this.remembered = remembered;
        this.morphology = morphology;
        this.scan = new Scan(block.isTyped() ? TypedRow.text(block) : block.text(), morphology);
    }

    static Parts of(Block block, City city, Remembered remembered, Morphology morphology) {
        Recognition recognition = new Recognition(block, city, remembered, morphology);
        return block.kind() == Block.Kind.HEADER ? recognition.header() : recognition.parts();
    }

    private Parts header() {
        return new Parts(
                block,
                scan.text(),
                List.of(),
                List.of(),
                List.of(),
                Roles.of(scan),
                Positions.take(scan),
                List.of(),
                0,
                false,
                false,
                false);
    }

    private Parts parts() {
        int begin = Numbering.end(scan, block.columns());
        scan.take(0, begin);
        remembered();
        Titles.take(scan);
        Honour.take(scan);
        List<NameSpan> names = new ArrayList<>(Names.whole(scan));
        boolean ownPlace = names.isEmpty() && new Places(scan, city).holdOwn();
        organisations.addAll(Organisations.in(scan, city));
        Optional<TypedRow> row = block.isTyped()
                ? Optional.of(new TypedRow(block, scan, city, morphology, organisations))
                : Optional.empty();
        Roles roles = Roles.of(scan);
        Positions positions = Positions.take(scan);
        List<Result> results = new ArrayList<>(row.map(TypedRow::results).orElse(List.of()));
        results.addAll(Results.in(scan));
        names.addAll(Names.brief(scan));
        boolean heading = scan.text().strip().endsWith(":");
        boolean beside = !organisations.isEmpty() || !results.isEmpty() || !names.isEmpty() || block.isTyped();
        if (beside && !heading) {
            names.addAll(Names.unknown(scan));
        }
        boolean elsewhere = row.filter(TypedRow::isElsewhere).isPresent();
        List<String> unexplained = new ArrayList<>();
        if (roles.isMember() && !names.isEmpty()) {
            unexplained.add("член, секретарь");
        }
        if (names.isEmpty() && roles.withdrawn().isPresent()) {
            // «Победитель не определён» heads no winners.
            results.clear();
        }
        roles.withdrawn().ifPresent(unexplained::add);
        int rest = leftovers(begin, unexplained);
        return new Parts(
                block,
                scan.text(),
                sorted(names, NameSpan::start),
                sorted(
                        elsewhere
                                ? organisations.stream()
                                        .map(Organisation::elsewhere)
                                        .toList()
                                : organisations,
                        Organisation::start),
                sorted(results, Result::start),
                roles,
                positions,
                List.copyOf(unexplained),
                rest,
                begin > 0,
                ownPlace,
                row.filter(TypedRow::hasResult).isPresent());
    }

    private static <T> List<T> sorted(List<T> parts, ToIntFunction<T> start) {
        return parts.stream().sorted(Comparator.comparingInt(start)).toList();
    }

    /** Words that somebody has explained before name their school. */
    private void remembered() {
        Matcher segment = SEGMENT.matcher(scan.text());
        while (!remembered.schools().isEmpty() && segment.find()) {
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

    /** What nothing has explained: capitals, roles, numbers of something; tells how many words are left besides. */
    private int leftovers(int begin, List<String> unexplained) {
        int rest = 0;
        for (int i = begin; i < scan.size(); i++) {
            Token token = scan.at(i);
            if (!scan.isFree(i)) {
                continue;
            }
            if (token.is(Token.Type.NUMERO)
                    && scan.at(i + 1).number() > 0
                    && scan.at(i + 1).folded().length() <= LONGEST_NUMBER) {
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
        Sense sense = token.sense();
        if (sense != Sense.NONE && sense != Sense.MEMBER && sense != Sense.JURY) {
            return false;
        }
        Token before = scan.at(i - 1);
        boolean begins =
                i == begin || before.is(Token.Type.TAB) || before.is(Token.Type.DOT) || before.is(Token.Type.QUOTE);
        Morphology.Word word = scan.word(i);
        if (token.isCapital() && !scan.isOneCase()) {
            boolean ordinary = word.common() && (begins || (!word.surname() && !word.name()));
            return !ordinary && !isOfTitle(i);
        }
        return (word.animate() && !word.name()) || (begins && word.infinitive());
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
