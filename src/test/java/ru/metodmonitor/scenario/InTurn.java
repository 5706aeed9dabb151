package ru.metodmonitor.scenario;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import ru.metodmonitor.app.cli.CommandLineApp;

/**
 * Command lines one after another in one process: a start costs seconds, and of most commands nothing is asked but what they say and do.
 * Each leaves what it printed, and its exit code, in files of its own.
 */
final class InTurn {
    /** Between two commands. */
    static final String THEN = "--then";

    private InTurn() {}

    /** What the process is told: where to leave what comes of it, and the commands. */
    public static void main(String[] args) throws IOException {
        Path answers = Path.of(args[0]);
        List<String> rest = Arrays.asList(args).subList(1, args.length);
        for (int number = 0; !rest.isEmpty(); number++) {
            int end = rest.indexOf(THEN);
            String[] command = rest.subList(0, end).toArray(String[]::new);
            try (PrintStream out = new PrintStream(file(answers, number, "out").toFile(), StandardCharsets.UTF_8);
                    PrintStream err =
                            new PrintStream(file(answers, number, "err").toFile(), StandardCharsets.UTF_8)) {
                System.setOut(out);
                System.setErr(err);
                int code = CommandLineApp.execute(command);
                Files.writeString(file(answers, number, "code"), String.valueOf(code));
            }
            rest = rest.subList(end + 1, rest.size());
        }
        System.exit(0);
    }

    /** What came of the command with that number, from 0. */
    static Program.Outcome outcome(Path answers, int number) throws IOException {
        return new Program.Outcome(
                Integer.parseInt(Files.readString(file(answers, number, "code"))),
                Files.readString(file(answers, number, "out")),
                Files.readString(file(answers, number, "err")));
    }

    private static Path file(Path answers, int number, String what) {
        return answers.resolve(number + "." + what);
    }
}
