package ru.metodmonitor.report.site;

/** Writes HTML; every text is escaped. Not safe to share between threads. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Markup of our own, as it is. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text of anybody. */
    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** An element with a text; {@code opening} is the name, with attributes if there are any. */
    Html element(String opening, String text) {
        int space = opening.indexOf(' ');
        String name = space < 0 ? opening : opening.substring(0, space);
        return raw("<" + opening + ">").text(text).raw("</" + name + ">\n");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", " ");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
