package ru.metodmonitor.privacy;

import java.util.List;

/** The columns in which people's words are kept: nowhere else can a teacher's name stand but in the register of teachers itself. */
final class FreeText {
    /** Words that stay, with the name taken out of them. */
    static final List<Column> CLEANED = List.of(
            new Column("entry", "source_line"),
            new Column("entry", "activity"),
            new Column("entry", "result"),
            new Column("entry", "reason"),
            new Column("entry_version", "activity"),
            new Column("entry_version", "result"),
            new Column("entry_version", "reason"),
            new Column("entry_version", "change_reason"),
            new Column("dispute", "reason"),
            new Column("dispute", "answer"),
            new Column("check_remark", "text"),
            new Column("discussion_problem", "text"),
            new Column("plan_line", "text"),
            new Column("plan_line", "responsible"),
            new Column("discussion", "file_name"),
            new Column("recommendation_edit", "text"),
            new Column("orders", "title"),
            new Column("attachment", "name"),
            new Column("workbook_import", "name"),
            new Column("milestone", "move_reason"),
            new Column("gap_closed", "reason"));

    /** What is only on its way: the whole row goes, or is emptied. */
    static final List<Column> DROPPED = List.of(
            new Column("dialog", "trail"),
            new Column("dialog", "offered"),
            new Column("list", "content"),
            new Column("import_doubt", "content"),
            new Column("remembered", "typed"),
            new Column("button_payload", "content"),
            new Column("job", "payload"),
            new Column("outbox", "message"));

    private FreeText() {}

    /**
     * Where words are kept.
     *
     * @param table of the schema
     * @param name of the column
     */
    record Column(String table, String name) {}
}
