package ru.metodmonitor.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.app.Bot;

/** The ways to run the program that we ship say the same: systemd's unit, the command beside it, the image, compose, the guide. */
class DeploymentTest {
    private static final String DATA = "/var/lib/metodmonitor";
    private static final Pattern CHECK =
            Pattern.compile("find (\\S+) -mmin -1 \\| grep -q \\. && head -n 1 \\1 \\| grep -qx ok");
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");

    @TempDir
    private Path folder;

    private String image;
    private String script;
    private String guide;
    private JsonNode service;
    private Map<String, List<String>> unit;

    @BeforeEach
    void read() throws IOException {
        image = Files.readString(Path.of("Dockerfile"));
        script = Files.readString(Path.of("config/metodmonitor.sh"));
        guide = Files.readString(Path.of("docs/deploy.md"));
        service = new YAMLMapper()
                .readTree(Path.of("config/compose.yaml").toFile())
                .at("/services/metodmonitor");
        unit = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("config/metodmonitor.service"))) {
            String[] pair = line.split("=", 2);
            if (pair.length == 2 && !line.startsWith("#")) {
                unit.computeIfAbsent(pair[0], k -> new ArrayList<>()).add(pair[1]);
            }
        }
    }

    @Test
    void health_is_asked_of_the_file_that_the_bot_writes_and_of_no_second_java() throws IOException {
        assertThat(Arrays.stream(image.split("\n"))
                        .filter(l -> l.startsWith("HEALTHCHECK"))
                        .toList())
                .singleElement()
                .satisfies(l -> assertThat(check(l)).isEqualTo("/data/health"));
        assertThat(check(service.at("/healthcheck/test").asText())).isEqualTo("/data/health");
        assertThat(check(guide)).isEqualTo(DATA + "/health");
        assertThat(check(Files.readString(Path.of("docs/reliability.md")))).isEqualTo("data/health");
        assertThat(image).contains("METODMONITOR_DATA_DIR=/data ", "VOLUME /data\n");
        assertThat(service.at("/volumes/0").asText()).isEqualTo("data:/data");
    }

    @ParameterizedTest
    @CsvSource({
        "ok,      0, true",
        "ok,     50, true",
        "ok,     70, false",
        "trouble, 0, false",
        "'',      0, false",
        ",        0, false"
    })
    void the_check_of_health_tells_a_bot_that_is_well(String firstLine, int secondsOld, boolean well) throws Exception {
        Path health = folder.resolve("health");
        if (firstLine != null) {
            Files.writeString(health, firstLine + "\nat 2020-12-01T09:00:00Z\npoller ok 7s \n");
            Files.setLastModifiedTime(health, FileTime.from(Instant.now().minusSeconds(secondsOld)));
        }
        String command = service.at("/healthcheck/test").asText().replace("/data/health", health.toString());

        assertThat(sh(command) == 0).isEqualTo(well);
    }

    @Test
    void the_heap_is_the_same_everywhere_and_the_process_has_room_beside_it() {
        int heap = heap(one("ExecStart"));

        assertThat(heap(image)).isEqualTo(heap);
        assertThat(heap(script)).isEqualTo(heap);
        assertThat(heap(guide)).isEqualTo(heap);
        assertThat(service.has("entrypoint") || service.has("command")).isFalse();
        assertThat(one("MemoryMax")).isEqualTo("640M");
        assertThat(service.at("/mem_limit").asText()).isEqualTo("640m");
        assertThat(640).isGreaterThanOrEqualTo(2 * heap);
    }

    @Test
    void supervisors_wait_longer_than_the_program_takes_to_stop() {
        assertThat(Bot.STOPS_WITHIN).isLessThan(Duration.ofSeconds(5));
        assertThat(one("TimeoutStopSec")).isEqualTo("20s");
        assertThat(service.at("/stop_grace_period").asText()).isEqualTo("20s");
        assertThat(one("SuccessExitStatus")).isEqualTo("143");
        assertThat(one("RestartPreventExitStatus")).isEqualTo("2");
    }

    @Test
    void the_unit_the_command_and_the_guide_name_the_same_places() {
        assertThat(one("ReadWritePaths")).isEqualTo(DATA);
        assertThat("/var/lib/" + one("StateDirectory")).isEqualTo(DATA);
        assertThat(unit.get("Environment")).contains("METODMONITOR_DATA_DIR=" + DATA);
        assertThat(script)
                .contains(
                        "METODMONITOR_DATA_DIR=" + DATA,
                        ". " + one("EnvironmentFile"),
                        "cd " + one("WorkingDirectory"),
                        "-u " + one("User") + " ",
                        one("ExecStart").replaceAll("^/usr/bin/| run$", ""));
        assertThat(guide)
                .contains(
                        one("EnvironmentFile"),
                        "install -m 644 metodmonitor.jar " + one("WorkingDirectory") + "/",
                        "-o " + one("User") + " -g " + one("Group") + " " + DATA);
    }

    @Test
    void the_unit_takes_from_the_program_all_that_it_does_not_need() {
        for (String locked :
                List.of("NoNewPrivileges", "ProtectHome", "PrivateTmp", "PrivateDevices", "RestrictSUIDSGID")) {
            assertThat(one(locked)).isEqualTo("yes");
        }
        assertThat(one("ProtectSystem")).isEqualTo("strict");
        assertThat(one("CapabilityBoundingSet")).isEmpty();
        assertThat(unit).as("Java makes code while it runs").doesNotContainKey("MemoryDenyWriteExecute");
    }

    @Test
    void systemd_understands_the_unit() throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(p -> Files.isExecutable(Path.of(p, "systemd-analyze"))),
                "systemd-analyze is missing");
        // The program that it starts must be there for systemd to be content.
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path copy = Files.writeString(
                folder.resolve("metodmonitor.service"),
                Files.readString(Path.of("config/metodmonitor.service")).replace("/usr/bin/java", java.toString()));

        assertThat(sh("systemd-analyze verify '" + copy + "' 2>&1 | tee '" + folder.resolve("said") + "'"))
                .isZero();
        assertThat(folder.resolve("said")).isEmptyFile();
    }

    private String one(String key) {
        assertThat(unit.get(key)).as(key).hasSize(1);
        return unit.get(key).get(0);
    }

    private static String check(String text) {
        Matcher found = CHECK.matcher(text);
        assertThat(found.find()).as("a check of health").isTrue();
        return found.group(1);
    }

    private static int heap(String text) {
        Matcher found = HEAP.matcher(text);
        assertThat(found.find()).as("a limit of the heap").isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static int sh(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
