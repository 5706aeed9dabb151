package ru.metodmonitor.evidence;

/**
 * An order: the evidence.
 *
 * @param id identifier in the store
 * @param key issuer, number and date
 * @param title may be empty
 */
public record Order(long id, OrderKey key, String title) {}
