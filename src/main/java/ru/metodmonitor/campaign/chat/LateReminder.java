package ru.metodmonitor.campaign.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Confirmation;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Control;
import ru.metodmonitor.campaign.Milestone;
import ru.metodmonitor.campaign.Notice;
import ru.metodmonitor.campaign.Recipient;
import ru.metodmonitor.registry.BriefNames;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/**
 * Reminds by hand those who are late. The card that the button stands under shows who they are, and the button says how many: it is the
 * confirmation itself, as long as they are the same. Otherwise it shows first whom it reaches now. Nobody is reminded by hand twice a day.
 */
final class LateReminder {
    /** Reminds all late schools that the person sees. */
    static final String SEEN = "seen";

    /** Reminds just those of the own territory. */
    static final String OWN = "own";

    static final String ACTION = "remind";

    /** Names that stand in the question. */
    private static final int NAMES = 20;

    private final Campaigns campaigns;

    LateReminder(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * The button that reminds; none where nobody would hear of it.
     *
     * @param control the schools that it is about
     * @param scope which these are
     */
    List<Button> button(
            Request request, Campaign campaign, Control control, Milestone milestone, String scope, Read read) {
        List<Control.Line> late = late(campaign, control, milestone, read);
        return late.isEmpty() ? List.of() : question(late, milestone, scope).buttons(request);
    }

    /** It was pressed. */
    Reply pressed(
            Request request, Campaign campaign, Control control, Milestone milestone, ButtonData data, Read read) {
        List<Control.Line> late = late(campaign, control, milestone, read);
        if (late.isEmpty()) {
            boolean some = control.open(milestone).stream()
                    .anyMatch(line -> !line.heads().isEmpty());
            return Reply.alert(some ? "control.reminded-today" : "control.nobody");
        }
        // A button of an earlier program names no schools and has no mark: it asks.
        return question(late, milestone, data.field(1).equals(OWN) ? OWN : SEEN)
                .pressed(request, data, () -> send(campaign, control, milestone, read));
    }

    /** Schools with somebody who can be told and was not yet by hand today. */
    private List<Control.Line> late(Campaign campaign, Control control, Milestone milestone, Read read) {
        Set<Long> asked = campaigns.askedToday(read, campaign, milestone);
        return control.open(milestone).stream()
                .filter(line -> line.heads().stream().anyMatch(p -> !asked.contains(p.id())))
                .toList();
    }

    private Confirmation question(List<Control.Line> late, Milestone milestone, String scope) {
        List<Long> people = late.stream()
                .flatMap(line -> line.heads().stream())
                .map(Person::id)
                .distinct()
                .sorted()
                .toList();
        String names = late.stream().limit(NAMES).map(l -> l.school().brief()).collect(Collectors.joining(", "));
        return Confirmation.of(
                        Phrase.of("control.remind-sure", "title", milestone.title()),
                        Phrase.of("control.remind", "n", late.size()),
                        ButtonData.of("control", ACTION, milestone.code(), scope))
                .lines(List.of(
                        MilestoneText.due(milestone, campaigns.today()),
                        Phrase.of(
                                "control.remind-effect",
                                "n",
                                people.size(),
                                "schools",
                                late.size() > NAMES
                                        ? Phrase.of("home.and-others", "schools", names, "n", late.size() - NAMES)
                                        : names)))
                .whileSame(people.toString());
    }

    private Reply send(Campaign campaign, Control control, Milestone milestone, Read read) {
        Map<Long, String> names = new LinkedHashMap<>();
        BriefNames named = BriefNames.among(
                control.lines().stream().map(Control.Line::school).toList());
        Set<Long> asked = campaigns.askedToday(read, campaign, milestone);
        Map<Long, Recipient> heads = new LinkedHashMap<>();
        for (Control.Line line : control.open(milestone)) {
            names.put(line.school().id(), named.name(line.school()));
            line.heads().stream()
                    .filter(p -> !asked.contains(p.id()))
                    .forEach(p -> heads.computeIfAbsent(
                            p.id(), id -> new Recipient(id, p.chat(), Role.HEAD, Set.copyOf(p.schools()))));
        }
        List<Reply.Part> parts = new ArrayList<>();
        for (Recipient head : heads.values()) {
            List<Long> open =
                    head.schools().stream().filter(names::containsKey).sorted().toList();
            String key = Notice.asked(campaign.id(), milestone, campaigns.today(), head.personId());
            Notice notice = new Notice(key, head, milestone, 0, open);
            parts.add(new Reply.Notice(
                    key, head.chat(), NoticeText.of(campaign, notice, campaigns.today(), names), true));
        }
        return new Reply(parts).and(Reply.toast("control.reminded", "n", parts.size()));
    }
}
