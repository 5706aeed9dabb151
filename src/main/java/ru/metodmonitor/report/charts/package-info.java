/**
 * Pictures of the monitoring: a school's profile, a cluster's places, funnels, dynamics, the city.
 *
 * <p>Start at {@link ru.metodmonitor.report.charts.Charts}: plain records in, a {@link ru.metodmonitor.report.charts.Scene} out,
 * which becomes a PNG for the phone and documents or an SVG for pages. Knows no store. Shares are 0…1 and may exceed 1 (more
 * active teachers than headcount). Colours are Okabe and Ito's, with one meaning each everywhere ({@code Ink}); every scale of
 * shares begins at zero. Nothing is null; all types are immutable and safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.report.charts;
