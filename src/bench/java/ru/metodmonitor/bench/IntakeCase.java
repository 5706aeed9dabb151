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
 * How fast lines of operators become durable entries: the program in a process of its own, beside {@link RegisteringBot}, both on {@link IntakeStub}.
 * Answers are paced by Telegram's limits in both, so that they are not part of the intake.
 */
final class IntakeCase implements Case {
    private static final String TOKEN = "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final int LINES = Integer.getInteger("bench.intake.lines", 15_000);
    private static final int ALONE = Integer.getInteger("bench.intake.alone", 200);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    /** Options of Java for the program alone, such as a profile's. */
    private static final String OPTIONS = System.getProperty("bench.intake.java", "");

    private static final int OPERATORS = 500;
    private static final long FIRST_OPERATOR = 100_000;
    /** One at a time means that no limit of Telegram is near. */
    private static final long THOUGHT_MILLIS = 45;

    private static final long PATIENCE_NANOS = 300_000_000_000L;
    private static final double STUB_AT_LEAST = 3;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What one round has found. */
    private record Round(double perSecond, double cpu, double memory, double p50, double p99) {}

    /** One of those who take updates in. */
    private interface Peer {
        /** Its command line over a store of its own in this folder, which is made ready. */
        List<String> ready(Path folder, String server) throws IOException;

        /** Its file with the table {@code entry}. */
        Path store(Path folder);

        /** How many entries it has before. */
        int before();
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public void run(Place place, Sheet sheet) throws Exception {
        Path folder = place.fresh("intake");
        Path base = folder.resolve("base");
        Files.write(folder.resolve("lines.txt"), lines(place, base));
        Process stub = java(folder, List.of("-Xmx512m", "-Dsun.net.httpserver.nodelay=true"), List.of(
                "-cp", System.getProperty("java.class.path"), IntakeStub.class.getName(), folder.resolve("lines.txt").toString()),
                ProcessBuilder.Redirect.PIPE, "");
        try (BufferedReader said = stub.inputReader()) {
            String server = "http://127.0.0.1:" + said.readLine().strip();
            measure(new Ours(place, base), folder, server, sheet);
        } finally {
            stub.destroyForcibly().waitFor();
        }
    }

    private void measure(Peer ours, Path folder, String server, Sheet sheet) throws Exception {
        double pulled = stubAlone(server, false);
        double answered = stubAlone(server, true);
        sheet.figure("the stub alone, updates pulled a second", whole(pulled));
        sheet.figure("the stub alone, updates pulled and each answered, a second", whole(answered));
        List<Round> first = new ArrayList<>();
        List<Round> second = new ArrayList<>();
        boolean peer = isThere("org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication");
        if (!peer) {
            sheet.remark("**The peer is missing**: telegrambots-longpolling is not on the class path; figures stand alone.");
        }
        for (int i = 0; i < ROUNDS; i++) {
            if (i % 2 == 0) {
                first.add(round(ours, folder.resolve("ours"), server, OPTIONS));
            }
            if (peer) {
                second.add(round(new Bare(), folder.resolve("bare"), server, ""));
            }
            if (i % 2 == 1) {
                first.add(round(ours, folder.resolve("ours"), server, OPTIONS));
            }
        }
        row(sheet, "durable intake, updates a second", first, second, Round::perSecond);
        row(sheet, "CPU of the process, ms an update, its start left out", first, second, Round::cpu);
        row(sheet, "peak memory of the process, MB", first, second, Round::memory);
        row(sheet, "one at a time, to the answer, p50, ms", first, second, Round::p50);
        row(sheet, "one at a time, to the answer, p99, ms", first, second, Round::p99);
        double fastest = Stream.concat(first.stream(), second.stream()).mapToDouble(Round::perSecond).max().orElseThrow();
        double least = Math.min(pulled, answered);
        sheet.remark(String.format(
                Locale.ROOT,
                "%,d lines, %d operators, medians of %d rounds. The stub alone, each update answered, is %.1f times as fast as the fastest round%s",
                LINES, OPERATORS, ROUNDS, least / fastest, least < STUB_AT_LEAST * fastest ? ": **less than 3, so it may hold the peers back**." : "."));
    }

    private static void row(Sheet sheet, String what, List<Round> ours, List<Round> peer, ToDoubleFunction<Round> of) {
        sheet.beside(what, number(ours, of), peer.isEmpty() ? "missing" : number(peer, of),
                peer.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f×", median(ours, of) / median(peer, of)));
    }

    private static String number(List<Round> rounds, ToDoubleFunction<Round> of) {
        double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
        return short_(Spread.median(sorted)) + " (" + short_(sorted[0]) + "–" + short_(sorted[sorted.length - 1]) + ")";
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> of) {
        return Spread.median(rounds.stream().mapToDouble(of).sorted().toArray());
    }

    private static String short_(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private Round round(Peer peer, Path folder, String server, String options) throws Exception {
        double[] intake = intake(peer, folder, server, options);
        double[] alone = alone(peer, folder, server);
        return new Round(intake[0], intake[1], intake[2], alone[alone.length / 2], alone[alone.length * 99 / 100]);
    }

    /** All lines wait already: updates a second, milliseconds of the processor an update, peak megabytes. */
    private double[] intake(Peer peer, Path folder, String server, String options) throws Exception {
        Process process = start(peer, folder, server, options);
        try (Connection store = opened(peer.store(folder), process);
                Statement statement = store.createStatement()) {
            idle(process);
            double cpu = cpuMillis(process);
            ask(server, "release?" + LINES);
            long done = untilDurable(statement, process, peer.before() + LINES);
            double spent = cpuMillis(process) - cpu;
            long begun = Long.parseLong(ask(server, "begun"));
            return new double[] {LINES * 1e9 / (done - begun), spent / LINES, peakMegabytes(process)};
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
    private double[] alone(Peer peer, Path folder, String server) throws Exception {
        Process process = start(peer, folder, server, "");
        try {
            // Open to others as soon as the peer is ready.
            opened(peer.store(folder), process).close();
            idle(process);
            int measured = Math.min(ALONE, LINES / 2);
            double[] millis = new double[measured];
            for (int i = 0; i < 2 * measured; i++) {
                long nanos = Long.parseLong(ask(server, "say?" + (i + 1)));
                millis[i % measured] = nanos / 1e6;
                Thread.sleep(THOUGHT_MILLIS);
            }
            Arrays.sort(millis);
            return millis;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private Process start(Peer peer, Path folder, String server, String options) throws Exception {
        ask(server, "anew");
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
    private double stubAlone(String server, boolean answering) throws Exception {
        double best = 0;
        for (int i = 0; i < 3; i++) {
            ask(server, "anew");
            ask(server, "release?" + LINES);
            long begin = System.nanoTime();
            for (int next = 1; next <= LINES; next += 100) {
                post(server + "/bot" + TOKEN + "/getUpdates", "{\"offset\":" + next + "}");
                for (int k = next; answering && k < next + 100 && k <= LINES; k++) {
                    post(server + "/bot" + TOKEN + "/sendMessage", "{\"chat_id\":" + FIRST_OPERATOR + ",\"text\":\"-\"}");
                }
            }
            best = Math.max(best, LINES * 1e9 / (System.nanoTime() - begin));
        }
        return best;
    }

    private String ask(String server, String what) throws Exception {
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

    private static boolean isThere(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Makes the store that each round begins with, and the lines: each names a teacher of it, and an event of its own. */
    private static List<String> lines(Place place, Path base) throws Exception {
        List<String> lines = new ArrayList<>();
        GrownStore.CITY.open(place).close();
        copy(place.target().resolve("bench").resolve("store-" + GrownStore.CITY.name()), base);
        try (Core core = Core.open(
                Core.config(Optional.empty(), Map.of("METODMONITOR_DATA_DIR", base.toString())), java.time.Clock.systemUTC())) {
            core.database().writeOnly(tx -> {
                // Every line is to be understood at once, so a school is of the kind that its name says.
                tx.handle().execute("UPDATE school SET kind = 'SOSH'");
                for (int i = 0; i < OPERATORS; i++) {
                    Person person = core.access().meet(tx, OnTelegram.chat(FIRST_OPERATOR + i), "Оператор " + i, Optional.empty());
                    core.access().grant(tx, Actor.CONSOLE, person, Grant.of(Role.OPERATOR));
                }
            });
            List<String> teachers = core.database().read(read -> read.handle()
                    .createQuery("SELECT 'СОШ № ' || school_id || '; ' || surname || ' Анна Петровна' FROM teacher ORDER BY id * 7919 % 4001")
                    .mapTo(String.class)
                    .list());
            for (int i = 0; i < LINES; i++) {
                lines.add(FIRST_OPERATOR + i % OPERATORS + "\t/add УОН № " + (i % 70 + 1) + " от 15.02.2020; " + (i % 5 + 1) + "; "
                        + teachers.get(i % teachers.size()) + "; Конкурс " + i);
            }
        }
        return lines;
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

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        Files.createDirectories(folder);
    }

    /** The program: the jar where the build has made one, else its classes. */
    private record Ours(Place place, Path base) implements Peer {
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

        @Override
        public int before() {
            return GrownStore.CITY.entries();
        }
    }

    /** The bare bot. */
    private record Bare() implements Peer {
        @Override
        public List<String> ready(Path folder, String server) throws IOException {
            empty(folder);
            return List.of("-cp", System.getProperty("java.class.path"), RegisteringBot.class.getName(), server, TOKEN, store(folder).toString());
        }

        @Override
        public Path store(Path folder) {
            return folder.resolve("bare.db");
        }

        @Override
        public int before() {
            return 0;
        }
    }
}
