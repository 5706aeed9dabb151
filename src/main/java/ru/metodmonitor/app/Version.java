package ru.metodmonitor.app;

import java.util.Optional;

/** Which program this is. */
final class Version {
    /** From the jar's manifest; a program that runs from its classes has none. */
    static final String OF_PROGRAM = Optional.ofNullable(
                    Version.class.getPackage().getImplementationVersion())
            .orElse("dev");

    private Version() {}
}
