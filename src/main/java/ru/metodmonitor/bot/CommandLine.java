package ru.metodmonitor.bot;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A typed command: {@code /name@bot arguments}.
 *
 * @param name in lower case, without the slash
 * @param addressee the bot it is meant for, in lower case
 * @param arguments what follows, line breaks kept
 */
record CommandLine(String name, Optional<String> addressee, String arguments) {
    private static final Pattern FORM =
            Pattern.compile("\\s*/([\\p{L}\\p{N}_-]{1,64})(?:@(\\w+))?(?:\\s(.*))?\\s*", Pattern.DOTALL);

    /** As it is typed. */
    String text() {
        return "/" + name + (arguments.isEmpty() ? "" : " " + arguments);
    }

    /** Reads a text; empty if it doesn't begin with a slash and a name. */
    static Optional<CommandLine> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String arguments = Optional.ofNullable(m.group(3)).orElse("").strip();
        Optional<String> addressee = Optional.ofNullable(m.group(2)).map(a -> a.toLowerCase(Locale.ROOT));
        return Optional.of(new CommandLine(m.group(1).toLowerCase(Locale.ROOT), addressee, arguments));
    }
}
