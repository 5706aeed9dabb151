package ru.metodmonitor.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.journal.Actor;

/** What the running program tells a Prometheus on the same machine. */
@OnBothMessengers
class MetricsTest {
    private static final String ADD = "/add УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года";
    private static final Pattern LABEL = Pattern.compile("[{,]([a-z]+)=\"([^\"]*)\"");

    @TempDir
    private Path folder;

    @Test
    void it_tells_how_many_and_how_well_and_nothing_about_anybody() throws IOException, InterruptedException {
        int port = freePort();
        Household.settle(folder, Stage.NOON);
        Household.inStore(
                folder,
                Stage.NOON,
                core -> core.database().write(tx -> {
                    Person operator =
                            core.access().meet(tx, Played.chat(Household.OPERATOR), "operator", Optional.empty());
                    return core.access().grant(tx, Actor.CONSOLE, operator, Grant.of(Role.ADMIN));
                }));
        try (Household house = new Household(folder, Stage.NOON);
                Program bot = Program.start(folder, asked(house, port), "run")) {
            house.greet();
            assertThat(house.says(ADD).text()).contains("Запись № 1");
            assertThat(house.asks("/backup", "Копия").text()).isNotBlank();
            house.allMarkedSent();

            String told = get(port);

            assertThat(value(told, "metodmonitor_updates_seconds_count{outcome=\"done\"}"))
                    .isGreaterThanOrEqualTo(3);
            assertThat(value(told, "metodmonitor_updates_seconds_count{outcome=\"failed\"}"))
                    .isZero();
            assertThat(value(told, "metodmonitor_updates_seconds_bucket{outcome=\"done\",le=\"+Inf\"}"))
                    .isPositive();
            assertThat(value(told, "metodmonitor_messages{status=\"sent\"}")).isGreaterThanOrEqualTo(3);
            assertThat(told).doesNotContain("metodmonitor_messages{status=\"waiting\"}");
            assertThat(value(told, "metodmonitor_jobs{status=\"done\"}")).isEqualTo(1);
            for (String worker : Set.of("poller", "dispatcher", "marker", "jobs", "timetable")) {
                assertThat(value(told, "metodmonitor_worker_healthy{worker=\"" + worker + "\"}"))
                        .isEqualTo(1);
            }
            assertThat(value(told, "metodmonitor_backup_age_seconds")).isBetween(0.0, 600.0);
            assertThat(value(told, "metodmonitor_disk_free_bytes")).isPositive();
            assertThat(told).contains("jvm_memory_used_bytes{", "metodmonitor_info{version=");
            assertThat(labels(told)).isEqualTo(Set.of("outcome", "le", "status", "worker", "version", "area", "id"));
            assertThat(told)
                    .doesNotContain("Иванова", "operator", "" + Household.OPERATOR, "metod_bot", house.sandbox.token());
            assertThat(reachedFromOutside(port)).isFalse();
            assertThat(bot.stop().code()).isEqualTo(143);
        }
    }

    @Test
    void a_port_that_is_taken_is_one_clear_line() throws IOException {
        Household.settle(folder, Stage.NOON);
        try (Household house = new Household(folder, Stage.NOON);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Program.Outcome outcome = Program.run(folder, asked(house, taken.getLocalPort()), "run");

            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err().lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line).startsWith("metrics.port " + taken.getLocalPort()));
        }
    }

    @Test
    void nobody_answers_unless_a_port_was_set() throws IOException {
        int port = freePort();
        Household.settle(folder, Stage.NOON);
        try (Household house = new Household(folder, Stage.NOON)) {
            Program bot = house.run();
            house.greet();

            assertThatThrownBy(() -> get(port)).isInstanceOf(ConnectException.class);
            assertThat(bot.complained()).doesNotContain("metrics");
        }
    }

    private static Map<String, String> asked(Household house, int port) {
        Map<String, String> environment = new HashMap<>(house.environment());
        environment.put("METODMONITOR_METRICS_PORT", String.valueOf(port));
        return environment;
    }

    private static String get(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static double value(String told, String series) {
        return told.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + series + " in\n" + told));
    }

    private static Set<String> labels(String told) {
        Set<String> names = new TreeSet<>();
        Matcher label = LABEL.matcher(told);
        while (label.find()) {
            names.add(label.group(1));
        }
        return names;
    }

    /** Whether any other address of this machine is answered on. */
    private static boolean reachedFromOutside(int port) throws IOException {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address :
                    network.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
                try (Socket socket = new Socket(address, port)) {
                    return socket.isConnected();
                } catch (ConnectException refused) {
                    assertThat(refused).hasMessageContaining("refused");
                }
            }
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
