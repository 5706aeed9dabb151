package ru.metodmonitor.workbook;

import java.util.List;
import ru.metodmonitor.text.Phrase;

/**
 * What an import workbook says. Row numbers are those of its sheets; blank rows are left out.
 *
 * @param schools rows of {@code Школы}
 * @param teachers rows of {@code Педагоги}
 * @param orders rows of {@code Приказы}
 * @param entries rows of {@code Записи}
 * @param remarks what was left out: sheets and columns that the import doesn't know
 */
public record ImportBook(
        List<SheetRow<SchoolRow>> schools,
        List<SheetRow<TeacherRow>> teachers,
        List<SheetRow<OrderRow>> orders,
        List<SheetRow<EntryRow>> entries,
        List<Phrase> remarks) {
    /** Copies the lists. */
    public ImportBook {
        schools = List.copyOf(schools);
        teachers = List.copyOf(teachers);
        orders = List.copyOf(orders);
        entries = List.copyOf(entries);
        remarks = List.copyOf(remarks);
    }

    /** All rows of all sheets. */
    public int size() {
        return schools.size() + teachers.size() + orders.size() + entries.size();
    }
}
