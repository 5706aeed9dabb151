package ru.metodmonitor.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.metodmonitor.evidence.OrderReaders;
import ru.metodmonitor.evidence.ReviewMode;
import ru.metodmonitor.max.MaxSettings;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.storage.BackupCipher;
import ru.metodmonitor.text.NameView;

/** Reads the configuration from its file and the environment; all problems are told together. */
final class ConfigReader {
    /** Where the file is looked for when none is named. */
    static final Path STANDARD_FILE = Path.of("config", "metodmonitor.yaml");

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern TELEGRAM_TOKEN = Pattern.compile("\\d{5,}:[A-Za-z0-9_-]{20,}");
    /** Tokens of MAX are longer than this, those of Telegram shorter, and they have a colon. */
    private static final int MAX_TOKEN_LENGTH = 60;

    private final Map<ConfigKeys, String> values = new EnumMap<>(ConfigKeys.class);
    private final List<String> problems = new ArrayList<>();

    private ConfigReader() {}

    /**
     * Reads the configuration.
     *
     * @param named the file given on the command line; it must exist then
     * @param environment variables by name
     * @throws UsageException with one line that names every unknown key and wrong value
     */
    static Config read(Optional<Path> named, Map<String, String> environment) {
        ConfigReader reader = new ConfigReader();
        Optional<Path> file = named.or(() -> Optional.of(STANDARD_FILE).filter(Files::isRegularFile));
        file.ifPresent(reader::fromFile);
        reader.fromEnvironment(environment);
        Config config = reader.checked(file.map(f -> f.toAbsolutePath().getParent()));
        if (!reader.problems.isEmpty()) {
            throw UsageException.wrongUsage("configuration: " + String.join("; ", reader.problems));
        }
        return config;
    }

    private void fromFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw UsageException.wrongUsage("configuration file not found: " + file);
        }
        try {
            JsonNode root = new YAMLMapper().readTree(Files.readString(file));
            if (!root.isObject() && !root.isMissingNode() && !root.isNull()) {
                throw UsageException.wrongUsage("configuration file holds no keys: " + file);
            }
            Map<String, String> flat = new TreeMap<>();
            flatten("", root, flat);
            flat.forEach((key, value) -> ConfigKeys.byKey(key)
                    .ifPresentOrElse(k -> values.put(k, value), () -> problems.add("unknown key " + key)));
        } catch (IOException e) {
            throw UsageException.wrongUsage("configuration file can't be read as YAML: " + file);
        }
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> flat) {
        if (node.isObject()) {
            node.properties()
                    .forEach(e ->
                            flatten(prefix.isEmpty() ? e.getKey() : prefix + "." + e.getKey(), e.getValue(), flat));
        } else if (!prefix.isEmpty()) {
            flat.put(prefix, node.isNull() ? "" : node.asText());
        }
    }

    private void fromEnvironment(Map<String, String> environment) {
        new TreeMap<>(environment).forEach((name, value) -> {
            if (ConfigKeys.isOurs(name)) {
                ConfigKeys.byEnvironmentName(name)
                        .ifPresentOrElse(k -> values.put(k, value), () -> problems.add("unknown variable " + name));
            }
        });
    }

    private Config checked(Optional<Path> folder) {
        Municipality municipality = MunicipalityFile.read(folder);
        URI api = parsed(
                        ConfigKeys.BOT_API_URL,
                        ConfigReader::apiUrl,
                        "an address such as https://api.telegram.org, without a path")
                .orElse(URI.create(ConfigKeys.BOT_API_URL.standard()));
        Optional<Instant> start = optional(ConfigKeys.CLOCK_START)
                .flatMap(
                        v -> parsed(ConfigKeys.CLOCK_START, Instant::parse, "an instant such as 2020-11-20T09:00:00Z"));
        Optional<MaxSettings> max = max();
        Optional<String> token = token();
        boolean telegram = token.isPresent() || max.isEmpty();
        if (start.isPresent() && telegram && !LOOPBACK.contains(api.getHost())) {
            problems.add("clock.start is allowed only with bot.api-url on this machine");
        }
        if (start.isPresent()
                && max.isPresent()
                && !LOOPBACK.contains(max.get().url().getHost())) {
            problems.add("clock.start is allowed only with max.api-url on this machine");
        }
        return new Config(
                token,
                api,
                optional(ConfigKeys.BOT_PROXY)
                        .flatMap(v -> parsed(
                                ConfigKeys.BOT_PROXY, ConfigReader::proxy, "socks5://host:port or http://host:port")),
                max,
                parsed(ConfigKeys.DATA_DIR, ConfigReader::folder, "a folder").orElse(Path.of("data")),
                start,
                parsed(ConfigKeys.ZONE, ZoneId::of, "a time zone such as Europe/Moscow")
                        .orElse(ZoneId.of("Europe/Moscow")),
                parsed(ConfigKeys.REVIEW_MODE, ConfigReader::reviewMode, "trust or four-eyes")
                        .orElse(ReviewMode.TRUST),
                parsed(ConfigKeys.PRIVACY_CHAT_NAMES, ConfigReader::nameView, "full, initials or none")
                        .orElse(NameView.FULL),
                parsed(ConfigKeys.PRIVACY_ORDER_FILES, ConfigReader::orderReaders, "operators or heads")
                        .orElse(OrderReaders.OPERATORS),
                parsed(ConfigKeys.RETENTION_DAYS, ConfigReader::positive, "a whole number of days above 0")
                        .orElse(30),
                optional(ConfigKeys.CITY_PLACES)
                        .map(places -> municipality.withPlaces(places(places)))
                        .orElse(municipality),
                parsed(ConfigKeys.CLUSTER_THRESHOLD, ConfigReader::positive, "a whole number above 0")
                        .orElse(500),
                value(ConfigKeys.RECOGNIZER_COMMAND),
                value(ConfigKeys.WORKBOOK_PASSWORD),
                new Config.BackupPlan(
                        cipher(), optional(ConfigKeys.BACKUP_SECOND_DIR).map(Path::of)),
                parsed(ConfigKeys.METRICS_PORT, ConfigReader::port, "a port from 1 to 65535, or 0 for none")
                        .filter(port -> port > 0),
                folder);
    }

    private static List<String> places(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }

    private Optional<String> token() {
        return secret(ConfigKeys.BOT_TOKEN, ConfigKeys.BOT_TOKEN_FILE).flatMap(this::tokenForm);
    }

    /** What stands in a key, or in the file that another key names: that one goes first. */
    private Optional<String> secret(ConfigKeys key, ConfigKeys fileKey) {
        Optional<String> file = optional(fileKey);
        if (file.isEmpty()) {
            return optional(key);
        }
        try {
            return Optional.of(Files.readString(Path.of(file.get())).strip());
        } catch (IOException e) {
            problems.add(fileKey.key() + " can't be read: " + file.get());
            return Optional.empty();
        }
    }

    private Optional<MaxSettings> max() {
        Optional<String> token = secret(ConfigKeys.MAX_TOKEN, ConfigKeys.MAX_TOKEN_FILE);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        if (TELEGRAM_TOKEN.matcher(token.get()).matches()) {
            problems.add("max.token is a token of Telegram: it belongs into bot.token");
            return Optional.empty();
        }
        if (!token.get().matches("[\\x21-\\x7E]+")) {
            problems.add("max.token has characters that no token has");
            return Optional.empty();
        }
        Optional<MaxSettings.Webhook> webhook = webhook();
        return parsed(
                        ConfigKeys.MAX_API_URL,
                        ConfigReader::webAddress,
                        "an address such as " + ConfigKeys.MAX_API_URL.standard())
                .map(url -> new MaxSettings(
                        url, token.get(), optional(ConfigKeys.MAX_TRUSTSTORE).map(Path::of), webhook));
    }

    private Optional<MaxSettings.Webhook> webhook() {
        if (optional(ConfigKeys.MAX_WEBHOOK_URL).isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> address = parsed(
                ConfigKeys.MAX_WEBHOOK_URL,
                ConfigReader::webAddress,
                "the address that MAX calls, such as https://bot.example.org/max");
        Optional<Integer> port = parsed(ConfigKeys.MAX_WEBHOOK_PORT, ConfigReader::port, "a port from 1 to 65535");
        Optional<String> secret = secret(ConfigKeys.MAX_WEBHOOK_SECRET, ConfigKeys.MAX_WEBHOOK_SECRET_FILE);
        if (secret.isEmpty()) {
            problems.add("max.webhook-url needs max.webhook-secret-file: the secret that MAX says with every call");
        }
        if (address.isEmpty() || port.isEmpty() || secret.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MaxSettings.Webhook(address.get(), port.get(), secret.get()));
        } catch (IllegalArgumentException e) {
            problems.add("max.webhook-secret must be 5 to 256 Latin letters, digits, hyphens or underscores,"
                    + " such as openssl rand -hex 32 prints");
            return Optional.empty();
        }
    }

    /** The first line of the file, as {@code openssl -pass file:} takes it. */
    private Optional<BackupCipher> cipher() {
        Optional<String> file = optional(ConfigKeys.BACKUP_KEY_FILE);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(Path.of(file.get()))) {
            return Optional.of(new BackupCipher(lines.findFirst().orElse("")));
        } catch (IOException | UncheckedIOException e) {
            problems.add("backup.key-file can't be read: " + file.get());
        } catch (IllegalArgumentException e) {
            problems.add("backup.key-file must begin with a line of at least " + BackupCipher.SHORTEST
                    + " characters, such as openssl rand -hex 32 prints");
        }
        return Optional.empty();
    }

    /** The token becomes a part of addresses: what can't stand there is no token. */
    private Optional<String> tokenForm(String token) {
        if (token.length() >= MAX_TOKEN_LENGTH && token.indexOf(':') < 0) {
            problems.add("bot.token is none of Telegram's, which have a colon: one of MAX belongs into max.token");
            return Optional.empty();
        }
        if (token.matches("[A-Za-z0-9_:-]+")) {
            return Optional.of(token);
        }
        problems.add("bot.token has characters that no token has");
        return Optional.empty();
    }

    private <T> Optional<T> parsed(ConfigKeys key, Function<String, T> parser, String wanted) {
        try {
            return Optional.of(parser.apply(value(key)));
        } catch (DateTimeException | IllegalArgumentException e) {
            problems.add(key.key() + " must be " + wanted);
            return Optional.empty();
        }
    }

    private String value(ConfigKeys key) {
        return values.getOrDefault(key, key.standard());
    }

    private Optional<String> optional(ConfigKeys key) {
        return Optional.of(value(key)).filter(v -> !v.isBlank());
    }

    private static Path folder(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("no folder is named");
        }
        return Path.of(text);
    }

    private static URI apiUrl(String text) {
        URI uri = uri(text);
        boolean bare = uri.getPath() == null
                || uri.getPath().isEmpty()
                || uri.getPath().equals("/");
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || !bare || uri.getHost() == null || uri.getPort() > HIGHEST_PORT) {
            throw new IllegalArgumentException("not a server's address");
        }
        return uri;
    }

    /** Of a server of this machine also without TLS. */
    private static URI webAddress(String text) {
        URI uri = uri(text);
        boolean safe = "https".equals(uri.getScheme());
        boolean here = "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
        if (uri.getHost() == null || uri.getPort() > HIGHEST_PORT || !(safe || here)) {
            throw new IllegalArgumentException("not an address in https");
        }
        return uri;
    }

    private static URI proxy(String text) {
        URI uri = uri(text);
        boolean known = "socks5".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!known || uri.getHost() == null || uri.getPort() < 0 || uri.getPort() > HIGHEST_PORT) {
            throw new IllegalArgumentException("not a proxy's address");
        }
        return uri;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }

    private static ReviewMode reviewMode(String text) {
        return switch (text) {
            case "trust" -> ReviewMode.TRUST;
            case "four-eyes" -> ReviewMode.FOUR_EYES;
            default -> throw new IllegalArgumentException("no review mode");
        };
    }

    private static OrderReaders orderReaders(String text) {
        return switch (text) {
            case "operators" -> OrderReaders.OPERATORS;
            case "heads" -> OrderReaders.HEADS;
            default -> throw new IllegalArgumentException("nobody who reads orders");
        };
    }

    private static NameView nameView(String text) {
        return NameView.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("no port");
        }
        return port;
    }

    private static int positive(String text) {
        int number = Integer.parseInt(text);
        if (number <= 0) {
            throw new IllegalArgumentException("not positive");
        }
        return number;
    }
}
