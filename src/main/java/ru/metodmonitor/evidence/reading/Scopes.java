package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import ru.metodmonitor.evidence.reading.Columns.Kind;

/** Goes through the blocks with what the headings say, and makes a draft of each person. */
final class Scopes {
    private final Placement placement;
    private final Eyesight eyesight;
    private final Scope scope = new Scope();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Block> others = new ArrayList<>();
    private boolean resultsUnclear;
    private Optional<Organisation> cellAbove = Optional.empty();
    private Optional<String> districtAbove = Optional.empty();

    Scopes(List<Parts> lines, Eyesight eyesight) {
        this.eyesight = eyesight;
        this.placement = Placement.of(lines);
        for (Parts line : lines) {
            if (!line.isHeader()) {
                line(line);
            } else {
                cellAbove = Optional.empty();
                districtAbove = Optional.empty();
            }
        }
    }

    /** Everybody, in the order of the document. */
    List<Draft> drafts() {
        return drafts;
    }

    /** Blocks that speak of nobody. */
    List<Block> others() {
        return others;
    }

    private void line(Parts line) {
        if (line.isAppendix()) {
            scope.end();
            heading(line);
            others.add(line.block());
        } else if (!line.names().isEmpty()) {
            people(line);
        } else if (line.isUnreadName()) {
            unreadable(line);
        } else if (isSchoolRow(line)) {
            cellAbove = line.organisations().stream().findFirst();
        } else if (isChildsCell(line)) {
            last(d -> true).ifPresent(d -> d.aside = Optional.of(Aside.PUPIL));
            others.add(line.block());
        } else if (!lone(line)) {
            nobody(line);
        }
    }

    /** «учащаяся», «7 класс» in a line of its own: of a table that was copied cell by cell. */
    private static boolean isChildsCell(Parts line) {
        return line.roles().isChild()
                && !line.heading()
                && line.rest() + line.unexplained().size() <= 1
                && line.results().isEmpty();
    }

    private Optional<Draft> last(Predicate<Draft> which) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (which.test(drafts.get(i))) {
                return Optional.of(drafts.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean isSchoolRow(Parts line) {
        return line.block().isTyped()
                && line.organisations().size() == 1
                && line.results().isEmpty();
    }

    /** A line with an organisation, a result or a role, but no name; false if it is none. */
    private boolean lone(Parts line) {
        boolean item = line.item() && !line.heading();
        boolean organisation = line.isOrganisationAlone() && !item;
        boolean result = line.isResultAlone() && !item;
        Optional<Role> role = line.headedRole();
        if (line.ownPlace()) {
            scope.ownPlace();
        }
        if (role.filter(r -> r == Role.UNSURE).isPresent()) {
            scope.withdrawn(line.text().strip());
        } else {
            role.ifPresent(scope::role);
        }
        boolean people = role.map(r -> r == Role.PEOPLE).orElse(true);
        if (result && people) {
            result(line);
            if (eyesight.isUnsureNumber(line)) {
                scope.unsureResult(line.text().strip());
            }
        }
        if ((organisation || (line.heading() && !line.organisations().isEmpty() && !line.isScene())) && people) {
            organisation(line);
        }
        if (!organisation && !result && role.isEmpty() && line.heading()) {
            scope.plain(line.text(), line.isDivision());
        }
        return organisation || result || role.isPresent() || line.heading();
    }

    private void heading(Parts line) {
        Optional<Role> role = line.headedRole();
        role.ifPresent(scope::role);
        if (role.filter(r -> r != Role.PEOPLE).isEmpty() && !line.results().isEmpty()) {
            scope.result(Result.heading(line.results()));
        }
    }

    private void organisation(Parts line) {
        Optional<Organisation> one = line.organisations().size() == 1
                ? Optional.of(line.organisations().get(0))
                : Optional.empty();
        switch (line.heading() ? Placement.Side.BELOW : placement.organisations()) {
            case BELOW -> scope.organisation(one, line.unexplained());
            case ABOVE -> last(d -> !d.ownOrganisation).ifPresent(d -> d.organisation(one));
            case UNCLEAR -> scope.unclearOrganisation();
        }
    }

    private void result(Parts line) {
        Optional<Result> word = Result.heading(line.results());
        if (line.isPluralResult() || placement.results() == Placement.Side.BELOW) {
            scope.result(word);
            return;
        }
        if (placement.results() == Placement.Side.ABOVE) {
            last(d -> !d.ownResult).ifPresent(d -> d.result(word));
            return;
        }
        drafts.stream().filter(d -> !d.ownResult).forEach(Draft::unclearResult);
        resultsUnclear = true;
    }

    private void people(Parts line) {
        List<Draft> those = Pairing.of(line);
        boolean signature = LeftOut.isSignature(line, scope.organisation());
        for (Draft draft : those) {
            inherit(draft, line);
            atPupilsSchool(draft, line);
            draft.aside = signature ? Optional.of(Aside.OFFICIAL) : LeftOut.of(draft, line, scope.role());
        }
        if (line.roles().ofLine() == Role.PEOPLE && !signature) {
            scope.people();
        }
        drafts.addAll(those);
    }

    /** «Петров Иван, СОШ № 10 (руководитель Иванова М. П.)»: both are of the one school that the line names. */
    private static void atPupilsSchool(Draft draft, Parts line) {
        int leader = line.roles().leader();
        if (leader >= 0
                && draft.name.start() > leader
                && draft.organisation.isEmpty()
                && line.organisations().size() == 1) {
            draft.organisation(Optional.of(line.organisations().get(0)));
        }
    }

    private void inherit(Draft draft, Parts line) {
        boolean blankSchool = line.block().isTyped() && line.block().columns().has(Kind.SCHOOL);
        if (!draft.ownOrganisation) {
            draft.organisation = blankSchool ? cellAbove : scope.organisation();
            draft.unclearOrganisation =
                    draft.organisation.isEmpty() && placement.organisations() == Placement.Side.UNCLEAR;
            draft.candidates.addAll(scope.mentioned());
        } else if (blankSchool) {
            cellAbove = draft.organisation;
        }
        if (!draft.ownResult) {
            draft.result = scope.result();
            if (scope.isResultUnclear() || resultsUnclear) {
                draft.unclearResult();
            }
        }
        draft.overlooked = scope.overlooked(!draft.ownOrganisation, !draft.ownResult);
        district(line);
        draft.organisation = draft.organisation.map(
                o -> scope.foreign().or(() -> districtAbove).map(o::asked).orElse(o));
        List<String> words = new ArrayList<>(draft.unexplained);
        if (!draft.ownOrganisation && !blankSchool) {
            words.addAll(scope.besideOrganisation());
        }
        if (scope.role() == Role.UNSURE) {
            words.add(scope.unsure());
        }
        draft.unexplained = words;
    }

    /** A blank cell for a district may be merged with the one above. */
    private void district(Parts line) {
        int column = line.block().isTyped() ? line.block().columns().kinds().indexOf(Kind.DISTRICT) : -1;
        List<String> cells = line.block().cells();
        if (column < 0) {
            districtAbove = Optional.empty();
        } else if (column < cells.size() && !cells.get(column).isBlank()) {
            boolean others = line.organisations().stream().anyMatch(o -> o.kind() == Organisation.Kind.ELSEWHERE);
            districtAbove = others ? Optional.of(cells.get(column).strip()) : Optional.empty();
        }
    }

    private void nobody(Parts line) {
        if (eyesight.mayHideHeading(line)) {
            scope.overlooked(line.text().strip());
        }
        if (line.looksLikeName() && scope.role().aside().isEmpty()) {
            unreadable(line);
            return;
        }
        if (!line.organisations().isEmpty()) {
            scope.mention(line.organisations());
        }
        others.add(line.block());
    }

    /** Somebody whose name can't be read. */
    private void unreadable(Parts line) {
        Draft draft = new Draft(line.block(), new NameSpan(String.join(" ", line.unexplained()), "", "", "", "", 0, 0));
        draft.ownOrganisation = !line.organisations().isEmpty();
        draft.organisation = line.organisations().stream().findFirst();
        draft.ownResult = !line.results().isEmpty();
        draft.result = Result.common(line.results());
        inherit(draft, line);
        draft.unreadable = true;
        draft.aside = draft.organisation
                .flatMap(o -> o.kind().aside())
                .or(() -> scope.role().aside());
        drafts.add(draft);
    }
}
