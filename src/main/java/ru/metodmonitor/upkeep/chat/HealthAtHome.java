package ru.metodmonitor.upkeep.chat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.home.chat.HomeCommand;
import ru.metodmonitor.home.chat.HomeSection;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.storage.BackupFolder;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** Whether the program is well, open invitations and the last copy, on the administrator's home card. */
public final class HealthAtHome implements HomeSection {
    private final Vitals vitals;
    private final Access access;
    private final BackupFolder backups;
    private final ZoneId zone;

    public HealthAtHome(Vitals vitals, Access access, BackupFolder backups, ZoneId zone) {
        this.vitals = vitals;
        this.access = access;
        this.backups = backups;
        this.zone = zone;
    }

    @Override
    public Role role() {
        return Role.ADMIN;
    }

    @Override
    public Message part(Request request, Read read) {
        long troubled =
                vitals.pulses().stream().filter(p -> p.trouble().isPresent()).count();
        List<Phrase> lines = new ArrayList<>();
        lines.add(troubled == 0 ? Phrase.of("home.well") : Phrase.of("home.troubles", "n", troubled));
        int blocked = access.unreachable(read).size();
        if (blocked > 0) {
            lines.add(Phrase.of("home.blocked", "n", blocked));
        }
        lines.add(
                Phrase.of("home.invitations", "n", access.openInvitations(read).size()));
        boolean alone = access.people(read).stream().noneMatch(p -> p.has(Role.OPERATOR));
        if (alone) {
            lines.add(Phrase.of("home.first-admin"));
        }
        lines.addAll(BackupNews.lines(backups, zone));
        return Message.of(lines)
                .row(HomeCommand.run("home.invite", "invite"), HomeCommand.run("home.users", "users"))
                .row(HomeCommand.run("home.campaign", "campaign"), HomeCommand.run("home.status", "status"));
    }
}
