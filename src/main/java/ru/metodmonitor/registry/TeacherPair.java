package ru.metodmonitor.registry;

/**
 * Two teachers of one school who may be one person.
 *
 * @param one the smaller identifier
 * @param other the greater one
 */
public record TeacherPair(Teacher one, Teacher other) {}
