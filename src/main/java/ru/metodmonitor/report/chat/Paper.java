package ru.metodmonitor.report.chat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.results.chat.MaySee;
import ru.metodmonitor.storage.Read;

/** The papers that buttons ask for, by the word that stands in the button, and whom each is for. */
enum Paper {
    /** A school's sheet. */
    SHEET,
    /** Protocol and plan of a school's methodical council. */
    COUNCIL,
    /** A school's management cycle. */
    CYCLE,
    /** Each entry of a school with its order: names people. */
    ANSWER,
    /** A teacher's справка: names a person. */
    ATTESTATION,
    /** Who has read the order. */
    ACQUAINTANCE,
    /** The centre's plan of the next year. */
    PLAN;

    static Optional<Paper> parse(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of what the recipient sees as the file's name. */
    String fileKey() {
        return "paper-file." + word();
    }

    /**
     * Whether the person may have it.
     *
     * @param about the school's or the teacher's identifier
     */
    boolean isFor(Person person, long about, Registry registry, Read read) {
        return switch (this) {
            case SHEET, COUNCIL, CYCLE ->
                registry.school(read, about)
                        .filter(s -> MaySee.school(person, s))
                        .isPresent();
            case ANSWER -> registry.school(read, about).isPresent() && person.maySeeNamesOf(about);
            case ATTESTATION ->
                registry.teacher(read, about)
                        .filter(t -> person.maySeeNamesOf(t.schoolId()))
                        .isPresent();
            case ACQUAINTANCE, PLAN -> person.has(Role.OPERATOR);
        };
    }

    boolean namesPeople() {
        return this == ANSWER || this == ATTESTATION;
    }
}
