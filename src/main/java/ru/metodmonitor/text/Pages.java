package ru.metodmonitor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Splits a long message at its lines, within a messenger's limit. */
public final class Pages {
    private Pages() {}

    /**
     * The lines joined into as few pages as possible. A message of several lines that is over the limit is torn at its line breaks; a
     * single line over it is cut as plain text, since markup must not be torn.
     *
     * @param limit characters of a page; the markup counts too, so that a page is well within it
     */
    public static List<String> of(List<Markup> lines, int limit) {
        List<String> pages = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        for (String part : lines.stream().flatMap(line -> parts(line, limit)).toList()) {
            if (!page.isEmpty() && page.length() + 1 + part.length() > limit) {
                pages.add(page.toString());
                page.setLength(0);
            }
            page.append(page.isEmpty() ? "" : "\n").append(part);
        }
        pages.add(page.toString());
        return pages;
    }

    private static Stream<String> parts(Markup line, int limit) {
        String html = line.html();
        return html.length() > limit
                ? Stream.of(html.split("\n", -1)).map(part -> shortened(part, limit))
                : Stream.of(html);
    }

    private static String shortened(String html, int limit) {
        if (html.length() <= limit) {
            return html;
        }
        String plain = html.replaceAll("<[^>]*>", "");
        if (plain.length() <= limit) {
            return plain;
        }
        int end = limit - 1;
        int entity = plain.lastIndexOf('&', end);
        if (entity >= 0 && plain.indexOf(';', entity) >= end) {
            end = entity;
        }
        return plain.substring(0, end) + "…";
    }
}
