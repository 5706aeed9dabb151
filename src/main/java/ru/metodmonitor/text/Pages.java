package ru.metodmonitor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Splits a long message at its lines, within Telegram's limit. */
public final class Pages {
    /** Telegram's limit of a message, in characters after entities are read; we count the markup too, so we stay below it. */
    public static final int LIMIT = 4_096;

    private Pages() {}

    /**
     * The lines joined into as few pages as possible. A message of several lines that is over the limit is torn at its line breaks; a
     * single line over it is cut as plain text, since markup must not be torn.
     */
    public static List<String> of(List<Markup> lines) {
        List<String> pages = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        for (String part : lines.stream().flatMap(Pages::parts).toList()) {
            if (!page.isEmpty() && page.length() + 1 + part.length() > LIMIT) {
                pages.add(page.toString());
                page.setLength(0);
            }
            page.append(page.isEmpty() ? "" : "\n").append(part);
        }
        pages.add(page.toString());
        return pages;
    }

    private static Stream<String> parts(Markup line) {
        String html = line.html();
        return html.length() > LIMIT ? Stream.of(html.split("\n", -1)).map(Pages::shortened) : Stream.of(html);
    }

    private static String shortened(String html) {
        if (html.length() <= LIMIT) {
            return html;
        }
        String plain = html.replaceAll("<[^>]*>", "");
        if (plain.length() <= LIMIT) {
            return plain;
        }
        int end = LIMIT - 1;
        int entity = plain.lastIndexOf('&', end);
        if (entity >= 0 && plain.indexOf(';', entity) >= end) {
            end = entity;
        }
        return plain.substring(0, end) + "…";
    }
}
