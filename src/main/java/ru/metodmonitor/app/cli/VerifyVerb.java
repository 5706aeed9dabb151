package ru.metodmonitor.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.Verification;
import ru.metodmonitor.journal.JournalRow;

/** {@code verify [CODE]}: checks chain, files and store; with a code from a document, tells when that state was. */
@Command(
        name = "verify",
        description = "Checks the journal, the files and the database; or tells what a document's code means.")
final class VerifyVerb implements Callable<Integer> {
    private static final int SHOWN = 1_000;

    @Mixin
    private final ConfigOption option = new ConfigOption();

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "the code that a document prints")
    private @Nullable String code;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Core core = option.core()) {
            List<String> problems = Verification.run(core);
            problems.forEach(err::println);
            if (!problems.isEmpty()) {
                return 1;
            }
            long lines = core.database().read(core.journal()::size);
            out.println("verified: journal of " + lines + " lines, code "
                    + core.database().read(core.journal()::headCode));
            return code == null ? 0 : explain(core, code, out, err);
        }
    }

    private static int explain(Core core, String asked, PrintWriter out, PrintWriter err) {
        Optional<JournalRow> row = core.database().read(read -> core.journal().byCode(read, asked));
        if (row.isEmpty()) {
            err.println("no state with the code " + asked + " ever existed here");
            return 1;
        }
        JournalRow found = row.get();
        out.println("the code " + found.code() + " is the state of " + found.at() + ", journal line " + found.seq());
        List<JournalRow> since = core.database().read(read -> core.journal().after(read, found.seq(), SHOWN));
        out.println("changes since then: " + since.size() + (since.size() == SHOWN ? " or more" : ""));
        since.forEach(r -> out.println(r.at() + " " + r.actor() + " " + r.action() + " " + r.subject()));
        return 0;
    }
}
