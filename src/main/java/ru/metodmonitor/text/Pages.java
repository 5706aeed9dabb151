package ru.metodmonitor.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a long message at its lines, within Telegram's limit. */
public final class Pages {
    /** Telegram's limit of a message, in characters after entities are read; we count the markup too, so we stay below it. */
    public static final int LIMIT = 4_096;

    private Pages() {}

    /**
     * The lines joined into as few pages as possible. A single line over the limit is cut as plain text, since markup must not be
     * torn.
     */
    public static List<String> of(List<Markup> lines) {
        List<String> pages = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        for (Markup line : lines) {
            for (String part : fitting(line.html())) {
                if (page.length() + part.length() + 1 > LIMIT) {
                    pages.add(page.toString());
                    page.setLength(0);
                }
                page.append(page.isEmpty() ? "" : "\n").append(part);
            }
        }
        if (!page.isEmpty() || pages.isEmpty()) {
            pages.add(page.toString());
        }
        return pages;
    }

    private static List<String> fitting(String html) {
        if (html.length() <= LIMIT) {
            return List.of(html);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        // Messages of several lines are torn at their line breaks first.
        for (String line : html.split("\n", -1)) {
            if (part.length() + line.length() + 1 > LIMIT) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : "\n").append(line.length() > LIMIT ? shortened(line) : line);
        }
        parts.add(part.toString());
        return parts;
    }

    private static String shortened(String html) {
        String plain = html.replaceAll("<[^>]*>", "");
        int end = LIMIT - 2;
        int entity = plain.lastIndexOf('&', end);
        if (entity >= 0 && plain.indexOf(';', entity) >= end) {
            end = entity;
        }
        return plain.substring(0, Math.min(end, plain.length())) + "…";
    }
}
