package ru.metodmonitor.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.workbook.ImportBook;
import ru.metodmonitor.workbook.ImportSheet;
import ru.metodmonitor.workbook.RawRow;
import ru.metodmonitor.workbook.SchoolRow;
import ru.metodmonitor.workbook.SheetRow;
import ru.metodmonitor.workbook.TeacherRow;

/** A town small enough to be known by heart: two large schools, one small, one basic, and a gymnasium with the number of a school. */
final class Town {
    private Town() {}

    static ImportBook book() {
        AcademicYear year = new AcademicYear(2019);
        List<SchoolRow> schools = List.of(
                school("S10", "МОБУ СОШ № 10 г. Сочи", SchoolKind.SOSH, "Центральный", year, 900, 25),
                school("S8", "МОБУ СОШ № 8 г. Сочи", SchoolKind.SOSH, "Хостинский", year, 700, 40),
                school("G8", "МОБУ Гимназия № 8 г. Сочи", SchoolKind.GYMNASIUM, "Адлерский", year, 400, 20),
                school("O65", "МОБУ ООШ № 65 г. Сочи", SchoolKind.OOSH, "Лазаревский", year, 120, 12));
        List<TeacherRow> teachers = List.of(
                teacher("S10", "Иванова Мария Петровна", "учитель физики"),
                teacher("S10", "Ковалёв Андрей Ильич", "учитель истории"),
                teacher("S8", "Смирнова Ольга Викторовна", "учитель химии"),
                teacher("G8", "Петрова Анна Сергеевна", "учитель музыки"));
        return new ImportBook(
                rows(ImportSheet.SCHOOLS, schools),
                rows(ImportSheet.TEACHERS, teachers),
                List.of(),
                List.of(),
                List.of());
    }

    private static SchoolRow school(
            String code, String name, SchoolKind kind, String territory, AcademicYear year, int pupils, int headcount) {
        return new SchoolRow(code, name, kind, territory, year, Optional.of(pupils), Optional.of(headcount));
    }

    private static TeacherRow teacher(String school, String name, String position) {
        return new TeacherRow(school, PersonName.parse(name).orElseThrow(), position);
    }

    private static <T> List<SheetRow<T>> rows(ImportSheet sheet, List<T> values) {
        List<SheetRow<T>> rows = new ArrayList<>();
        for (T value : values) {
            rows.add(row(sheet, rows.size() + 2, value));
        }
        return rows;
    }

    static <T> SheetRow<T> row(ImportSheet sheet, int number, T value) {
        return new SheetRow<>(new RawRow(sheet, number, Map.of()), Optional.of(value), List.of());
    }
}
