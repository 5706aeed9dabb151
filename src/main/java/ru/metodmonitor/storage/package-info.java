/**
 * The SQLite file: one writer, separate read-only readers, versioned migrations, time mappers.
 *
 * <p>Start at {@link ru.metodmonitor.storage.Database}. Stores of the features take a {@link ru.metodmonitor.storage.Tx} to
 * write or a {@link ru.metodmonitor.storage.Read} to read and never open connections. Nothing is null. Database is safe to
 * share between threads; a Tx or Read belongs to the thread that got it.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.storage;
