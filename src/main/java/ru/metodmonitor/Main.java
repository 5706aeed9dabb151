package ru.metodmonitor;

/** The command line. */
public final class Main {
    private Main() {}

    /** Starts the program. */
    public static void main(String[] args) {
        System.out.println(args.length);
    }
}
