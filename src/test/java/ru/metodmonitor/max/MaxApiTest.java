package ru.metodmonitor.max;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.metodmonitor.bot.FileSource.Fetched;
import ru.metodmonitor.bot.Messenger.Identity;
import ru.metodmonitor.notify.Outgoing;

/** Who the bot is, the list of commands, the settings, and whose certificates are believed. */
class MaxApiTest {
    private static final String ME =
            "{\"user_id\":900,\"first_name\":\"Бот\",\"username\":\"metod_bot\",\"is_bot\":true,\"last_activity_time\":1}";
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private final ScriptedMax max = new ScriptedMax();

    @AfterEach
    void close() {
        max.close();
    }

    @Test
    void the_bot_s_name_is_what_links_are_made_of() {
        max.answers("GET /me", 200, ME);

        assertThat(identity(max.settings())).isEqualTo(new Identity.Known("metod_bot"));
        assertThat(MaxApi.CHANNEL.opening("metod_bot", "tok")).isEqualTo("https://max.ru/metod_bot?start=tok");
    }

    @Test
    void a_path_of_the_server_s_own_stands_before_every_method() {
        max.answers("GET /base/me", 200, ME);
        MaxSettings below =
                new MaxSettings(URI.create(max.url() + "/base"), "secret-token", Optional.empty(), Optional.empty());

        assertThat(identity(below)).isEqualTo(new Identity.Known("metod_bot"));
    }

    @ParameterizedTest
    @CsvSource({
        "401, '{\"code\":\"verify.token\",\"message\":\"no\"}', WrongToken",
        "403, '{\"code\":\"verify.token\",\"message\":\"no\"}', WrongToken",
        "403, '<html>proxy</html>', Unreached",
        "500, '', Unreached",
        "200, '{}', Unreached",
        "200, '<html/>', Unreached",
        "0, '', Unreached"
    })
    void a_wrong_token_is_told_from_a_server_that_is_away(int status, String answer, String expected) {
        max.answers("GET /me", status, answer);

        assertThat(identity(max.settings()).getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void the_commands_are_published_once_for_everybody_and_no_more_than_max_takes() {
        List<Outgoing.Menu.Item> many = IntStream.range(0, 40)
                .mapToObj(i -> new Outgoing.Menu.Item("c" + i, "ы".repeat(200)))
                .toList();
        try (MaxApi api = new MaxApi(max.settings())) {
            api.publish(many);
        }

        var commands =
                Updates.tree(max.asked("PATCH /me/commands").get(0).body()).path("commands");
        assertThat(commands).hasSize(32);
        assertThat(commands.path(0).path("name").asText()).isEqualTo("c0");
        assertThat(commands.path(0).path("description").asText()).hasSize(128);
    }

    @ParameterizedTest
    @CsvSource({"404, '{\"code\":\"not.found\",\"message\":\"\"}'", "0, ''"})
    void a_list_that_could_not_be_published_stops_nothing(int status, String answer) {
        max.answers("PATCH /me/commands", status, answer).answers("GET /me", 200, ME);
        try (MaxApi api = new MaxApi(max.settings())) {
            api.publish(List.of());

            assertThat(api.identity()).isInstanceOf(Identity.Known.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\n", "ключ"})
    void a_token_that_can_be_none_is_told_without_showing_it(String token) {
        URI url = max.url();

        assertThatThrownBy(() -> new MaxSettings(url, token, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the token is empty or holds a character that no token has");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.example", "a.example", "https:///", "/path"})
    void an_address_that_is_none_is_told(String url) {
        URI address = URI.create(url);

        assertThatThrownBy(() -> new MaxSettings(address, "t", Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(url);
    }

    @ParameterizedTest
    @CsvSource({"80000, secret, not a port: 80000", "-1, secret, not a port: -1", "80, s, secret", "80, секрет, secret"
    })
    void a_webhook_that_can_not_be_is_told(int port, String secret, String message) {
        URI hook = URI.create("https://bot.example/hook");

        assertThatThrownBy(() -> new MaxSettings.Webhook(hook, port, secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void no_secret_is_shown_with_the_settings() {
        MaxSettings settings =
                max.settings(new MaxSettings.Webhook(URI.create("https://bot.example/hook"), 80, "s3cret-s3cret"));

        assertThat(settings + " " + settings.webhook()).doesNotContain("secret-token", "s3cret-s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, true",
        "http://localhost, true",
        "http://[::1]:1, true",
        "https://platform-api2.max.ru, false",
        "https://localhost.example, false"
    })
    void a_stand_in_is_told_from_the_real_server(URI url, boolean here) {
        assertThat(new MaxSettings(url, "t", Optional.empty(), Optional.empty()).isHere())
                .isEqualTo(here);
    }

    @Test
    void a_server_of_an_unknown_authority_is_believed_only_with_its_certificate() throws Exception {
        Path store = authority();
        Path pem = folder.resolve("root.pem");
        Files.writeString(
                pem,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(
                                        opened(store).getCertificate("max").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        HttpsServer server = server(store);
        try {
            URI url = URI.create("https://localhost:" + server.getAddress().getPort());

            assertThat(identity(new MaxSettings(url, "t", Optional.empty(), Optional.empty())))
                    .isInstanceOf(Identity.Unreached.class);
            assertThat(identity(new MaxSettings(url, "t", Optional.of(pem), Optional.empty())))
                    .isInstanceOf(Identity.Known.class);
            assertThat(identity(new MaxSettings(url, "t", Optional.of(store), Optional.empty())))
                    .isInstanceOf(Identity.Known.class);
            assertThat(fetched(url, pem, true)).isEqualTo(Fetched.DONE);
            assertThat(fetched(url, pem, false)).isEqualTo(Fetched.REFUSED);
        } finally {
            server.stop(0);
        }
        assertThat(Roots.beside(pem).manager().getAcceptedIssuers())
                .contains(system().getAcceptedIssuers())
                .hasSize(system().getAcceptedIssuers().length + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no certificate",
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
                "\u0000\u0001"
            })
    void a_file_without_certificates_is_told_in_one_line(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("root.pem"), content);

        assertThatThrownBy(() -> Roots.beside(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + " holds no certificate in PEM, PKCS12 or JKS");
    }

    @Test
    void a_file_that_is_not_there_is_told_in_one_line() {
        Path file = folder.resolve("no.pem");

        assertThatThrownBy(() -> Roots.beside(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + " can't be read");
    }

    /** What comes of a file that lies on this machine, over https that is believed. */
    private Fetched fetched(URI url, Path roots, boolean here) {
        try (MaxClient client = new MaxClient(new MaxSettings(url, "t", Optional.of(roots), Optional.empty()))) {
            return new MaxFiles(client.http(), here).fetch(url + "/me", folder.resolve("fetched"));
        }
    }

    private static Identity identity(MaxSettings settings) {
        try (MaxApi api = new MaxApi(settings)) {
            return api.identity();
        }
    }

    /** A key whose certificate nobody knows, made by the JDK's own tool. */
    private Path authority() throws IOException, InterruptedException {
        Path store = folder.resolve("root.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "max",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-ext",
                        "bc:c",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return store;
    }

    private static KeyStore opened(Path store) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(store.toFile(), PASSWORD);
    }

    private static HttpsServer server(Path store) throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(opened(store), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/me", exchange -> {
            try (exchange) {
                byte[] me = ME.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, me.length);
                exchange.getResponseBody().write(me);
            }
        });
        server.start();
        return server;
    }

    private static X509TrustManager system() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }
}
