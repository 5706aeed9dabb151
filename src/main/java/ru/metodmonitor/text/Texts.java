package ru.metodmonitor.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The messages of all packages, rendered in Russian.
 *
 * <p>A message is an ICU pattern with named arguments in {@code texts/<package>.properties}. Rendering checks that every
 * argument of the pattern is given: a message never shows a hole. Threading: safe to share.
 */
public final class Texts {
    /** The message files; a test holds this list equal to the folder. */
    static final List<String> FILES = List.of(
            "bot",
            "home",
            "access",
            "privacy",
            "registry",
            "picking",
            "evidence",
            "review",
            "reading",
            "results",
            "approval",
            "why",
            "advice",
            "campaign",
            "workbook",
            "report",
            "site",
            "app",
            "demo",
            "notify");

    private static final ULocale RUSSIAN = new ULocale("ru", "RU");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final Map<String, String> patterns;
    private final Map<String, String> words;
    private final Map<String, Supplier<Optional<String>>> living;
    private final Map<String, Compiled> formats = new ConcurrentHashMap<>();

    private Texts(
            Map<String, String> patterns, Map<String, String> words, Map<String, Supplier<Optional<String>>> living) {
        this.living = Map.copyOf(living);
        this.patterns = Map.copyOf(patterns);
        this.words = Map.copyOf(words);
    }

    /**
     * Reads all message files from the class path.
     *
     * @param words arguments that every message may use without being given them: the municipality's names
     * @throws IllegalStateException if a key stands in two files
     */
    public static Texts load(Map<String, String> words) {
        Map<String, String> patterns = new HashMap<>();
        for (String file : FILES) {
            Properties properties = read("/texts/" + file + ".properties");
            for (String key : properties.stringPropertyNames()) {
                if (patterns.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException("message key stands twice: " + key);
                }
            }
        }
        return new Texts(patterns, words, Map.of());
    }

    /**
     * The same messages with a word that is what it is at the moment, such as a school that exists.
     *
     * @param now what it is; where it is nothing, the fixed word of that name holds
     */
    public Texts with(String word, Supplier<Optional<String>> now) {
        Map<String, Supplier<Optional<String>>> more = new HashMap<>(living);
        more.put(word, now);
        return new Texts(patterns, words, more);
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(resource)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Whether there is such a message. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** All keys. */
    public Set<String> keys() {
        return patterns.keySet();
    }

    /** The message as HTML as messengers take it; every text argument is escaped. */
    public Markup html(Phrase phrase) {
        return new Markup(render(phrase, true));
    }

    /** The message as plain text: for buttons, menus, documents and the console. */
    public String plain(Phrase phrase) {
        return render(phrase, false);
    }

    /** The message as plain text, from alternating names and values. */
    public String plain(String key, Object... namesAndValues) {
        return plain(Phrase.of(key, namesAndValues));
    }

    /** The names of the arguments that a message must be given. */
    public Set<String> argumentNames(String key) {
        Set<String> names = new HashSet<>(parsed(key).names());
        names.removeAll(words.keySet());
        return names;
    }

    @SuppressWarnings("JdkObsolete") // ICU takes nothing but a StringBuffer
    private String render(Phrase phrase, boolean html) {
        Compiled parsed = parsed(phrase.key());
        Map<String, Object> values = new HashMap<>();
        for (String name : parsed.names()) {
            Object value = phrase.arguments().get(name);
            value = value == null ? word(name).orElse(null) : value;
            if (value == null) {
                throw new IllegalArgumentException("message " + phrase.key() + " needs argument " + name);
            }
            values.put(name, shown(value, html));
        }
        // MessageFormat is not safe to share between threads.
        return parsed.format().clone().format(values, new StringBuffer(), null).toString();
    }

    private Optional<String> word(String name) {
        return Optional.ofNullable(living.get(name))
                .flatMap(Supplier::get)
                .or(() -> Optional.ofNullable(words.get(name)));
    }

    private Object shown(Object value, boolean html) {
        if (value instanceof Number) {
            return value;
        }
        if (value instanceof Phrase phrase) {
            return render(phrase, html);
        }
        if (value instanceof Markup markup) {
            return markup.html();
        }
        String text = plainValue(value);
        return html ? Markup.escape(text) : text;
    }

    private static String plainValue(Object value) {
        if (value instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (value instanceof LocalDateTime time) {
            return DATE_TIME.format(time);
        }
        return value.toString();
    }

    private Compiled parsed(String key) {
        return formats.computeIfAbsent(key, k -> {
            String pattern = Objects.requireNonNull(patterns.get(k), () -> "no message with key " + k);
            MessageFormat format = new MessageFormat(pattern, RUSSIAN);
            return new Compiled(format, format.getArgumentNames());
        });
    }

    private record Compiled(MessageFormat format, Set<String> names) {}
}
