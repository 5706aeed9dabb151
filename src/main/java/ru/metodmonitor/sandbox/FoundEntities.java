package ru.metodmonitor.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Telegram marks in a text by itself: commands, addresses, mentions. Pure. */
final class FoundEntities {
    private static final Pattern FOUND =
            Pattern.compile("(?<url>(?<![\\w@])(?:https?://[^\\s<>\"«»]+|t\\.me/[^\\s<>\"«»]+))"
                    + "|(?<command>(?<![\\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\w/]))"
                    + "|(?<mention>(?<![\\w@/])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\\w))");
    private static final Set<String> EXCLUDING = Set.of("code", "pre", "text_link");
    private static final String CLOSING = ".,;:!?)'";

    private FoundEntities() {}

    static List<TextEntity> in(String text) {
        List<TextEntity> found = new ArrayList<>();
        Matcher matcher = FOUND.matcher(text);
        while (matcher.find()) {
            String type = type(matcher);
            int end = type.equals("url") ? withoutClosing(text, matcher.end()) : matcher.end();
            found.add(TextEntity.of(type, matcher.start(), end - matcher.start()));
        }
        return found;
    }

    /** Whether nothing is marked inside this one. */
    static boolean excludes(TextEntity entity) {
        return EXCLUDING.contains(entity.type());
    }

    private static String type(Matcher matcher) {
        if (matcher.group("url") != null) {
            return "url";
        }
        return matcher.group("command") != null ? "bot_command" : "mention";
    }

    private static int withoutClosing(String text, int end) {
        int last = end;
        while (CLOSING.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }
}
