package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which organisation and which result of a line is whose, where several people stand in it. */
final class Pairing {
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Set<String> HEADS = Set.of("-", "–", "—", ":");

    private final Parts parts;
    private final List<NameSpan> names;
    private final List<Organisation> organisations;
    private final Map<Integer, Organisation> owners = new HashMap<>();

    private Pairing(Parts parts) {
        this.parts = parts;
        this.names = parts.names();
        this.organisations = names.size() == 1 ? same(parts.organisations()) : parts.organisations();
    }

    /** The drafts of a line with what is plainly theirs. */
    static List<Draft> of(Parts parts) {
        Pairing pairing = new Pairing(parts);
        pairing.pairOrganisations();
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < pairing.names.size(); i++) {
            drafts.add(pairing.draft(i));
        }
        return drafts;
    }

    /** One organisation by its long and its short name is one. */
    private static List<Organisation> same(List<Organisation> all) {
        if (all.size() != 2) {
            return all;
        }
        String one = NO_DIGIT.matcher(all.get(0).typed()).replaceAll("");
        String other = NO_DIGIT.matcher(all.get(1).typed()).replaceAll("");
        boolean twice = all.get(0).isSchool()
                && all.get(1).isSchool()
                && one.equals(other)
                && !one.isEmpty()
                && one.length() <= 3
                && all.get(0).typed().length() > 2 * all.get(1).typed().length();
        return twice ? List.of(all.get(1)) : all;
    }

    private Draft draft(int i) {
        Draft draft = new Draft(parts.block(), names.get(i));
        draft.ownOrganisation = !organisations.isEmpty();
        draft.organisation = Optional.ofNullable(owners.get(i));
        draft.unclearOrganisation = draft.ownOrganisation && draft.organisation.isEmpty();
        organisations.stream().filter(Organisation::isSchool).forEach(draft.candidates::add);
        draft.ownResult = !parts.results().isEmpty() || parts.resultColumn();
        draft.result = result(i);
        draft.unclearResult = draft.ownResult && draft.result.isEmpty();
        draft.unexplained = parts.unexplained();
        return draft;
    }

    private void pairOrganisations() {
        if (organisations.isEmpty()) {
            return;
        }
        if (names.size() == 1) {
            single();
            return;
        }
        if (alternate()) {
            for (int i = 0; i < names.size(); i++) {
                owners.put(i, organisations.get(i));
            }
            return;
        }
        walk();
        if (!Set.copyOf(owners.values()).containsAll(organisations)) {
            // «СОШ № 9, Вербина А. Ш., Рябинина И. Ш., СОШ № 10»: one is nobody's, so nobody can tell.
            owners.clear();
        }
    }

    private void single() {
        boolean foreign = organisations.stream().noneMatch(Organisation::isSchool);
        if (organisations.size() == 1 || foreign) {
            owners.put(0, organisations.get(0));
        }
    }

    /** Whether names and organisations take turns. */
    private boolean alternate() {
        if (organisations.size() != names.size()) {
            return false;
        }
        boolean namesFirst = names.get(0).start() < organisations.get(0).start();
        int last = -1;
        for (int i = 0; i < names.size(); i++) {
            int name = names.get(i).start();
            int organisation = organisations.get(i).start();
            int one = namesFirst ? name : organisation;
            int two = namesFirst ? organisation : name;
            if (one < last || two < one) {
                return false;
            }
            last = two;
        }
        return true;
    }

    private void walk() {
        List<Integer> waiting = new ArrayList<>();
        Optional<Organisation> following = Optional.empty();
        int name = 0;
        for (int o = 0; o < organisations.size(); o++) {
            Organisation organisation = organisations.get(o);
            while (name < names.size() && names.get(name).start() < organisation.start()) {
                hold(name, following, waiting);
                name++;
            }
            following = Optional.empty();
            boolean next = name < names.size()
                    && (o + 1 == organisations.size()
                            || names.get(name).start()
                                    < organisations.get(o + 1).start());
            String gap = next
                    ? parts.text()
                            .substring(
                                    Math.min(organisation.end(), names.get(name).start()),
                                    names.get(name).start())
                    : ",";
            boolean bound = gap.isBlank() && !gap.contains("\t");
            boolean headed = HEADS.contains(gap.strip()) && (waiting.isEmpty() || parts.pluralPosition());
            if (next && bound) {
                owners.put(name, organisation);
                name++;
                waiting.clear();
            } else if (next && headed) {
                following = Optional.of(organisation);
            } else if (waiting.isEmpty()) {
                // Before all names it is everybody's; behind somebody who has one already it may be anybody's.
                following = name == 0 ? Optional.of(organisation) : Optional.empty();
            } else {
                backwards(waiting, organisation);
                waiting.clear();
            }
        }
        while (name < names.size()) {
            hold(name, following, waiting);
            name++;
        }
    }

    private void hold(int name, Optional<Organisation> following, List<Integer> waiting) {
        if (following.isPresent()) {
            owners.put(name, following.get());
        } else {
            waiting.add(name);
        }
    }

    /** A school behind several names is everybody's, unless it stands in brackets behind the last, or one profession was told. */
    private void backwards(List<Integer> waiting, Organisation organisation) {
        int last = waiting.get(waiting.size() - 1);
        boolean shared = waiting.size() == 1
                || (!inBrackets(organisation)
                        && (parts.position() < 0
                                || parts.pluralPosition()
                                || names.get(last).end() > parts.position()));
        if (shared) {
            waiting.forEach(w -> owners.put(w, organisation));
        } else {
            owners.put(last, organisation);
        }
    }

    private boolean inBrackets(Organisation organisation) {
        String before = parts.text().substring(0, organisation.start());
        return before.lastIndexOf('(') > before.lastIndexOf(')');
    }

    private Optional<Result> result(int name) {
        List<Result> all = parts.results();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (names.size() == 1) {
            return Result.common(all);
        }
        int from = names.get(name).start();
        if (all.get(0).start() < names.get(0).start()) {
            return last(all, from);
        }
        int to = name + 1 < names.size() ? names.get(name + 1).start() : Integer.MAX_VALUE;
        List<Result> own =
                all.stream().filter(r -> r.start() >= from && r.start() < to).toList();
        if (!own.isEmpty()) {
            return Result.common(own);
        }
        // «Вербина А. Ш., Рябинина И. Ш. – призёры»; of who stands behind all results nothing is said.
        boolean behind = all.get(all.size() - 1).start() < from;
        boolean alike = all.stream().allMatch(r -> r.outcome() == all.get(0).outcome());
        return alike && !behind ? Result.common(all) : Optional.empty();
    }

    private static Optional<Result> last(List<Result> all, int before) {
        Optional<Result> last = Optional.empty();
        for (Result one : all) {
            last = one.start() < before ? Optional.of(one) : last;
        }
        return last;
    }
}
