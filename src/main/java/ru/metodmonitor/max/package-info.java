/**
 * The edge to MAX: the only place that knows its Bot API (dev.max.ru/docs-api).
 *
 * <p>Start at {@link ru.metodmonitor.max.MaxApi}, which makes what brings updates in ({@link ru.metodmonitor.max.MaxWebhook}, or
 * {@link ru.metodmonitor.max.MaxPoller} where no address is published), the sender and the file access around one HTTP client. The
 * token goes in a header alone, so no address holds it. Nothing is null.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.max;
