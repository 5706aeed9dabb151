package ru.metodmonitor.sandbox;

import java.util.List;

/**
 * A file in a message.
 *
 * @param size in bytes
 * @param shown the pictures of a photo, smallest first; else empty
 */
public record Attachment(Kind kind, String fileId, String name, String mime, long size, List<Picture> shown) {
    public Attachment {
        shown = List.copyOf(shown);
    }

    /** How Telegram shows it. */
    public enum Kind {
        DOCUMENT("documents"),
        PHOTO("photos"),
        VOICE("voice");

        final String folder;

        Kind(String folder) {
            this.folder = folder;
        }
    }

    /** One size of a photo. */
    public record Picture(String fileId, int width, int height, long size) {}
}
