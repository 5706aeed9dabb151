package ru.metodmonitor.max;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.FileSource.Fetched;

/** Bytes come from public servers alone, and never more of them than the limit. */
class MaxFilesTest {
    @TempDir
    Path folder;

    private final ScriptedMax max = new ScriptedMax();
    private final OkHttpClient http = new OkHttpClient();
    private final FileSource standIn = new MaxFiles(http, true);
    private final FileSource real = new MaxFiles(http, false);

    @AfterEach
    void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        max.close();
    }

    @Test
    void a_file_is_fetched_for_its_owner_alone_and_no_token_is_told() throws IOException {
        max.answers("GET /f", 200, "содержимое");

        assertThat(standIn.fetch(max.url() + "/f?id=1", target())).isEqualTo(Fetched.DONE);
        assertThat(target()).hasContent("содержимое");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target())))
                .isEqualTo("rw-------");
        assertThat(max.asked("GET /f").get(0).token()).isEmpty();
        assertThat(max.asked("GET /f").get(0).query()).isEqualTo(Map.of("id", "1"));
    }

    @Test
    void a_file_over_the_limit_is_refused_and_leaves_nothing() {
        max.answers("GET /exact", 200, new byte[(int) FileSource.LIMIT], Map.of())
                .answers("GET /over", 200, new byte[(int) FileSource.LIMIT + 1], Map.of());

        assertThat(standIn.fetch(max.url() + "/exact", target())).isEqualTo(Fetched.DONE);
        assertThat(standIn.fetch(max.url() + "/over", target())).isEqualTo(Fetched.REFUSED);
        assertThat(target()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"404, REFUSED", "403, REFUSED", "410, REFUSED", "429, UNREACHED", "500, UNREACHED", "0, UNREACHED"})
    void what_the_server_says_is_told(int status, Fetched expected) {
        max.answers("GET /f", status, "");

        assertThat(standIn.fetch(max.url() + "/f", target())).isEqualTo(expected);
    }

    @Test
    void this_machine_is_not_asked_for_the_real_max() {
        assertThat(real.fetch(max.url() + "/f", target())).isEqualTo(Fetched.REFUSED);
        assertThat(max.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "file:///etc/passwd", "ftp://a.example/b", "//a.example", "fd.oneme.ru/f"})
    void what_is_no_address_is_refused(String address) {
        assertThat(standIn.fetch(address, target())).isEqualTo(Fetched.REFUSED);
    }

    @Test
    void the_stand_in_may_send_on_and_so_may_max() {
        max.answers("GET /a", 302, new byte[0], Map.of("Location", "/b")).answers("GET /b", 200, "да");

        assertThat(standIn.fetch(max.url() + "/a", target())).isEqualTo(Fetched.DONE);
        assertThat(target()).hasContent("да");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.9.9.9, true",
        "0.0.0.0, true",
        "10.1.2.3, true",
        "172.16.0.1, true",
        "172.32.0.1, false",
        "192.168.1.1, true",
        "169.254.169.254, true",
        "100.64.0.1, true",
        "100.127.255.255, true",
        "100.128.0.1, false",
        "224.0.0.1, true",
        "::1, true",
        "fe80::1, true",
        "fc00::1, true",
        "fd12:3456::1, true",
        "::ffff:10.0.0.1, true",
        "2a00:1450::1, false",
        "185.16.150.1, false"
    })
    void neighbours_are_told_from_the_rest_of_the_world(String address, boolean near) throws UnknownHostException {
        assertThat(MaxFiles.isNear(InetAddress.getByName(address))).isEqualTo(near);
    }

    private Path target() {
        return folder.resolve("target");
    }
}
