package ru.metodmonitor.sandbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file on its way in. The bytes are shared, not copied: nobody writes to them. */
@SuppressWarnings("ArrayRecordComponent")
record Upload(String name, String mime, byte[] bytes) {
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

    /** With its dot; empty if the name has none. */
    String extension() {
        Matcher matcher = EXTENSION.matcher(name);
        return matcher.find() ? matcher.group() : "";
    }
}
