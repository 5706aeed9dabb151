package ru.metodmonitor.workbook;

/**
 * A recommendation in the export.
 *
 * @param cluster the school's cluster
 * @param code the school's code
 * @param school the school's name
 * @param subject what it is about, such as {@code П3} or {@code Данные}
 * @param text the recommendation
 */
public record ExportAdvice(String cluster, String code, String school, String subject, String text) {}
