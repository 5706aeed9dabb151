package ru.metodmonitor.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telegram's HTML (core.telegram.org/bots/api#html-style), parsed as tdlib's {@code parse_html} does, with its error texts.
 *
 * <p>Threading: one parser a text.
 */
final class HtmlMarkup {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("span", "spoiler"),
            Map.entry("a", "text_link"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"));
    private static final Pattern REFERENCE = Pattern.compile("&(?:(lt|gt|amp|quot)|#(\\d{1,7})|#x([0-9a-fA-F]{1,6}));");
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s*([A-Za-z-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9.-]+)))?");

    /** MAX's, by its schema's prose; named as Telegram's where both have a kind. */
    private static final Map<String, String> MAX_TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("a", "text_link"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("mark", "highlighted"),
            Map.entry("h1", "heading"));

    private final Map<String, String> types;
    private final String html;
    private final StringBuilder text = new StringBuilder();
    private final List<TextEntity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    private HtmlMarkup(Map<String, String> types, String html) {
        this.types = types;
        this.html = html;
    }

    static FormattedText parse(String html) {
        return new HtmlMarkup(TYPES, html).run();
    }

    /** As MAX takes it: what it would strip is refused as Telegram refuses it. */
    static FormattedText parseMax(String html) {
        return new HtmlMarkup(MAX_TYPES, html).run();
    }

    private FormattedText run() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '&') {
                reference();
            } else if (c == '<') {
                tag();
            } else {
                text.append(c);
                at++;
            }
        }
        if (!open.isEmpty()) {
            throw failure("Can't find end tag corresponding to start tag \""
                    + open.element().tag() + '"');
        }
        return new FormattedText(text.toString(), entities);
    }

    private void reference() {
        Matcher matcher = REFERENCE.matcher(html).region(at, html.length());
        if (!matcher.lookingAt()) {
            throw failure("Unescaped ampersand at byte offset " + bytes(at));
        }
        text.append(decoded(matcher.group()));
        at = matcher.end();
    }

    /** All references of the text resolved; what is none stays. */
    private static String decoded(String value) {
        return REFERENCE.matcher(value).replaceAll(found -> {
            String named = found.group(1);
            String decimal = found.group(2);
            String plain = named != null
                    ? NAMED.getOrDefault(named, named)
                    : symbol(decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(found.group(3), 16));
            return Matcher.quoteReplacement(plain);
        });
    }

    private static String symbol(int code) {
        return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : "\uFFFD";
    }

    private void tag() {
        int begin = at;
        int end = html.indexOf('>', begin);
        boolean closing = html.startsWith("</", begin);
        if (end < 0) {
            throw failure((closing ? "Unclosed end tag" : "Unclosed start tag") + " at byte offset " + bytes(begin));
        }
        if (closing) {
            close(begin, html.substring(begin + 2, end).strip().toLowerCase(Locale.ROOT));
        } else {
            open(begin, html.substring(begin + 1, end));
        }
        at = end + 1;
    }

    private void open(int begin, String inside) {
        String tag = inside.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        if (!types.containsKey(tag)) {
            throw failure("Unsupported start tag \"" + tag + "\" at byte offset " + bytes(begin));
        }
        String detail = attribute(begin, tag, inside.substring(tag.length()));
        if (tag.equals("span") && !detail.equals("tg-spoiler")) {
            throw failure("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(begin));
        }
        open.push(new Open(tag, detail, text.length()));
    }

    /** The one attribute that means something for the tag; others are checked and passed over. */
    private String attribute(int begin, String tag, String attributes) {
        String found = "";
        Matcher matcher = ATTRIBUTE.matcher(attributes);
        int end = 0;
        while (end < attributes.stripTrailing().length()) {
            if (!matcher.region(end, attributes.length()).lookingAt()) {
                throw failure("Empty attribute name in the tag \"" + tag + "\" at byte offset " + bytes(begin));
            }
            String name = matcher.group(1).toLowerCase(Locale.ROOT);
            String value = Optional.ofNullable(matcher.group(2))
                    .or(() -> Optional.ofNullable(matcher.group(3)))
                    .or(() -> Optional.ofNullable(matcher.group(4)))
                    .orElse("");
            boolean wanted = tag.equals("a") ? name.equals("href") : name.equals("class");
            found = wanted ? decoded(value) : found;
            end = matcher.end();
        }
        return found;
    }

    private void close(int begin, String name) {
        if (open.isEmpty()) {
            throw failure("Unexpected end tag at byte offset " + bytes(begin));
        }
        Open opened = open.pop();
        if (!name.isEmpty() && !name.equals(opened.tag())) {
            throw failure("Unmatched end tag at byte offset " + bytes(begin) + ", expected \"</" + opened.tag()
                    + ">\", found \"</" + name + ">\"");
        }
        int length = text.length() - opened.start();
        if (length > 0) {
            entity(opened, length).ifPresent(entities::add);
        }
    }

    private Optional<TextEntity> entity(Open opened, int length) {
        String type = types.getOrDefault(opened.tag(), opened.tag());
        if (!type.equals("text_link")) {
            String language =
                    opened.detail().startsWith("language-") ? opened.detail().substring("language-".length()) : "";
            return Optional.of(new TextEntity(type, opened.start(), length, type.equals("spoiler") ? "" : language));
        }
        String url = opened.detail().isEmpty() ? text.substring(opened.start()) : opened.detail();
        return WebAddress.normal(url).map(address -> new TextEntity(type, opened.start(), length, address));
    }

    private int bytes(int index) {
        return html.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }

    private static ApiFailure failure(String what) {
        return ApiFailure.badRequest("can't parse entities: " + what);
    }

    private record Open(String tag, String detail, int start) {}
}
