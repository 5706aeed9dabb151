package ru.metodmonitor;

import ru.metodmonitor.app.cli.CommandLineApp;

/** The entry point: {@code java -jar metodmonitor.jar COMMAND}. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(CommandLineApp.execute(args));
    }
}
