package ru.metodmonitor.evidence.files;

/** A file that is refused. */
final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * With the message for the sender.
     *
     * @param key of the message
     */
    UnreadableFile(String key) {
        super(key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
