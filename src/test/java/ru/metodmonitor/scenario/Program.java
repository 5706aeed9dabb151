package ru.metodmonitor.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ru.metodmonitor.Main;

/** The program in a process of its own, as it is typed: it can be killed, and what it prints is what a person sees. */
public final class Program implements AutoCloseable {
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final int PATIENCE_SECONDS = 180;
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Process process;
    private final Path out;
    private final Path err;

    /**
     * What a command left.
     *
     * @param code the exit code
     * @param out standard output
     * @param err standard error
     */
    public record Outcome(int code, String out, String err) {}

    /** Found once, when the first process starts. */
    private static final class Launch {
        private static final List<String> COMMAND = Optional.ofNullable(System.getProperty("endure.jar"))
                .map(jar -> command(Stream.of("-jar", jar)))
                .orElseGet(() -> of(Main.class));

        /** With the tests' class path, whether a jar is tried or not. */
        static List<String> of(Class<?> main) {
            return command(SharedClasses.ofTests().running(main, OPTIONS));
        }

        private static List<String> command(Stream<String> what) {
            return Stream.of(Stream.of(JAVA), OPTIONS.stream(), what)
                    .flatMap(part -> part)
                    .toList();
        }
    }

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts a command.
     *
     * @param folder where it is typed
     * @param environment the bot's own variables; no others of that kind are handed down
     */
    static Program start(Path folder, Map<String, String> environment, String... arguments) {
        return start(Launch.COMMAND, folder, environment, Arrays.asList(arguments));
    }

    private static Program start(
            List<String> launch, Path folder, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(launch);
        command.addAll(arguments);
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("METODMONITOR_"));
            builder.environment().putAll(environment);
            return new Program(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types a command and waits for its end. */
    static Outcome run(Path folder, Map<String, String> environment, String... arguments) {
        try (Program program = start(folder, environment, arguments)) {
            return program.await();
        }
    }

    /** Types commands one after another, in one process; the answer is what each of them left. */
    static List<Outcome> inTurn(Path folder, Map<String, String> environment, List<List<String>> commands) {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            Path answers = Files.createTempDirectory(folder, "answers");
            List<String> arguments = new ArrayList<>(List.of(answers.toString()));
            commands.forEach(command -> {
                arguments.addAll(command);
                arguments.add(InTurn.THEN);
            });
            try (Program program = start(Launch.of(InTurn.class), folder, environment, arguments)) {
                Outcome whole = program.await();
                if (whole.code() != 0) {
                    throw new AssertionError("they did not come to an end: " + whole);
                }
            }
            for (int number = 0; number < commands.size(); number++) {
                outcomes.add(InTurn.outcome(answers, number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outcomes;
    }

    /** Waits for its end. */
    Outcome await() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end; it said\n" + said(out) + said(err));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return new Outcome(process.exitValue(), said(out), said(err));
    }

    /** Asks it to stop, as {@code docker stop} does, and waits for its end. */
    Outcome stop() {
        process.destroy();
        return await();
    }

    /** Ends it at once, as {@code kill -9} or a power cut does. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** Its number in the system. */
    public long pid() {
        return process.pid();
    }

    /** What it has printed so far. */
    public String said() {
        return said(out);
    }

    /** What it has complained of and logged so far. */
    public String complained() {
        return said(err);
    }

    private static String said(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
