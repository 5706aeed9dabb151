package ru.metodmonitor.registry;

/**
 * A school.
 *
 * @param id identifier in the store
 * @param code its code in workbooks
 * @param name as written in orders, such as {@code МОБУ СОШ № 10}
 * @param kind level and type
 * @param territory its territorial department
 */
public record School(long id, String code, String name, SchoolKind kind, String territory) {
    /** Its name where space is short; of a list of schools {@link BriefNames#among} tells those apart that have the same. */
    public String brief() {
        return BriefNames.of(this);
    }
}
