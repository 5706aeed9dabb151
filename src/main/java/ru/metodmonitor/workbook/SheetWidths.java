package ru.metodmonitor.workbook;

/** How wide the columns of import sheets are, in characters. */
final class SheetWidths {
    private SheetWidths() {}

    static int of(ImportColumn column) {
        return switch (column) {
            case CODE, SCHOOL_CODE, ISSUER, NUMBER, INDICATOR, ENTRY_NUMBER, STATUS -> 13;
            case YEAR, PUPILS, HEADCOUNT, NATIONAL_ID, KIND, DATE, ORDER_DATE, ORDER_NUMBER -> 15;
            case EVENT_DATE -> 18;
            case TERRITORY, POSITION, RESULT -> 24;
            case FULL_NAME -> 36;
            case NAME, ACTIVITY -> 44;
            case TITLE -> 60;
        };
    }
}
