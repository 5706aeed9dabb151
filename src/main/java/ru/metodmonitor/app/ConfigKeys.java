package ru.metodmonitor.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every key of the configuration with its default. */
enum ConfigKeys {
    BOT_TOKEN("bot.token", ""),
    BOT_TOKEN_FILE("bot.token-file", ""),
    BOT_API_URL("bot.api-url", "https://api.telegram.org"),
    BOT_PROXY("bot.proxy", ""),
    MAX_TOKEN("max.token", ""),
    MAX_TOKEN_FILE("max.token-file", ""),
    MAX_API_URL("max.api-url", "https://platform-api2.max.ru"),
    MAX_TRUSTSTORE("max.truststore", ""),
    MAX_WEBHOOK_URL("max.webhook-url", ""),
    MAX_WEBHOOK_PORT("max.webhook-port", "8090"),
    MAX_WEBHOOK_SECRET("max.webhook-secret", ""),
    MAX_WEBHOOK_SECRET_FILE("max.webhook-secret-file", ""),
    DATA_DIR("data.dir", "data"),
    BACKUP_KEY_FILE("backup.key-file", ""),
    BACKUP_SECOND_DIR("backup.second-dir", ""),
    METRICS_PORT("metrics.port", "0"),
    CLOCK_START("clock.start", ""),
    ZONE("zone", "Europe/Moscow"),
    REVIEW_MODE("review.mode", "trust"),
    PRIVACY_CHAT_NAMES("privacy.chat-names", "full"),
    PRIVACY_ORDER_FILES("privacy.order-files", "operators"),
    RETENTION_DAYS("retention.days", "30"),
    CITY_PLACES("city.places", ""),
    CLUSTER_THRESHOLD("cluster.threshold", "500"),
    RECOGNIZER_COMMAND("recognizer.command", "tesseract"),
    WORKBOOK_PASSWORD("workbook.password", "metodmonitor");

    private static final String PREFIX = "METODMONITOR_";

    private final String key;
    private final String standard;

    ConfigKeys(String key, String standard) {
        this.key = key;
        this.standard = standard;
    }

    /** As in the file, with dots. */
    String key() {
        return key;
    }

    /** The value where nothing is set. */
    String standard() {
        return standard;
    }

    /** The environment variable: upper case, dots and dashes as underscores. */
    String environmentName() {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    static Optional<ConfigKeys> byKey(String key) {
        return Arrays.stream(values()).filter(k -> k.key.equals(key)).findFirst();
    }

    static Optional<ConfigKeys> byEnvironmentName(String name) {
        return Arrays.stream(values())
                .filter(k -> k.environmentName().equals(name))
                .findFirst();
    }

    static boolean isOurs(String environmentName) {
        return environmentName.startsWith(PREFIX);
    }
}
