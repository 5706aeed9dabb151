package ru.metodmonitor.home.chat;

import java.util.List;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;

/** The roles of a person in the order of their home cards: who works all day before who looks once a week. */
final class Roles {
    private static final List<Role> ORDER = List.of(Role.OPERATOR, Role.HEAD, Role.TERRITORY, Role.ANALYST, Role.ADMIN);

    private Roles() {}

    static List<Role> of(Person person) {
        return ORDER.stream().filter(person::has).toList();
    }
}
