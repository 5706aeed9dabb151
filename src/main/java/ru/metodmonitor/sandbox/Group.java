package ru.metodmonitor.sandbox;

/**
 * A group chat.
 *
 * @param id below 0; a supergroup's begins with -100
 */
public record Group(long id, String title) {
    private static final long SUPERGROUPS = -1_000_000_000_000L;

    public Group {
        if (id >= 0) {
            throw new IllegalArgumentException("a group's id is below 0: " + id);
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("a group has a title");
        }
    }

    /** What Telegram calls this kind of chat. */
    public String type() {
        return id < SUPERGROUPS ? "supergroup" : "group";
    }
}
