package ru.metodmonitor.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chat as it is written down in a test.
 *
 * <pre>
 * operator&gt; /add …                      somebody writes; indented lines below belong to it
 * operator presses [Отменить]            the newest such button in that chat
 * operator sends city.xlsx               a file that the test has put on the stage; a caption may follow after a colon
 * bot&gt; Запись № 1 …                     what comes in that chat; … stands for anything within a line
 *      [Отменить] [Ещё педагог]          rows of buttons, if they matter
 * bot edits&gt; Запись № 1 отозвана        the content of an earlier message has changed
 * bot strips&gt; Какая школа?              an earlier card has lost its buttons
 * bot notes&gt; Готово                     the note over the chat after a press
 * bot to head&gt; …                        what comes in somebody else's chat
 * </pre>
 *
 * A line that is only … stands for any number of lines. A file is a line {@code 📎 name}.
 */
record Script(List<Step> steps) {
    private static final Pattern HEAD = Pattern.compile(
            "(?<who>[a-z-]+)(?: (?<how>presses|sends|edits|strips|notes|to) ?(?<what>[^>]*))?(?:> ?(?<text>.*))?");

    /** One act or one expectation. */
    record Step(String who, String how, String what, List<String> lines) {
        boolean expected() {
            return who.equals("bot");
        }

        String text() {
            return String.join("\n", lines);
        }

        String shown() {
            String head = who + (how.isEmpty() ? "" : " " + how) + (what.isEmpty() ? "" : " " + what);
            if (how.equals("presses") || how.equals("sends")) {
                return head;
            }
            return head + "> " + String.join("\n     ", lines);
        }
    }

    static Script parse(String text) {
        List<Step> steps = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank()) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                Step last = steps.remove(steps.size() - 1);
                List<String> lines = new ArrayList<>(last.lines());
                lines.add(line.strip());
                steps.add(new Step(last.who(), last.how(), last.what(), lines));
                continue;
            }
            Matcher head = HEAD.matcher(line);
            if (!head.matches()) {
                throw new IllegalArgumentException("not a line of a script: " + line);
            }
            steps.add(new Step(
                    head.group("who"), part(head, "how"), part(head, "what").strip(), first(part(head, "text"))));
        }
        return new Script(steps);
    }

    private static String part(Matcher matcher, String group) {
        String value = matcher.group(group);
        return value == null ? "" : value;
    }

    private static List<String> first(String text) {
        return text.isEmpty() ? List.of() : List.of(text.strip());
    }
}
