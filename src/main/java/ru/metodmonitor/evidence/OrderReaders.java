package ru.metodmonitor.evidence;

/** Who is handed the files of orders, which name teachers of many schools (configuration {@code privacy.order-files}). */
public enum OrderReaders {
    /** Operators alone; a head gets the order's data and the own lines. */
    OPERATORS,
    /** A head as well, of the orders that the own entries stand on. */
    HEADS
}
