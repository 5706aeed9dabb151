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

/** How fast lines of operators become durable entries, beside {@link RegisteringBot}, in one run. */
final class IntakeCase implements Case {
    private static final int LINES = Integer.getInteger("bench.intake.lines", 15_000);
    private static final int ALONE = Integer.getInteger("bench.intake.alone", 200);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    /** Options of Java for the program alone, such as a profile's. */
    private static final String OPTIONS = System.getProperty("bench.intake.java", "");

    private static final int OPERATORS = 500;
    private static final double STUB_AT_LEAST = 3;

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public void run(Place place, Sheet sheet) throws Exception {
        Path folder = place.fresh("intake");
        Path base = folder.resolve("base");
        List<String> lines = IntakeRig.lines(GrownStore.CITY, place, base, OPERATORS, LINES);
        try (IntakeRig rig = new IntakeRig(folder, lines, ALONE)) {
            measure(rig, new IntakeRig.Ours(place, base, GrownStore.CITY.entries()), folder, sheet);
        }
    }

    private void measure(IntakeRig rig, IntakeRig.Peer ours, Path folder, Sheet sheet) throws Exception {
        double pulled = rig.stubAlone(false);
        double answered = rig.stubAlone(true);
        sheet.figure("the stub alone, updates pulled a second", whole(pulled));
        sheet.figure("the stub alone, updates pulled and each answered, a second", whole(answered));
        List<IntakeRig.Round> first = new ArrayList<>();
        List<IntakeRig.Round> second = new ArrayList<>();
        boolean peer = isThere("org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication");
        if (!peer) {
            sheet.remark("**The peer is missing**: telegrambots-longpolling is not on the class path; figures stand alone.");
        }
        for (int i = 0; i < ROUNDS; i++) {
            if (i % 2 == 0) {
                first.add(rig.round(ours, folder.resolve("ours"), OPTIONS));
            }
            if (peer) {
                second.add(rig.round(new Bare(), folder.resolve("bare"), ""));
            }
            if (i % 2 == 1) {
                first.add(rig.round(ours, folder.resolve("ours"), OPTIONS));
            }
        }
        row(sheet, "durable intake, updates a second", first, second, IntakeRig.Round::perSecond);
        row(sheet, "CPU of the process, ms an update, its start left out", first, second, IntakeRig.Round::cpu);
        row(sheet, "peak memory of the process, MB", first, second, IntakeRig.Round::memory);
        row(sheet, "one at a time, to the answer, p50, ms", first, second, IntakeRig.Round::p50);
        row(sheet, "one at a time, to the answer, p99, ms", first, second, IntakeRig.Round::p99);
        double fastest = Stream.concat(first.stream(), second.stream()).mapToDouble(IntakeRig.Round::perSecond).max().orElseThrow();
        double least = Math.min(pulled, answered);
        sheet.remark(String.format(
                Locale.ROOT,
                "%,d lines, %d operators, medians of %d rounds. The stub alone, each update answered, is %.1f times as fast as the fastest round%s",
                LINES, OPERATORS, ROUNDS, least / fastest, least < STUB_AT_LEAST * fastest ? ": **less than 3, so it may hold the peers back**." : "."));
    }

    private static void row(Sheet sheet, String what, List<IntakeRig.Round> ours, List<IntakeRig.Round> peer, ToDoubleFunction<IntakeRig.Round> of) {
        sheet.beside(what, number(ours, of), peer.isEmpty() ? "missing" : number(peer, of),
                peer.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f×", median(ours, of) / median(peer, of)));
    }

    private static String number(List<IntakeRig.Round> rounds, ToDoubleFunction<IntakeRig.Round> of) {
        double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
        return short_(Spread.median(sorted)) + " (" + short_(sorted[0]) + "–" + short_(sorted[sorted.length - 1]) + ")";
    }

    private static double median(List<IntakeRig.Round> rounds, ToDoubleFunction<IntakeRig.Round> of) {
        return Spread.median(rounds.stream().mapToDouble(of).sorted().toArray());
    }

    private static String short_(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The bare bot. */
    private record Bare() implements IntakeRig.Peer {
        @Override
        public List<String> ready(Path folder, String server) throws IOException {
            IntakeRig.empty(folder);
            return List.of("-cp", System.getProperty("java.class.path"), RegisteringBot.class.getName(), server, IntakeRig.TOKEN, store(folder).toString());
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
