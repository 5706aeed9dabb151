package ru.metodmonitor.workbook;

/**
 * Something wrong with the data.
 *
 * @param code the school's code; empty where it is of no school
 * @param school the school's name; empty where it is of no school
 * @param problem what is wrong, in a few words
 * @param detail what exactly and what to do
 * @param blocks whether it stands in the way of approval
 */
public record ExportRemark(String code, String school, String problem, String detail, boolean blocks) {}
