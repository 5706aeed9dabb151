package ru.metodmonitor.report.site;

/** The beginning of a table that scrolls sideways within a narrow page, by keyboard too. */
final class TableOpening {
    private TableOpening() {}

    static void write(Html out, String caption, String id) {
        out.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id + "\">\n<table>\n")
                .element("caption id=\"" + id + "\"", caption);
    }
}
