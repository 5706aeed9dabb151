package ru.metodmonitor.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ru.metodmonitor.registry.AcademicYear;

/**
 * What a campaign will be when it is started: configuration.
 *
 * @param year the academic year that it looks at
 * @param title what it is called
 * @param order the order that it carries out, as people write it
 * @param start its first day
 * @param milestones in the order of the calendar
 */
public record CampaignPlan(AcademicYear year, String title, String order, LocalDate start, List<Milestone> milestones) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,19}");

    /** Copies the list. */
    public CampaignPlan {
        milestones = List.copyOf(milestones);
    }

    /** What makes it useless, a line each, naming the milestone; empty if all is well. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (milestones.isEmpty()) {
            problems.add("there must be milestones");
        }
        Set<String> codes = new HashSet<>();
        for (Milestone milestone : milestones) {
            if (!CODE.matcher(milestone.code()).matches()) {
                problems.add("milestone " + milestone.code() + ": code must be up to 20 of a-z, 0-9 and -");
            }
            if (!codes.add(milestone.code())) {
                problems.add("milestone " + milestone.code() + " stands twice");
            }
            problems.addAll(problems(milestone));
        }
        return problems;
    }

    private List<String> problems(Milestone milestone) {
        List<String> problems = new ArrayList<>();
        String name = "milestone " + milestone.code() + ": ";
        if (milestone.title().isBlank()) {
            problems.add(name + "title is empty");
        }
        if (milestone.due().isBefore(start)) {
            problems.add(name + "due " + milestone.due() + " is before the campaign's start " + start);
        }
        if (milestone.opens().filter(o -> o.isAfter(milestone.due())).isPresent()) {
            problems.add(name + "opens after it is due");
        }
        if (!milestone.closing().fits(milestone.audience())) {
            problems.add(name + "closes: " + milestone.closing().id() + " does not fit audience: "
                    + milestone.audience().id());
        }
        return problems;
    }
}
