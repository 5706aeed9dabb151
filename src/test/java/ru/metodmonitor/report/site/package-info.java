@org.jspecify.annotations.NullMarked
package ru.metodmonitor.report.site;
