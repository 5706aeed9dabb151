package ru.metodmonitor.text;

/**
 * HTML that is safe to show as it is: made from rendered messages or escaped text, never from what a person typed.
 *
 * @param html HTML as messengers take it
 */
public record Markup(String html) {
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
