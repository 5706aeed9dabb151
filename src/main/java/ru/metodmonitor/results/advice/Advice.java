package ru.metodmonitor.results.advice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.apache.commons.codec.digest.DigestUtils;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.journal.Fact;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.SchoolLine;
import ru.metodmonitor.results.YearClaims;
import ru.metodmonitor.results.YearResults;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/**
 * Addressed recommendations of a year, the operators' edits of them, and what came of last year's.
 *
 * <p>Threading: safe to share.
 */
public final class Advice {
    /** The longest text that an operator may put in the place of a step. */
    public static final int LONGEST_TEXT = 2_000;

    private final AdviceStore store = new AdviceStore();
    private final Results results;
    private final AdviceRules rules;
    private final BiPredicate<Read, AcademicYear> approved;
    private final Journal journal;
    private final Clock clock;

    /**
     * Recommendations over results.
     *
     * @param approved whether a year's results are approved as they are now: then nobody edits its recommendations
     */
    public Advice(
            Results results,
            AdviceRules rules,
            BiPredicate<Read, AcademicYear> approved,
            Journal journal,
            Clock clock) {
        this.results = results;
        this.rules = rules;
        this.approved = approved;
        this.journal = journal;
        this.clock = clock;
    }

    /** All recommendations of a year, school by school; with the operators' words where there are any. */
    public List<Recommendation> of(Read read, AcademicYear year) {
        Findings findings = findings(read, year);
        Map<Recommendation.Key, String> edits = store.edits(read, year);
        List<Recommendation> all = new ArrayList<>();
        for (SchoolLine line : results.of(read, year).lines().values()) {
            findings.of(line).forEach(r -> all.add(edited(r, edits)));
        }
        return all;
    }

    /** The recommendations of a year for one school: gaps and problems first, then strengths. */
    public List<Recommendation> of(Read read, AcademicYear year, long school) {
        Map<Recommendation.Key, String> edits = store.edits(read, year);
        return results.of(read, year)
                .line(school)
                .map(line -> findings(read, year).of(line).stream()
                        .map(r -> edited(r, edits))
                        .toList())
                .orElse(List.of());
    }

    private static Recommendation edited(Recommendation found, Map<Recommendation.Key, String> edits) {
        return Optional.ofNullable(edits.get(found.key())).map(found::withStep).orElse(found);
    }

    private Findings findings(Read read, AcademicYear year) {
        YearResults now = results.of(read, year);
        Optional<YearResults> before = results.before(read, year);
        return new Findings(
                rules,
                new YearPair(now, before),
                new Activities(store, read, now),
                before.map(b -> new Activities(store, read, b)),
                store.unconfirmed(read, year));
    }

    /** What came of last year's recommendations about single indicators, net of regression to the mean, school by school. */
    public List<Effect> effects(Read read, AcademicYear year) {
        return results.before(read, year)
                .map(before -> effects(results.of(read, year), before, of(read, before.year())))
                .orElse(List.of());
    }

    /** The same for one school. */
    public List<Effect> effects(Read read, AcademicYear year, long school) {
        return results.before(read, year)
                .map(before -> effects(results.of(read, year), before, of(read, before.year(), school)))
                .orElse(List.of());
    }

    private static List<Effect> effects(YearResults now, YearResults before, List<Recommendation> given) {
        YearClaims claims = now.claims(Optional.of(before));
        List<Effect> effects = new ArrayList<>();
        for (Recommendation one : given) {
            if (one.kind() == Condition.Kind.PROBLEM) {
                long school = one.school().id();
                one.indicator()
                        .flatMap(i -> claims.netGain(school, i.number())
                                .map(g -> new Effect(one.school(), one.rule(), i, g, claims.gain(school, i.number()))))
                        .ifPresent(effects::add);
            }
        }
        return effects;
    }

    /** Puts an operator's words in the place of the rule's, for one school and year; journalled by the text's hash, not the text. */
    public Edited edit(Tx tx, long person, Recommendation.Key key, String text) {
        String words = text.strip();
        return words.isEmpty() || words.length() > LONGEST_TEXT
                ? Edited.WRONG_LENGTH
                : save(tx, person, key, words, Edited.SAVED);
    }

    /** Brings the rule's own words back. */
    public Edited restore(Tx tx, long person, Recommendation.Key key) {
        return save(tx, person, key, "", Edited.RESTORED);
    }

    private Edited save(Tx tx, long person, Recommendation.Key key, String words, Edited done) {
        if (approved.test(tx, key.year())) {
            return Edited.APPROVED;
        }
        if (of(tx, key.year(), key.school()).stream().noneMatch(r -> r.key().equals(key))) {
            return Edited.GONE;
        }
        long id = store.insertEdit(tx, key, words, person, clock.instant());
        journal.append(
                tx,
                Actor.person(person),
                Fact.of(
                        words.isEmpty() ? "recommendation.restore" : "recommendation.edit",
                        "school:" + key.school(),
                        "year",
                        key.year().firstYear(),
                        "rule",
                        key.rule(),
                        "indicator",
                        key.indicator(),
                        "edit",
                        id,
                        "sha256",
                        DigestUtils.sha256Hex(words)));
        return done;
    }
}
