package ru.metodmonitor.access.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.Optional;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Prompt.Choice;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Problem;

/** Steps of /invite. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InviteDialog.AskRole.class, name = "role"),
    @JsonSubTypes.Type(value = InviteDialog.AskScope.class, name = "scope")
})
sealed interface InviteDialog extends Step<InviteDialog, InviteCommand> {
    /** Which role? */
    record AskRole() implements InviteDialog {
        @Override
        public Prompt prompt(InviteCommand invite, Request request, Read read) {
            int uninvited = invite.uninvited(read);
            Prompt prompt = Prompt.of("invite.ask-role");
            Prompt all = uninvited == 0
                    ? prompt
                    : prompt.row(new Choice(Phrase.of("invite.heads", "n", uninvited), InviteCommand.HEADS));
            return all.column(Arrays.stream(Role.values())
                    .map(r -> Choice.of("role." + r.id(), r.id()))
                    .toList());
        }

        @Override
        public Turn<InviteDialog> on(InviteCommand invite, Answer answer, Request request, Tx tx) {
            if (InviteCommand.isHeads(answer.text())) {
                return Turn.end(invite.heads());
            }
            Optional<Role> role = InviteCommand.role(answer.text());
            if (role.isEmpty()) {
                return Turn.again(Problem.of("invite.unknown-role", "invite.example", "text", answer.text()));
            }
            return switch (role.get()) {
                case HEAD, TERRITORY -> Turn.to(new AskScope(role.get()));
                case ADMIN, OPERATOR, ANALYST -> Turn.end(invite.invited(request, Grant.of(role.get()), tx));
            };
        }
    }

    /**
     * Of which school or territory?
     *
     * @param role head or territory
     */
    record AskScope(Role role) implements InviteDialog {
        @Override
        public Prompt prompt(InviteCommand invite, Request request, Read read) {
            return role == Role.HEAD
                    ? invite.schools().prompt(Prompt.of("invite.ask-school"), Reach.ALL, request.person(), read)
                    : Prompt.of("invite.ask-territory")
                            .column(invite.territories(read).stream()
                                    .map(t -> Choice.named(t, t))
                                    .toList());
        }

        @Override
        public Turn<InviteDialog> on(InviteCommand invite, Answer answer, Request request, Tx tx) {
            if (role == Role.HEAD) {
                return invite.schools()
                        .read(answer, Reach.ALL, request.person(), tx)
                        .turn(school -> Turn.end(invite.invited(request, Grant.head(school.id()), tx)));
            }
            return invite.grant(role, answer.text(), tx)
                    .fold(grant -> Turn.end(invite.invited(request, grant, tx)), Turn::again);
        }
    }
}
