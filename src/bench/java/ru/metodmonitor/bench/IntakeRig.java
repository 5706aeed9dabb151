package ru.metodmonitor.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.telegram.OnTelegram;

/**
 * Lets peers take the same lines in, each a process of its own, from {@link IntakeStub} in another. Answers are paced by Telegram's limits, so that they are
 * no part of the intake.
 */
final class IntakeRig implements AutoCloseable {
    static final String TOKEN = "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final long FIRST_OPERATOR = 100_000;
    /** A school's number has at most four digits. */
    private static final int MOST_SCHOOLS = 9_999;
    /** One at a time means that no limit of Telegram is near. */
    private static final long THOUGHT_MILLIS = 45;

    private static final long PATIENCE_NANOS = 300_000_000_000L;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int lines;
    private final int alone;
    private final Process stub;
    private final String server;

    /** What one round has found. */
    record Round(double perSecond, double cpu, double memory, double p50, double p99) {}

    /** One of those who take updates in. */
    interface Peer {
        /** Its command line over a store of its own in this folder, which is made ready. */
        List<String> ready(Path folder, String server) throws IOException;

        /** Its file with the table {@code entry}. */
        Path store(Path folder);

        /** How many entries it has before. */
        int before();
    }

    /**
     * Starts the stub.
     *
     * @param lines sender and text of each, a tab between
     * @param alone how many are measured one at a time
     */
    IntakeRig(Path folder, List<String> lines, int alone) throws IOException {
        this.lines = lines.size();
        this.alone = Math.min(alone, lines.size() / 2);
        Files.write(folder.resolve("lines.txt"), lines);
        this.stub = java(folder, List.of("-Xmx512m", "-Dsun.net.httpserver.nodelay=true"), List.of(
                "-cp", System.getProperty("java.class.path"), IntakeStub.class.getName(), folder.resolve("lines.txt").toString()),
                ProcessBuilder.Redirect.PIPE, "");
        // Left open: what the stub says later goes nowhere, but must not fail it.
        this.server = "http://127.0.0.1:" + stub.inputReader().readLine().strip();
    }

    @Override
    public void close() {
        stub.destroyForcibly().onExit().join();
    }

    /** All at once, and then one at a time, each from a store made anew. */
    Round round(Peer peer, Path folder, String options) throws Exception {
        double[] intake = intake(peer, folder, options);
        double[] alone = alone(peer, folder);
        return new Round(intake[0], intake[1], intake[2], alone[alone.length / 2], alone[alone.length * 99 / 100]);
    }

    /** All lines wait already: updates a second, milliseconds of the processor an update, peak megabytes. */
    private double[] intake(Peer peer, Path folder, String options) throws Exception {
        Process process = start(peer, folder, options);
        try (Connection store = opened(peer.store(folder), process);
                Statement statement = store.createStatement()) {
            idle(process);
            double cpu = cpuMillis(process);
            ask("release?" + lines);
            long done = untilDurable(statement, process, peer.before() + lines);
            double spent = cpuMillis(process) - cpu;
            long begun = Long.parseLong(ask("begun"));
            return new double[] {lines * 1e9 / (done - begun), spent / lines, peakMegabytes(process)};
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static long untilDurable(Statement statement, Process process, int entries) throws Exception {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < until && process.isAlive()) {
            if (entries(statement) >= entries) {
                return System.nanoTime();
            }
            Thread.sleep(5);
        }
        throw new IllegalStateException("only " + entries(statement) + " of " + entries + " entries, see out.log");
    }

    /** Numbers of entries leave no gaps, so that the last one counts them without reading them all. */
    private static int entries(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT ifnull(max(id), 0) FROM entry")) {
            return found.getInt(1);
        }
    }

    /** From an update to its answer at the stub, one by one, after as many for warmth; sorted milliseconds. */
    private double[] alone(Peer peer, Path folder) throws Exception {
        Process process = start(peer, folder, "");
        try {
            // Open to others as soon as the peer is ready.
            opened(peer.store(folder), process).close();
            idle(process);
            double[] millis = new double[alone];
            for (int i = 0; i < 2 * alone; i++) {
                long nanos = Long.parseLong(ask("say?" + (i + 1)));
                millis[i % alone] = nanos / 1e6;
                Thread.sleep(THOUGHT_MILLIS);
            }
            Arrays.sort(millis);
            return millis;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private Process start(Peer peer, Path folder, String options) throws Exception {
        ask("anew");
        return java(folder, List.of("-Xmx256m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"), peer.ready(folder, server),
                ProcessBuilder.Redirect.to(folder.resolve("out.log").toFile()), server, options);
    }

    /** As the program's unit of systemd has it, for both. */
    private static Process java(Path folder, List<String> options, List<String> program, ProcessBuilder.Redirect out, String server, String... more)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        Stream.of(more).filter(o -> !o.isBlank()).forEach(o -> command.addAll(List.of(o.split(" "))));
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out);
        if (out.type() == ProcessBuilder.Redirect.Type.PIPE) {
            builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        } else {
            builder.redirectErrorStream(true);
        }
        builder.environment().putAll(Map.of(
                "METODMONITOR_BOT_TOKEN", TOKEN,
                "METODMONITOR_BOT_API_URL", server,
                "METODMONITOR_DATA_DIR", folder.resolve("data").toString()));
        return builder.start();
    }

    private static Connection opened(Path file, Process process) throws Exception {
        long until = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < until && process.isAlive()) {
            if (Files.exists(file)) {
                Connection store = DriverManager.getConnection("jdbc:sqlite:" + file);
                try (Statement statement = store.createStatement()) {
                    statement.execute("PRAGMA busy_timeout = 5000");
                    entries(statement);
                    return store;
                } catch (SQLException e) {
                    // Its table is not there yet.
                    store.close();
                }
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("it has no store " + file + ", see out.log");
    }

    /** Until its start is over: half a second in which it does next to nothing. */
    private static void idle(Process process) throws Exception {
        long until = System.nanoTime() + 60_000_000_000L;
        double before = -1_000;
        for (double now = cpuMillis(process); System.nanoTime() < until && now - before > 20; now = cpuMillis(process)) {
            before = now;
            Thread.sleep(500);
        }
    }

    private static double cpuMillis(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }

    private static double peakMegabytes(Process process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The least that a client can do: updates a second. */
    double stubAlone(boolean answering) throws Exception {
        double best = 0;
        for (int i = 0; i < 3; i++) {
            ask("anew");
            ask("release?" + lines);
            long begin = System.nanoTime();
            for (int next = 1; next <= lines; next += 100) {
                post(server + "/bot" + TOKEN + "/getUpdates", "{\"offset\":" + next + "}");
                for (int k = next; answering && k < next + 100 && k <= lines; k++) {
                    post(server + "/bot" + TOKEN + "/sendMessage", "{\"chat_id\":" + FIRST_OPERATOR + ",\"text\":\"-\"}");
                }
            }
            best = Math.max(best, lines * 1e9 / (System.nanoTime() - begin));
        }
        return best;
    }

    private String ask(String what) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(server + "/stub/" + what)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void post(String url, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /**
     * Makes the store that each round begins with, and lines for it: each names a teacher of it, and an event of its own.
     *
     * @param base where the store goes
     * @param operators who take turns with the lines
     */
    static List<String> lines(GrownStore size, Place place, Path base, int operators, int count) throws Exception {
        size.open(place).close();
        copy(place.target().resolve("bench").resolve("store-" + size.name()), base);
        try (Core core = Core.open(
                Core.config(Optional.empty(), Map.of("METODMONITOR_DATA_DIR", base.toString())), java.time.Clock.systemUTC())) {
            core.database().writeOnly(tx -> {
                // Every line is to be understood at once, so a school is of the kind that its name says.
                tx.handle().execute("UPDATE school SET kind = 'SOSH'");
                for (int i = 0; i < operators; i++) {
                    Person person = core.access().meet(tx, OnTelegram.chat(FIRST_OPERATOR + i), "Оператор " + i, Optional.empty());
                    core.access().grant(tx, Actor.CONSOLE, person, Grant.of(Role.OPERATOR));
                }
            });
            List<String> teachers = core.database().read(read -> read.handle()
                    .createQuery("SELECT 'СОШ № ' || school_id || '; ' || surname || ' Анна Петровна' FROM teacher WHERE school_id <= :most"
                            + " ORDER BY id * 7919 % 4001, id * 7919 % 999983 LIMIT 4000")
                    .bind("most", MOST_SCHOOLS)
                    .mapTo(String.class)
                    .list());
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                lines.add(FIRST_OPERATOR + i % operators + "\t/add УОН № " + (i % size.schools() + 1) + " от 15.02.2020; " + (i % 5 + 1) + "; "
                        + teachers.get(i % teachers.size()) + "; Конкурс " + i);
            }
            return lines;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        Files.createDirectories(folder);
    }

    /**
     * The program: the jar where the build has made one, else its classes.
     *
     * @param base the store that each round begins with
     * @param before how many entries it has
     */
    record Ours(Place place, Path base, int before) implements Peer {
        @Override
        public List<String> ready(Path folder, String server) throws IOException {
            empty(folder);
            copy(base, folder.resolve("data"));
            Path jar = place.target().resolve("metodmonitor.jar");
            return Files.exists(jar)
                    ? List.of("-jar", jar.toString(), "run")
                    : List.of("-cp", System.getProperty("java.class.path"), "ru.metodmonitor.Main", "run");
        }

        @Override
        public Path store(Path folder) {
            return folder.resolve("data").resolve("metodmonitor.db");
        }
    }
}
