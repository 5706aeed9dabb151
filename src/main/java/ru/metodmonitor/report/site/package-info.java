/**
 * The public site of a year: a static folder with one readable page, open data and checksums, and a page a year before it.
 *
 * <p>Start at {@link ru.metodmonitor.report.site.Site}: figures in, files out, the same bytes for the same figures; {@link
 * ru.metodmonitor.report.site.SiteFolder} puts them in place, all or none. Holds no teacher's name: it is made from numbers of
 * schools alone. Nothing is null; all types are safe to share unless they say otherwise.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.report.site;
