package ru.metodmonitor.municipality;

/**
 * A body whose orders are evidence.
 *
 * @param code under which the store keeps its orders: never changed
 * @param label as people write it in texts and workbooks
 */
public record Issuer(String code, String label) {}
