package ru.metodmonitor.workbook;

import java.util.Optional;
import ru.metodmonitor.registry.PersonName;

/**
 * A row of {@code Педагоги}.
 *
 * @param schoolCode the school as written, usually its code
 * @param name the name, full or with initials
 * @param position may be empty
 */
public record TeacherRow(String schoolCode, PersonName name, String position) {
    static SheetRow<TeacherRow> of(RawRow raw) {
        RowChecks checks = new RowChecks(raw);
        String school = checks.required(ImportColumn.SCHOOL_CODE);
        Optional<PersonName> name = checks.name();
        String position = checks.text(ImportColumn.POSITION);
        return checks.row(() -> new TeacherRow(school, name.orElseThrow(), position));
    }
}
