package ru.metodmonitor.evidence;

/**
 * A file of an order.
 *
 * @param id identifier in the store
 * @param orderId the order
 * @param sha256 of its bytes, hex
 * @param name as it was sent
 * @param mime as it was sent
 * @param size bytes
 */
public record Attachment(long id, long orderId, String sha256, String name, String mime, long size) {}
