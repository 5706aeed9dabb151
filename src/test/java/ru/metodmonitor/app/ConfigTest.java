package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.evidence.OrderReaders;
import ru.metodmonitor.evidence.ReviewMode;
import ru.metodmonitor.max.MaxSettings;
import ru.metodmonitor.storage.BackupCipher;
import ru.metodmonitor.text.NameView;

/** Every key, from the environment and from the file, right and wrong. */
class ConfigTest {
    private static final Config STANDARD = Core.config(Optional.empty(), Map.of());

    @TempDir
    private Path folder;

    @Test
    void this_is_the_whole_list_of_keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        Arrays.stream(ConfigKeys.values()).forEach(k -> keys.put(k.environmentName() + " " + k.key(), k.standard()));

        assertThat(keys)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("METODMONITOR_BOT_TOKEN bot.token", ""),
                        Map.entry("METODMONITOR_BOT_TOKEN_FILE bot.token-file", ""),
                        Map.entry("METODMONITOR_BOT_API_URL bot.api-url", "https://api.telegram.org"),
                        Map.entry("METODMONITOR_BOT_PROXY bot.proxy", ""),
                        Map.entry("METODMONITOR_MAX_TOKEN max.token", ""),
                        Map.entry("METODMONITOR_MAX_TOKEN_FILE max.token-file", ""),
                        Map.entry("METODMONITOR_MAX_API_URL max.api-url", "https://platform-api2.max.ru"),
                        Map.entry("METODMONITOR_MAX_TRUSTSTORE max.truststore", ""),
                        Map.entry("METODMONITOR_MAX_WEBHOOK_URL max.webhook-url", ""),
                        Map.entry("METODMONITOR_MAX_WEBHOOK_PORT max.webhook-port", "8090"),
                        Map.entry("METODMONITOR_MAX_WEBHOOK_SECRET max.webhook-secret", ""),
                        Map.entry("METODMONITOR_MAX_WEBHOOK_SECRET_FILE max.webhook-secret-file", ""),
                        Map.entry("METODMONITOR_DATA_DIR data.dir", "data"),
                        Map.entry("METODMONITOR_BACKUP_KEY_FILE backup.key-file", ""),
                        Map.entry("METODMONITOR_BACKUP_SECOND_DIR backup.second-dir", ""),
                        Map.entry("METODMONITOR_METRICS_PORT metrics.port", "0"),
                        Map.entry("METODMONITOR_CLOCK_START clock.start", ""),
                        Map.entry("METODMONITOR_ZONE zone", "Europe/Moscow"),
                        Map.entry("METODMONITOR_REVIEW_MODE review.mode", "trust"),
                        Map.entry("METODMONITOR_PRIVACY_CHAT_NAMES privacy.chat-names", "full"),
                        Map.entry("METODMONITOR_PRIVACY_ORDER_FILES privacy.order-files", "operators"),
                        Map.entry("METODMONITOR_RETENTION_DAYS retention.days", "30"),
                        Map.entry("METODMONITOR_CITY_PLACES city.places", ""),
                        Map.entry("METODMONITOR_CLUSTER_THRESHOLD cluster.threshold", "500"),
                        Map.entry("METODMONITOR_RECOGNIZER_COMMAND recognizer.command", "tesseract"),
                        Map.entry("METODMONITOR_WORKBOOK_PASSWORD workbook.password", "metodmonitor")));
    }

    @Test
    void every_key_has_its_effect_from_the_environment() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), " 123:from-file\n");

        assertThat(with("BOT_TOKEN", "123:abc").token()).contains("123:abc");
        assertThat(with("BOT_TOKEN_FILE", token.toString()).token()).contains("123:from-file");
        assertThat(with("BOT_API_URL", "http://127.0.0.1:8081").apiUrl())
                .isEqualTo(URI.create("http://127.0.0.1:8081"));
        assertThat(with("BOT_PROXY", "socks5://u:p@host:1080").proxy()).contains(URI.create("socks5://u:p@host:1080"));
        assertThat(with("BOT_PROXY", "http://host:3128").proxy()).contains(URI.create("http://host:3128"));
        assertThat(with("PRIVACY_ORDER_FILES", "heads").orderFiles()).isEqualTo(OrderReaders.HEADS);
        assertThat(with("RECOGNIZER_COMMAND", "/opt/tesseract").recognizer()).isEqualTo("/opt/tesseract");
        assertThat(with("RETENTION_DAYS", "7").retentionDays()).isEqualTo(7);
        Path key = Files.writeString(folder.resolve("key"), "0123456789abcdef0123456789abcdef\nand more\n");
        assertThat(with("BACKUP_KEY_FILE", key.toString()).backup().cipher())
                .contains(new BackupCipher("0123456789abcdef0123456789abcdef"));
        assertThat(with("BACKUP_SECOND_DIR", "/mnt/second").backup().secondDir())
                .contains(Path.of("/mnt/second"));
        assertThat(with("METRICS_PORT", "9753").metricsPort()).contains(9753);
        assertThat(STANDARD.metricsPort()).isEmpty();
        assertThat(with("DATA_DIR", "/srv/data").dataDir()).isEqualTo(Path.of("/srv/data"));
        assertThat(read(Map.of(
                                "METODMONITOR_BOT_API_URL", "http://localhost:1",
                                "METODMONITOR_CLOCK_START", "2020-11-20T09:00:00Z"))
                        .clockStart())
                .contains(Instant.parse("2020-11-20T09:00:00Z"));
        assertThat(read(Map.of(
                                "METODMONITOR_MAX_TOKEN", "a-token",
                                "METODMONITOR_MAX_API_URL", "http://localhost:1/max",
                                "METODMONITOR_CLOCK_START", "2020-11-20T09:00:00Z"))
                        .clockStart())
                .as("without Telegram its address doesn't matter")
                .contains(Instant.parse("2020-11-20T09:00:00Z"));
        assertThat(with("ZONE", "Asia/Yekaterinburg").zone()).isEqualTo(ZoneId.of("Asia/Yekaterinburg"));
        assertThat(with("REVIEW_MODE", "four-eyes").reviewMode()).isEqualTo(ReviewMode.FOUR_EYES);
        assertThat(with("PRIVACY_CHAT_NAMES", "initials").chatNames()).isEqualTo(NameView.INITIALS);
        assertThat(with("CLUSTER_THRESHOLD", "600").clusterThreshold()).isEqualTo(600);
        assertThat(with("WORKBOOK_PASSWORD", "secret").workbookPassword()).isEqualTo("secret");
    }

    @Test
    void the_file_may_nest_keys_and_the_environment_goes_before_it() throws IOException {
        Path file = Files.writeString(folder.resolve("metodmonitor.yaml"), """
                bot:
                  token: 1:file
                  api-url: http://localhost:9
                review.mode: four-eyes
                privacy:
                  chat-names: none
                cluster.threshold: 400
                """);

        Config config =
                Core.config(Optional.of(file), Map.of("METODMONITOR_BOT_TOKEN", "2:environment", "PATH", "/bin"));

        assertThat(config.token()).contains("2:environment");
        assertThat(config.apiUrl()).isEqualTo(URI.create("http://localhost:9"));
        assertThat(config.reviewMode()).isEqualTo(ReviewMode.FOUR_EYES);
        assertThat(config.chatNames()).isEqualTo(NameView.NONE);
        assertThat(config.clusterThreshold()).isEqualTo(400);
        assertThat(config.dataDir()).isEqualTo(STANDARD.dataDir());
    }

    @Test
    void an_empty_file_changes_nothing() throws IOException {
        for (String nothing : new String[] {"", "# only a comment\n", "---\n"}) {
            Path file = Files.writeString(folder.resolve("metodmonitor.yaml"), nothing);
            assertThat(Core.config(Optional.of(file), Map.of()).zone()).isEqualTo(STANDARD.zone());
        }
    }

    @Test
    void max_is_configured_by_a_token_and_a_webhook_by_an_address_and_a_secret() throws IOException {
        Path token = Files.writeString(folder.resolve("max-token"), " f9LHodD0cOL5NY7All_9xJRh5\n");
        assertThat(STANDARD.max()).isEmpty();

        MaxSettings asking = with("MAX_TOKEN_FILE", token.toString()).max().orElseThrow();
        assertThat(asking.token()).isEqualTo("f9LHodD0cOL5NY7All_9xJRh5");
        assertThat(asking.url()).isEqualTo(URI.create("https://platform-api2.max.ru"));
        assertThat(asking.webhook()).isEmpty();

        MaxSettings called = Core.config(
                        Optional.empty(),
                        Map.of(
                                "METODMONITOR_MAX_TOKEN", "f9LHodD0cOL5NY7All_9xJRh5",
                                "METODMONITOR_MAX_API_URL", "http://127.0.0.1:9/max",
                                "METODMONITOR_MAX_WEBHOOK_URL", "https://bot.example.org/max",
                                "METODMONITOR_MAX_WEBHOOK_SECRET", "0123456789abcdef",
                                "METODMONITOR_CLOCK_START", "2020-11-20T09:00:00Z"))
                .max()
                .orElseThrow();
        assertThat(called.webhook())
                .contains(
                        new MaxSettings.Webhook(URI.create("https://bot.example.org/max"), 8_090, "0123456789abcdef"));
        assertThat(called.toString()).doesNotContain("f9LH", "0123456789abcdef");
    }

    @Test
    void a_token_of_the_other_messenger_is_told_from_the_own_one() {
        refused("MAX_TOKEN", "7000000001:abcdefghijklmnopqrstuvwxyz", "bot.token");
        refused("BOT_TOKEN", "f9LHodD0cOL5NY7All_9xJRh5ZhPw6bRvq_0Adm8-1bZZEHdRy6_ZHDMNVPejUYNZg7", "max.token");
    }

    @Test
    void a_wrong_value_of_max_is_named_by_its_key() {
        Map<String, Map<String, String>> wrong = Map.of(
                "max.token has", Map.of("MAX_TOKEN", "with a space"),
                "max.token-file",
                        Map.of("MAX_TOKEN_FILE", folder.resolve("missing").toString()),
                "max.api-url", Map.of("MAX_TOKEN", "right", "MAX_API_URL", "http://max.example.org"),
                "max.webhook-url must", Map.of("MAX_TOKEN", "right", "MAX_WEBHOOK_URL", "bot.example.org/max"),
                "max.webhook-url needs", Map.of("MAX_TOKEN", "right", "MAX_WEBHOOK_URL", "https://bot.example.org/max"),
                "max.webhook-port",
                        Map.of(
                                "MAX_TOKEN", "right",
                                "MAX_WEBHOOK_URL", "https://bot.example.org/max",
                                "MAX_WEBHOOK_SECRET", "secret",
                                "MAX_WEBHOOK_PORT", "many"),
                "max.webhook-secret must",
                        Map.of(
                                "MAX_TOKEN", "right",
                                "MAX_WEBHOOK_URL", "https://bot.example.org/max",
                                "MAX_WEBHOOK_SECRET", "with a space"),
                "clock.start", Map.of("MAX_TOKEN", "right", "CLOCK_START", "2020-11-20T09:00:00Z"));
        wrong.forEach((said, settings) -> {
            Map<String, String> environment = new LinkedHashMap<>();
            settings.forEach((key, value) -> environment.put("METODMONITOR_" + key, value));
            assertThatThrownBy(() -> Core.config(Optional.empty(), environment))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(said);
        });
    }

    @Test
    void a_wrong_value_is_named_by_its_key() {
        refused("BOT_TOKEN", "with a space", "bot.token");
        refused("BOT_TOKEN_FILE", folder.resolve("missing").toString(), "bot.token-file");
        for (String url :
                new String[] {"", "telegram", "ftp://host", "http://host/path", "http://host:99999", "http://a b"}) {
            refused("BOT_API_URL", url, "bot.api-url");
        }
        for (String proxy :
                new String[] {"host:1", "socks4://host:1", "http://host", "http://host:70000", "http://:1"}) {
            refused("BOT_PROXY", proxy, "bot.proxy");
        }
        for (String port : new String[] {"", "-1", "70000", "all"}) {
            refused("METRICS_PORT", port, "metrics.port");
        }
        refused("DATA_DIR", " ", "data.dir");
        refused("CLOCK_START", "yesterday", "clock.start");
        refused("CLOCK_START", "2020-11-20T09:00:00Z", "clock.start");
        refused("ZONE", "Mars/Phobos", "zone");
        refused("REVIEW_MODE", "six-eyes", "review.mode");
        refused("PRIVACY_CHAT_NAMES", "some", "privacy.chat-names");
        for (String number : new String[] {"", "0", "-5", "many", "500.5", "99999999999"}) {
            refused("CLUSTER_THRESHOLD", number, "cluster.threshold");
        }
    }

    @Test
    void unknown_keys_and_all_wrong_values_are_told_in_one_line() throws IOException {
        Path file = Files.writeString(folder.resolve("metodmonitor.yaml"), "bot:\n  tokn: x\nzone: [a, b]\n");

        assertThatThrownBy(() -> Core.config(
                        Optional.of(file), Map.of("METODMONITOR_DATADIR", "x", "METODMONITOR_REVIEW_MODE", "none")))
                .asInstanceOf(type(UsageException.class))
                .satisfies(e -> assertThat(e.exitCode()).isEqualTo(2))
                .asInstanceOf(throwable(UsageException.class))
                .hasMessageContainingAll(
                        "unknown key bot.tokn", "unknown variable METODMONITOR_DATADIR", "review.mode", "zone")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    @Test
    void a_file_that_is_no_list_of_keys_is_refused() throws IOException {
        for (String text : new String[] {"just words", "- a\n- b\n", "a: b: c", "a:\n\tb: 1"}) {
            Path file = Files.writeString(folder.resolve("metodmonitor.yaml"), text);
            assertThatThrownBy(() -> Core.config(Optional.of(file), Map.of()))
                    .as(text)
                    .isInstanceOf(UsageException.class)
                    .hasMessageStartingWith("configuration file")
                    .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
        }
        assertThatThrownBy(() -> Core.config(Optional.of(folder.resolve("nowhere.yaml")), Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("not found");
    }

    @Test
    void a_secret_never_shows_in_a_complaint() {
        assertThatThrownBy(() -> with("BOT_TOKEN", "123:sec ret")).hasMessageNotContaining("sec ret");
        assertThatThrownBy(() -> with("BOT_PROXY", "ftp://user:secret@host:1")).hasMessageNotContaining("secret");
    }

    private void refused(String key, String value, String named) {
        assertThatThrownBy(() -> with(key, value))
                .as("%s=%s", key, value)
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("configuration: ")
                .hasMessageContaining(named)
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    private static Config with(String key, String value) {
        return read(Map.of("METODMONITOR_" + key, value));
    }

    private static Config read(Map<String, String> environment) {
        return Core.config(Optional.empty(), environment);
    }
}
