/**
 * What the city reads: the analytic report, a school's sheet, letters; and the pictures in them and in the chat.
 *
 * <p>Start at {@link ru.metodmonitor.report.YearFigures}, a year's results with what chance does to them; then
 * {@link ru.metodmonitor.report.AnalyticReport} and {@link ru.metodmonitor.report.SchoolPapers}. Every document is a pure writer
 * from records; {@link ru.metodmonitor.report.Papers} puts the records together from the store. Rankings and reports hold no
 * names of teachers; letters that do say so. Nothing is null; all public types are safe to share unless they say otherwise.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.report;
