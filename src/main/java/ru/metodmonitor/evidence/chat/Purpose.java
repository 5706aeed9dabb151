package ru.metodmonitor.evidence.chat;

/** What the ways of registering lead to. */
enum Purpose {
    /** An operator's entry. */
    REGISTER("add"),
    /** A head's proposal for the own school. */
    PROPOSE("propose");

    private final String command;

    Purpose(String command) {
        this.command = command;
    }

    /** The command that it serves. */
    String command() {
        return command;
    }
}
