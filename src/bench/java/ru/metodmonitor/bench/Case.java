package ru.metodmonitor.bench;

/** Something to be measured. */
interface Case {
    /** Names it on the command line. */
    String name();

    /** Measures and writes down what came of it. */
    void run(Place place, Sheet sheet) throws Exception;
}
