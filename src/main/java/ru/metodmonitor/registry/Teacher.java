package ru.metodmonitor.registry;

/**
 * A teacher of a school.
 *
 * @param id identifier in the store
 * @param schoolId the school
 * @param name full, with a qualifier where two share a name
 * @param position such as {@code учитель физики}; may be empty
 */
public record Teacher(long id, long schoolId, PersonName name, String position) {}
