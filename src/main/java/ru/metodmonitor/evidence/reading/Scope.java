package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the headings above a line say of it. Each heading ends what it contradicts: another organisation ends the one above, an appendix
 * or a clause of the order ends everything.
 */
final class Scope {
    private Role role = Role.PEOPLE;
    private Optional<Result> result = Optional.empty();
    private boolean resultUnclear;
    private Optional<Organisation> organisation = Optional.empty();
    /** The words beside the organisation that nothing explains. */
    private List<String> besideOrganisation = List.of();
    /** Whether the organisation was headed below the result, so that the next result ends it. */
    private boolean organisationWithin;
    /** Whether plain headings divide the people of one result. */
    private boolean divided;

    /** The district or town of others under which everybody stands, up to one of our own. */
    private Optional<String> foreign = Optional.empty();

    /** Lines of a picture since the last heading for each that may have been headings themselves. */
    private Optional<String> overOrganisation = Optional.empty();

    private Optional<String> overResult = Optional.empty();
    private boolean peopleSince;
    private String unsure = "";
    private final List<Organisation> mentioned = new ArrayList<>();

    Role role() {
        return role;
    }

    Optional<Result> result() {
        return result;
    }

    boolean isResultUnclear() {
        return resultUnclear;
    }

    Optional<Organisation> organisation() {
        return organisation;
    }

    /** What nothing explains of the heading that names the organisation: «СОШ № 9 Тлифуц:» may be of another town. */
    List<String> besideOrganisation() {
        return organisation.isPresent() ? besideOrganisation : List.of();
    }

    /** Schools that the text above spoke of, without saying whose they are. */
    List<Organisation> mentioned() {
        return List.copyOf(mentioned);
    }

    /** The heading that doesn't say who follows; empty if the role is known. */
    String unsure() {
        return unsure;
    }

    /** A school headed or named below another town's name may be that town's. */
    Optional<String> foreign() {
        return foreign;
    }

    /** A place of our own is headed. */
    void ownPlace() {
        foreign = Optional.empty();
    }

    /** A line that couldn't be read may have said of whom, and of what, the lines below speak. */
    void overlooked(String line) {
        overOrganisation = Optional.of(line);
        overResult = Optional.of(line);
    }

    /** The heading of a result whose number couldn't be read for sure. */
    void unsureResult(String line) {
        overResult = Optional.of(line);
    }

    /** The line that may have said something else of somebody who has this from the headings. */
    Optional<String> overlooked(boolean itsOrganisation, boolean itsResult) {
        return overResult.filter(l -> itsResult).or(() -> overOrganisation.filter(l -> itsOrganisation));
    }

    void people() {
        peopleSince = true;
    }

    void end() {
        role = Role.PEOPLE;
        result = Optional.empty();
        resultUnclear = false;
        organisation = Optional.empty();
        organisationWithin = false;
        divided = false;
        peopleSince = false;
        foreign = Optional.empty();
        unsure = "";
        mentioned.clear();
        overOrganisation = Optional.empty();
        overResult = Optional.empty();
    }

    /** What a line of prose speaks of may be meant by the lines below. */
    void mention(List<Organisation> organisations) {
        mentioned.clear();
        organisations.stream().filter(Organisation::isSchool).forEach(mentioned::add);
    }

    /** An organisation heads the lines below; words beside it that nothing explains may make it another one. */
    void organisation(Optional<Organisation> its, List<String> beside) {
        organisation = its;
        besideOrganisation = beside;
        foreign = its.flatMap(Organisation::foreignPlace).or(() -> foreign);
        organisationWithin = result.isPresent();
        overOrganisation = Optional.empty();
        mentioned.clear();
    }

    void result(Optional<Result> its) {
        if (organisationWithin) {
            organisation = Optional.empty();
            organisationWithin = false;
        }
        if (role == Role.JURY || role == Role.OFFICIAL || role == Role.UNSURE) {
            end();
        }
        result = its;
        overResult = Optional.empty();
        resultUnclear = its.isEmpty();
        divided = false;
        peopleSince = false;
    }

    void unclearOrganisation() {
        organisation = Optional.empty();
    }

    /** A heading that speaks of roles: whatever was headed before holds no more. */
    void role(Role its) {
        end();
        role = its;
    }

    /** A heading that takes something back: «Не допущены:», «Отчислены:». */
    void withdrawn(String words) {
        role(Role.UNSURE);
        unsure = words;
    }

    /**
     * Any other heading.
     *
     * @param division whether it divides one list, as «Номинация „Дебют“:» does
     */
    void plain(String words, boolean division) {
        if (!division) {
            organisation = Optional.empty();
            organisationWithin = false;
        }
        mentioned.clear();
        if (role == Role.JURY || role == Role.OFFICIAL || role == Role.UNSURE) {
            role = Role.UNSURE;
            unsure = words;
        }
        divided |= result.isPresent() && !peopleSince;
        if (!divided) {
            result = Optional.empty();
        }
        resultUnclear &= divided;
    }
}
