package ru.metodmonitor.access;

import java.util.Locale;
import java.util.Optional;

/** What a person is in the monitoring (the founding order, "Who"). A person may hold several. */
public enum Role {
    /** Администратор: people, campaign, backups. */
    ADMIN,
    /** Оператор: registers and answers for the data. */
    OPERATOR,
    /** Руководитель ОО: sees the own school. */
    HEAD,
    /** Территориальный отдел: controls the schools of one territory. */
    TERRITORY,
    /** Рабочая группа: reads everything without names. */
    ANALYST;

    /** The role by its name in any case, as on the command line: {@code admin}, {@code head} … */
    public static Optional<Role> parse(String text) {
        for (Role role : values()) {
            if (role.id().equals(text.trim().toLowerCase(Locale.ROOT))) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** The name on the command line and in the journal. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
