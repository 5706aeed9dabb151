package ru.metodmonitor.workbook;

import java.util.Optional;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.SchoolKind;

/**
 * A row of {@code Школы}.
 *
 * @param code its code
 * @param name its name
 * @param kind its kind
 * @param territory its territorial department
 * @param year the year of the figures
 * @param pupils if known
 * @param headcount if known
 * @param nationalId its OGRN, if given
 */
public record SchoolRow(
        String code,
        String name,
        SchoolKind kind,
        String territory,
        AcademicYear year,
        Optional<Integer> pupils,
        Optional<Integer> headcount,
        Optional<String> nationalId) {
    /** A school whose OGRN nobody gave. */
    public SchoolRow(
            String code,
            String name,
            SchoolKind kind,
            String territory,
            AcademicYear year,
            Optional<Integer> pupils,
            Optional<Integer> headcount) {
        this(code, name, kind, territory, year, pupils, headcount, Optional.empty());
    }

    static SheetRow<SchoolRow> of(RawRow raw) {
        RowChecks checks = new RowChecks(raw);
        String code = checks.required(ImportColumn.CODE);
        String name = checks.required(ImportColumn.NAME);
        Optional<SchoolKind> kind = checks.kind();
        String territory = checks.required(ImportColumn.TERRITORY);
        Optional<AcademicYear> year = checks.year();
        Optional<Integer> pupils = checks.whole(ImportColumn.PUPILS);
        Optional<Integer> headcount = checks.whole(ImportColumn.HEADCOUNT);
        Optional<String> nationalId = checks.nationalId();
        return checks.row(() -> new SchoolRow(
                code, name, kind.orElseThrow(), territory, year.orElseThrow(), pupils, headcount, nationalId));
    }
}
