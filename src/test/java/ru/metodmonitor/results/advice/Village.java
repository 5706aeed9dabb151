package ru.metodmonitor.results.advice;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.storage.FreshStore;
import ru.metodmonitor.workbook.EntryRow;
import ru.metodmonitor.workbook.ImportBook;
import ru.metodmonitor.workbook.ImportSheet;
import ru.metodmonitor.workbook.OrderRow;
import ru.metodmonitor.workbook.RawRow;
import ru.metodmonitor.workbook.SchoolRow;
import ru.metodmonitor.workbook.SheetRow;
import ru.metodmonitor.workbook.TeacherRow;

/** Large secondary schools with given numbers of active teachers: the first teachers of each school are the active ones. */
final class Village {
    static final AcademicYear BEFORE = new AcademicYear(2018);
    static final AcademicYear YEAR = new AcademicYear(2019);

    private final List<SchoolRow> schools = new ArrayList<>();
    private final List<EntryRow> entries = new ArrayList<>();

    /** A school in a year; as many active teachers per indicator, from the first on, as told. */
    Village school(String code, AcademicYear year, int headcount, int... active) {
        schools.add(new SchoolRow(
                code,
                "Школа " + code,
                SchoolKind.SOSH,
                "Центральный",
                year,
                Optional.of(900),
                Optional.of(headcount).filter(h -> h > 0)));
        for (int i = 0; i < active.length; i++) {
            for (int teacher = 0; teacher < active[i]; teacher++) {
                entry(code, year, i + 1, teacher, "Событие");
            }
        }
        return this;
    }

    /** The same in the year before and in the year. */
    Village both(String code, int headcount, int... active) {
        return school(code, BEFORE, headcount, active).school(code, YEAR, headcount, active);
    }

    Village entry(String code, AcademicYear year, int indicator, int teacher, String activity) {
        entries.add(new EntryRow(order(year), indicator, code, name(teacher), activity, "", Optional.empty()));
        return this;
    }

    private static PersonName name(int teacher) {
        String letters = "абвгдежзиклмнопрст";
        char first = letters.charAt(teacher / letters.length());
        char second = letters.charAt(teacher % letters.length());
        return new PersonName("Фёдор" + first + second + "ков", "Иван", "Петрович", "");
    }

    private static OrderKey order(AcademicYear year) {
        return new OrderKey(Sochi.UON, "1", LocalDate.of(year.firstYear() + 1, 2, 1));
    }

    /** Loads everything into a new store. */
    Core core(Path folder) {
        Core core = Core.open(
                Core.config(
                        Optional.empty(),
                        Map.of("METODMONITOR_DATA_DIR", FreshStore.in(folder).toString())),
                Clock.fixed(Instant.parse("2020-12-01T09:00:00Z"), ZoneOffset.UTC));
        List<TeacherRow> teachers = entries.stream()
                .map(e -> new TeacherRow(e.schoolCode(), e.name(), ""))
                .distinct()
                .toList();
        ImportBook book = new ImportBook(
                rows(ImportSheet.SCHOOLS, schools),
                rows(ImportSheet.TEACHERS, teachers),
                rows(ImportSheet.ORDERS, List.of(new OrderRow(order(BEFORE), ""), new OrderRow(order(YEAR), ""))),
                rows(ImportSheet.ENTRIES, entries),
                List.of());
        core.database().write(tx -> core.importer().load(tx, Orders.Author.console(), book));
        return core;
    }

    private static <T> List<SheetRow<T>> rows(ImportSheet sheet, List<T> values) {
        List<SheetRow<T>> rows = new ArrayList<>();
        for (T value : values) {
            rows.add(new SheetRow<>(new RawRow(sheet, rows.size() + 2, Map.of()), Optional.of(value), List.of()));
        }
        return rows;
    }
}
