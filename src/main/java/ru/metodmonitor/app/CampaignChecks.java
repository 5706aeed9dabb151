package ru.metodmonitor.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.campaign.CampaignPlan;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.evidence.DateText;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.registry.AcademicYear;

/** Turns the written campaign into a plan; every problem is kept with the name of its place. */
final class CampaignChecks {
    private static final Pattern DAY = Pattern.compile("\\s*\\d{1,2}\\s*\\.\\s*\\d{1,2}\\.?\\s*");

    private final Municipality municipality;
    private final List<String> problems;

    CampaignChecks(Municipality municipality, List<String> problems) {
        this.municipality = municipality;
        this.problems = problems;
    }

    /** The plan; empty if there were problems, which are kept then. */
    Optional<CampaignPlan> plan(CampaignFile.Season season) {
        int before = problems.size();
        Optional<AcademicYear> year = season.year().filter(y -> !y.isBlank()).isEmpty()
                ? Optional.of(municipality.newest())
                : season.year().flatMap(t -> known("campaign.year", AcademicYear.parse(t), t, "like 2019-2020"));
        AcademicYear about = year.orElseGet(municipality::newest);
        String title = given("campaign.title", season.title()).orElse("");
        Optional<LocalDate> start =
                given("campaign.start", season.start()).flatMap(t -> date("campaign.start", t, about));
        List<Milestone> milestones = new ArrayList<>();
        List<CampaignFile.Item> items = season.milestones().orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            milestone(items.get(i), i + 1, about).ifPresent(milestones::add);
        }
        if (year.isEmpty() || start.isEmpty() || problems.size() > before) {
            return Optional.empty();
        }
        CampaignPlan plan = new CampaignPlan(
                year.get(),
                title,
                season.order().orElse(municipality.order(about).written()),
                start.get(),
                milestones);
        problems.addAll(plan.problems());
        return Optional.of(plan).filter(p -> problems.size() == before);
    }

    private Optional<Milestone> milestone(CampaignFile.Item item, int number, AcademicYear about) {
        String place = "milestone " + item.code().orElse("no. " + number);
        int before = problems.size();
        String code = given(place + ": code", item.code()).orElse("");
        String title = given(place + ": title", item.title())
                .map(t -> t.replace("{number}", municipality.order(about).number())
                        .replace("{next}", String.valueOf(about.firstYear() + 2)))
                .orElse("");
        Optional<LocalDate> due = given(place + ": due", item.due()).flatMap(t -> date(place + ": due", t, about));
        Optional<LocalDate> opens = item.opens().flatMap(t -> date(place + ": opens", t, about));
        Optional<Role> audience = given(place + ": audience", item.audience())
                .flatMap(t -> known(
                        place + ": audience",
                        Role.parse(t).filter(r -> r != Role.ADMIN && r != Role.ANALYST),
                        t,
                        "head, territory or operator"));
        Optional<Closing> closes = given(place + ": closes", item.closes())
                .flatMap(t -> known(place + ": closes", Closing.parse(t), t, "acquainted, checked, discussed or done"));
        if (problems.size() > before || due.isEmpty() || audience.isEmpty() || closes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Milestone(code, title, opens, due.get(), audience.get(), closes.get(), Optional.empty()));
    }

    /** A day without a year is one of the autumn in which the monitoring is carried out, after its academic year. */
    private Optional<LocalDate> date(String place, String text, AcademicYear about) {
        String whole = DAY.matcher(text).matches()
                ? text.strip().replaceFirst("\\.$", "") + "." + (about.firstYear() + 1)
                : text;
        return known(place, DateText.parse(whole), text, "a date like 20.12.2020, or 20.12 of the campaign's autumn");
    }

    private Optional<String> given(String place, Optional<String> value) {
        if (value.filter(v -> !v.isBlank()).isEmpty()) {
            problems.add(place + " is missing");
        }
        return value.filter(v -> !v.isBlank());
    }

    private <T> Optional<T> known(String place, Optional<T> value, String text, String wanted) {
        if (value.isEmpty()) {
            problems.add(place + " must be " + wanted + ", not " + text);
        }
        return value;
    }
}
