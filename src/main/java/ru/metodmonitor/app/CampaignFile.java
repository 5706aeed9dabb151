package ru.metodmonitor.app;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.campaign.CampaignPlan;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.notify.Timing;

/**
 * The form of {@code campaign.yaml}.
 *
 * @param campaign what a campaign will be when it is started
 * @param schedule what the bot does by itself
 */
record CampaignFile(Optional<Season> campaign, Optional<Schedule> schedule) {
    private static final String NAME = "campaign.yaml";

    /**
     * What the file says once it is checked.
     *
     * @param plan the campaign
     * @param timing the schedule
     */
    record Calendar(CampaignPlan plan, Timing timing) {}

    record Season(
            Optional<String> year,
            Optional<String> title,
            Optional<String> order,
            Optional<String> start,
            Optional<List<Item>> milestones) {}

    record Item(
            Optional<String> code,
            Optional<String> title,
            Optional<String> opens,
            Optional<String> due,
            Optional<String> audience,
            Optional<String> closes) {}

    record Schedule(
            Optional<String> noticesAt,
            Optional<String> quietFrom,
            Optional<String> quietTo,
            Optional<String> ranking,
            Optional<String> digest,
            Optional<String> undelivered,
            Optional<String> integrity,
            Optional<String> backup,
            Optional<Integer> keepBackups) {}

    /**
     * Reads and checks the file.
     *
     * @param now what recurs must come again after it
     * @throws UsageException with one line that names every problem
     */
    static Calendar read(ConfigFiles files, ZoneId zone, Municipality municipality, Instant now) {
        CampaignFile file = files.read(NAME, CampaignFile.class);
        List<String> problems = new ArrayList<>();
        Optional<CampaignPlan> plan =
                file.campaign().flatMap(season -> new CampaignChecks(municipality, problems).plan(season));
        Optional<Timing> timing =
                file.schedule().flatMap(schedule -> new ScheduleChecks(problems, zone, now).timing(schedule));
        if (file.campaign().isEmpty() || file.schedule().isEmpty()) {
            problems.add("there must be campaign and schedule");
        }
        if (plan.isEmpty() || timing.isEmpty() || !problems.isEmpty()) {
            throw UsageException.wrongUsage("configuration: " + NAME + ": " + String.join("; ", problems));
        }
        return new Calendar(plan.get(), timing.get());
    }
}
