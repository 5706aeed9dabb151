package ru.metodmonitor.workbook;

import ru.metodmonitor.indicators.SchoolResult;

/**
 * A school in the export.
 *
 * @param code its code
 * @param name its name
 * @param result its figures; the cluster's name is that of its input
 * @param group верхняя, средняя, нижняя; empty where unranked
 */
public record ExportSchool(String code, String name, SchoolResult result, String group) {
    String cluster() {
        return result.input().cluster();
    }
}
