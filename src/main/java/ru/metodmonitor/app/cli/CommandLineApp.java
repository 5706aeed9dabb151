package ru.metodmonitor.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import ru.metodmonitor.app.UsageException;
import ru.metodmonitor.notify.StackOnly;

/** The command line: finds the verb, runs it, and turns whatever goes wrong into one line and an exit code. */
@Command(
        name = "metodmonitor",
        description = "МетодМонитор: Telegram bot for the municipal monitoring of teachers' methodical work.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = CommandLineApp.Version.class,
        subcommands = {
            RunVerb.class,
            DemoVerb.class,
            ImportVerb.class,
            ExportVerb.class,
            InviteVerb.class,
            BackupVerb.class,
            RestoreVerb.class,
            ReportVerb.class,
            PublishVerb.class,
            VerifyVerb.class,
            DoctorVerb.class
        })
public final class CommandLineApp implements Runnable {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing, for example: run");
    }

    /** Runs a command line; the answer is the exit code: 0 done, 1 failed, 2 wrong usage. */
    public static int execute(String... args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new CommandLine(new CommandLineApp())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, a) -> {
                    err.println(e.getMessage());
                    return WRONG_USAGE;
                })
                .setExecutionExceptionHandler((e, commandLine, parsed) -> {
                    if (e instanceof UsageException usage) {
                        err.println(usage.getMessage());
                        return usage.exitCode();
                    }
                    err.println("failed: " + StackOnly.of(e).lines().findFirst().orElse(""));
                    return FAILED;
                })
                .execute(args);
    }

    /** Tells the version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandLineApp.class.getPackage().getImplementationVersion();
            return new String[] {"metodmonitor " + (version == null ? "development" : version)};
        }
    }
}
