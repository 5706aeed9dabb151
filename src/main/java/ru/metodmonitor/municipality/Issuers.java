package ru.metodmonitor.municipality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everybody whose orders are evidence, and how each is written.
 *
 * <p>Threading: safe to share.
 */
public final class Issuers {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ENDING = Pattern.compile("[аеёиоуыэюяйь]{1,2}$", FLAGS);
    private static final int LONGEST_UNDECLINED = 3;

    private final List<Body> bodies;
    private final Map<String, Issuer> byCode;
    private final Map<String, Issuer> byName;
    private final Map<Issuer, Pattern> letterheads;
    private final String written;

    /**
     * Issuers from the founder down: in the letterhead of one its superiors stand too.
     *
     * @param bodies at least one
     */
    public Issuers(List<Body> bodies) {
        this.bodies = List.copyOf(bodies);
        this.byCode = new HashMap<>();
        this.byName = new HashMap<>();
        this.letterheads = new LinkedHashMap<>();
        for (Body body : bodies) {
            byCode.put(body.issuer().code(), body.issuer());
            names(body).forEach(name -> byName.putIfAbsent(key(name), body.issuer()));
            letterheads.put(body.issuer(), letterhead(body));
        }
        this.written = bodies.stream()
                .flatMap(Issuers::names)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(name -> Stream.of(name.strip().split("\\s+"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
    }

    private static Stream<String> names(Body body) {
        return Stream.concat(Stream.of(body.label(), body.labelOf(), body.signed(), body.full()), body.also().stream());
    }

    private static Pattern letterhead(Body body) {
        List<String> all = new ArrayList<>();
        for (String sign : body.signs()) {
            all.add(Stream.of(sign.strip().split("[\\s,«»\"]+"))
                    .filter(word -> !word.isEmpty())
                    .map(Issuers::declined)
                    .collect(Collectors.joining("[\\s,«»\"]+")));
        }
        names(body).map(Issuers::exactly).forEach(all::add);
        return Pattern.compile("(?<!\\p{L})(?:" + String.join("|", all) + ")(?!\\p{L})", FLAGS);
    }

    /** A name as it is; an abbreviation in capitals only, since it may look like a word. */
    private static String exactly(String name) {
        String quoted = Pattern.quote(name.strip());
        return name.equals(name.toUpperCase(Locale.ROOT)) ? "(?-iu:" + quoted + ")" : quoted;
    }

    /** A word in every case. */
    private static String declined(String word) {
        if (word.length() <= LONGEST_UNDECLINED || word.equals(word.toUpperCase(Locale.ROOT))) {
            return Pattern.quote(word);
        }
        return Pattern.quote(ENDING.matcher(word).replaceFirst("")) + "\\p{L}{0,4}";
    }

    /** From the founder down. */
    public List<Body> bodies() {
        return bodies;
    }

    /** All, from the founder down. */
    public List<Issuer> all() {
        return bodies.stream().map(Body::issuer).toList();
    }

    /** The issuer of a stored code; one that the configuration names no more is shown by its code. */
    public Issuer stored(String code) {
        return byCode.getOrDefault(code, new Issuer(code, code));
    }

    /** Whether the configuration names a stored code. */
    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    /** Reads a name as people write it, in any case of letters. */
    public Optional<Issuer> parse(String text) {
        return Optional.ofNullable(byName.get(key(text)));
    }

    /** The names as an alternative of a regular expression, longest first. */
    public String written() {
        return written;
    }

    /** Whose letterhead, or whose order, the text names: the lowest of those that stand there. */
    public Optional<Issuer> in(String text) {
        Optional<Issuer> lowest = Optional.empty();
        for (Map.Entry<Issuer, Pattern> one : letterheads.entrySet()) {
            Matcher m = one.getValue().matcher(text);
            if (m.find()) {
                lowest = Optional.of(one.getKey());
            }
        }
        return lowest;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
    }
}
