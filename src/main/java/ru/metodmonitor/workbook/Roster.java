package ru.metodmonitor.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A list of people as another system, or a school's own page, writes it: who they are is understood, of which school is not always
 * said.
 *
 * @param from where it stands: a sheet's name, or what a page calls itself
 * @param people in order
 */
public record Roster(String from, List<Line> people) {
    /** The longest position that is kept. */
    private static final int POSITION = 200;

    /** Copies the list. */
    public Roster {
        people = List.copyOf(people);
    }

    /**
     * One of them.
     *
     * @param number of the row, as people see it
     * @param name as written
     * @param position may be empty
     * @param subject what is taught; may be empty
     * @param school as written; empty where the list is of one school
     * @param training what a page says of courses; may be empty
     */
    public record Line(int number, String name, String position, String subject, String school, String training) {
        /** The position with the subject, where it does not name it already. */
        public String job() {
            boolean told = subject.isEmpty() || position.contains(subject);
            String job = told ? position : position.isEmpty() ? subject : position + " (" + subject + ")";
            return job.length() <= POSITION ? job : job.substring(0, POSITION);
        }
    }

    /** Whether every line says its school. */
    public boolean saysSchools() {
        return people.stream().noneMatch(line -> line.school().isEmpty());
    }

    /** Whether no line says its school: the list is of one. */
    public boolean isOfOneSchool() {
        return people.stream().allMatch(line -> line.school().isEmpty());
    }

    /**
     * The list as rows to be loaded.
     *
     * @param codeOf the code of the school of a line
     */
    public ImportBook asBook(Function<Line, String> codeOf) {
        List<SheetRow<TeacherRow>> rows = people.stream()
                .map(line -> TeacherRow.of(new RawRow(
                        ImportSheet.TEACHERS,
                        line.number(),
                        cells(Map.of(
                                ImportColumn.SCHOOL_CODE, codeOf.apply(line),
                                ImportColumn.FULL_NAME, line.name(),
                                ImportColumn.POSITION, line.job())))))
                .toList();
        return new ImportBook(List.of(), rows, List.of(), List.of(), List.of());
    }

    private static Map<ImportColumn, RawCell> cells(Map<ImportColumn, String> texts) {
        Map<ImportColumn, RawCell> cells = new EnumMap<>(ImportColumn.class);
        texts.forEach((column, text) -> {
            if (!text.isEmpty()) {
                cells.put(column, RawCell.of(text));
            }
        });
        return cells;
    }
}
