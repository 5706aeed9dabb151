package ru.metodmonitor.workbook;

/** The columns of the import sheets, by the header that stands in row 1. */
public enum ImportColumn {
    /** A school's code, in the list of schools. */
    CODE("Код", 40),
    /** A school's name. */
    NAME("Наименование", 300),
    /** A school's kind. */
    KIND("Тип", 60),
    /** A school's territorial department. */
    TERRITORY("Территория", 100),
    /** The academic year of a school's figures. */
    YEAR("Учебный год", 20),
    /** Pupils of that year. */
    PUPILS("Обучающихся", 20),
    /** Teachers employed in that year. */
    HEADCOUNT("Педагогов", 20),
    /** By what a school is known in the whole country: 13 digits. */
    NATIONAL_ID("ОГРН", 20),
    /** The school of a teacher or an entry. */
    SCHOOL_CODE("Код школы", 40),
    /** A teacher's name. */
    FULL_NAME("ФИО", 150),
    /** A teacher's position. */
    POSITION("Должность", 200),
    /** Who issued the order. */
    ISSUER("Издатель", 20),
    /** An order's number, in the list of orders. */
    NUMBER("Номер", 40),
    /** An order's date, in the list of orders. */
    DATE("Дата", 40),
    /** An order's title. */
    TITLE("Название", 1_000),
    /** The number of an entry's order. */
    ORDER_NUMBER("Номер приказа", 40),
    /** The date of an entry's order. */
    ORDER_DATE("Дата приказа", 40),
    /** An entry's indicator. */
    INDICATOR("Показатель", 300),
    /** Contest, event, publication, course. */
    ACTIVITY("Мероприятие", 500),
    /** Such as {@code победитель}. */
    RESULT("Результат", 200),
    /** Decides the academic year. */
    EVENT_DATE("Дата мероприятия", 40),
    /** The number of an entry that is in the store already; only books that the program has written have it. */
    ENTRY_NUMBER("№", 20),
    /** Where an entry's life stood when its book was written. */
    STATUS("Статус", 60);

    private final String label;
    private final int limit;

    ImportColumn(String label, int limit) {
        this.label = label;
        this.limit = limit;
    }

    /** As it stands in the header. */
    public String label() {
        return label;
    }

    /** The most characters that a cell may have. */
    public int limit() {
        return limit;
    }

    boolean holdsDates() {
        return this == DATE || this == ORDER_DATE || this == EVENT_DATE;
    }
}
