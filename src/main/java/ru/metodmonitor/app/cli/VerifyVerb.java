package ru.metodmonitor.app.cli;

import java.io.PrintWriter;
import java.util.List;
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

/** {@code verify [CODE]}: checks chain, state, files and store; with a code that somebody has in hand, tells whether it stands. */
@Command(
        name = "verify",
        description = "Checks the journal, the state, the files and the database; and what a code in hand proves.")
final class VerifyVerb implements Callable<Integer> {
    private static final int SHOWN = 1_000;

    @Mixin
    private final ConfigOption option = new ConfigOption();

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "a code from a message or a document")
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
            if (problems.isEmpty()) {
                long lines = core.database().read(core.journal()::size);
                out.println("verified: journal of " + lines + " lines, code "
                        + core.database().read(core.journal()::headCode));
            }
            boolean stands = code == null || explain(core, code, out, err);
            return problems.isEmpty() && stands ? 0 : 1;
        }
    }

    private static boolean explain(Core core, String asked, PrintWriter out, PrintWriter err) {
        return core.database()
                .read(read -> core.journal().judge(read, asked))
                .fold(
                        proven -> {
                            out.println("the code " + asked + " is the state of "
                                    + proven.row().at() + ", journal line "
                                    + proven.row().seq()
                                    + ": proven, that line and all before it are as they were when the code was given");
                            return since(core, proven.row(), out);
                        },
                        weak -> {
                            out.println("the code " + asked + " is the state of "
                                    + weak.row().at() + ", journal line "
                                    + weak.row().seq()
                                    + ": likely, but so short a code proves little, since whoever writes the whole journal"
                                    + " anew can keep it; now that line's code is "
                                    + weak.row().code());
                            return since(core, weak.row(), out);
                        },
                        otherwise -> {
                            err.println(
                                    "REFUTED: journal line " + otherwise.row().seq() + " has the code "
                                            + otherwise.row().code() + " here, not " + asked
                                            + ": the journal was written anew, or an old copy was restored and went on, or the code is"
                                            + " misspelt");
                            return false;
                        },
                        beyond -> {
                            err.println("REFUTED: the code " + asked + " is of journal line " + beyond.asked()
                                    + ", and the journal ends at " + beyond.last()
                                    + ": lines were taken away, or an old copy was restored, or the code is misspelt");
                            return false;
                        },
                        unknown -> {
                            err.println("no state with the code " + asked + " ever existed here");
                            return false;
                        });
    }

    private static boolean since(Core core, JournalRow row, PrintWriter out) {
        List<JournalRow> since = core.database().read(read -> core.journal().after(read, row.seq(), SHOWN));
        out.println("changes since then: " + since.size() + (since.size() == SHOWN ? " or more" : ""));
        since.forEach(r -> out.println(r.at() + " " + r.actor() + " " + r.action() + " " + r.subject()));
        return true;
    }
}
