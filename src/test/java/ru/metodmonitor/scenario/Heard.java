package ru.metodmonitor.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.metodmonitor.sandbox.ChatMessage;

/** Something that the bot said, as lines of a script; in the order of the messages' birth, so that an edit stands where its message does. */
record Heard(long order, String how, List<String> lines) {
    private static final String HOME = "[🏠 Домой]";

    /** A card that has only lost its buttons; scripts expect it where it matters. */
    static final String STRIPS = "strips";

    static boolean isStripped(ChatMessage message) {
        return message.keyboard().isEmpty()
                && !message.earlier().isEmpty()
                && message.earlier().get(message.earlier().size() - 1).content().equals(message.content());
    }

    static Heard of(ChatMessage message, boolean edit) {
        List<String> lines = new ArrayList<>();
        message.attachment().ifPresent(a -> lines.add("📎 " + a.name()));
        Arrays.stream(plain(message.text()).split("\n"))
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .forEach(lines::add);
        message.keyboard()
                .forEach(row -> lines.add(
                        row.stream().map(b -> "[" + plain(b.text()) + "]").collect(Collectors.joining(" "))));
        return new Heard(message.seq(), isStripped(message) && edit ? STRIPS : edit ? "edits" : "", lines);
    }

    static Heard note(long order, String text) {
        return new Heard(order, "notes", List.of(plain(text)));
    }

    boolean is(Script.Step expected) {
        String how = expected.how().equals("to") ? "" : expected.how();
        if (!how.equals(this.how)) {
            return false;
        }
        boolean buttons = expected.lines().stream().anyMatch(Heard::isButtons);
        boolean home = expected.text().contains(HOME);
        List<String> actual =
                buttons ? lines : lines.stream().filter(l -> !isButtons(l)).toList();
        return matches(expected.lines(), home ? actual : withoutHome(actual));
    }

    /** The way home stands under every card: scripts name it where it matters. */
    private static List<String> withoutHome(List<String> lines) {
        return lines.stream()
                .map(l -> l.replace(" " + HOME, "").replace(HOME, ""))
                .filter(l -> !l.isEmpty())
                .toList();
    }

    private static boolean matches(List<String> expected, List<String> actual) {
        if (expected.isEmpty()) {
            return actual.isEmpty();
        }
        if (expected.get(0).equals("…")) {
            for (int skip = 0; skip <= actual.size(); skip++) {
                if (matches(expected.subList(1, expected.size()), actual.subList(skip, actual.size()))) {
                    return true;
                }
            }
            return false;
        }
        return !actual.isEmpty()
                && like(expected.get(0), actual.get(0))
                && matches(expected.subList(1, expected.size()), actual.subList(1, actual.size()));
    }

    private static boolean like(String expected, String actual) {
        String pattern = Arrays.stream(plain(expected).split("…", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(pattern).matcher(actual).matches();
    }

    private static boolean isButtons(String line) {
        return line.startsWith("[") && line.endsWith("]");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    String shown() {
        return "bot" + (how.isEmpty() ? "" : " " + how) + "> " + String.join("\n     ", lines);
    }
}
