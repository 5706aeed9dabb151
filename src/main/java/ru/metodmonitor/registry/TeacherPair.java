package ru.metodmonitor.registry;

/**
 * Two teachers of one school who may be one person.
 *
 * @param one the smaller identifier
 * @param other the greater one
 */
public record TeacherPair(Teacher one, Teacher other) {
    /** The two in any order. */
    public static TeacherPair of(Teacher one, Teacher other) {
        return one.id() < other.id() ? new TeacherPair(one, other) : new TeacherPair(other, one);
    }

    /** Whether one of them is this one. */
    public boolean holds(long teacher) {
        return one.id() == teacher || other.id() == teacher;
    }
}
