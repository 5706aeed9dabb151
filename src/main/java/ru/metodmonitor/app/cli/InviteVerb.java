package ru.metodmonitor.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Config;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.Messengers;
import ru.metodmonitor.app.UsageException;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.storage.Read;

/** {@code invite}: makes a single-use invitation and prints the token and the link. */
@Command(name = "invite", description = "Makes a single-use invitation; prints the token and the link.")
final class InviteVerb implements Callable<Integer> {
    @Mixin
    private final ConfigOption option = new ConfigOption();

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "admin, operator, head, territory, analyst")
    @SuppressWarnings("NullAway.Init") // required: picocli sets it
    private String role;

    @Option(names = "--school", paramLabel = "CODE", description = "for a head: the school's code, number or name")
    private @Nullable String school;

    @Option(names = "--territory", paramLabel = "NAME", description = "for a territorial officer")
    private @Nullable String territory;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Role asked = Role.parse(role)
                .orElseThrow(() -> UsageException.wrongUsage(
                        "--role must be admin, operator, head, territory or analyst, not " + role));
        Config config = option.config();
        try (Core core = Core.open(config, option.clock(config))) {
            String token = core.database().write(tx -> core.access().invite(tx, Actor.CONSOLE, grant(core, tx, asked)));
            PrintWriter out = spec.commandLine().getOut();
            out.println(token);
            try (Messengers messengers = Messengers.of(config)) {
                messengers.links(core).opening(token).forEach(link -> out.println(link.address()));
            }
        }
        return 0;
    }

    private Grant grant(Core core, Read read, Role asked) {
        if (asked != Role.HEAD && school != null) {
            throw UsageException.wrongUsage("--school goes with --role head only");
        }
        if (asked != Role.TERRITORY && territory != null) {
            throw UsageException.wrongUsage("--territory goes with --role territory only");
        }
        return switch (asked) {
            case HEAD -> Grant.head(school(core, read));
            case TERRITORY -> Grant.territory(territory(core, read));
            case ADMIN, OPERATOR, ANALYST -> Grant.of(asked);
        };
    }

    private long school(Core core, Read read) {
        String named = Optional.ofNullable(school)
                .orElseThrow(() -> UsageException.wrongUsage("--role head needs --school CODE"));
        return core.registry()
                .byCode(read, named.strip())
                .map(School::id)
                .orElseGet(() -> core.registry()
                        .schools(read)
                        .match(named)
                        .fold(
                                School::id,
                                several -> {
                                    throw UsageException.wrongUsage("several schools match --school " + named);
                                },
                                () -> {
                                    throw UsageException.wrongUsage("no school matches --school " + named);
                                }));
    }

    private String territory(Core core, Read read) {
        String named = Optional.ofNullable(territory)
                .orElseThrow(() -> UsageException.wrongUsage("--role territory needs --territory NAME"));
        List<String> known = core.registry().territories(read);
        return known.stream()
                .filter(t -> t.equalsIgnoreCase(named.strip()))
                .findFirst()
                .orElseThrow(() -> UsageException.wrongUsage(
                        "no such territory: " + named + "; known: " + String.join(", ", known)));
    }
}
