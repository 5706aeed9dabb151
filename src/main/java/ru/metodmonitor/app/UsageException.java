package ru.metodmonitor.app;

/** The program can't do what it was asked: one clear line, and an exit code. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private UsageException(int exitCode, String line) {
        super(line);
        this.exitCode = exitCode;
    }

    /** Wrong option, file or configuration: exit code 2. */
    public static UsageException wrongUsage(String line) {
        return new UsageException(2, line);
    }

    /** The environment is broken: exit code 1. */
    public static UsageException failed(String line) {
        return new UsageException(1, line);
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
