/**
 * Benchmarks, compiled and run only by {@code mvn -Pbench verify}. Start at {@link ru.metodmonitor.bench.Benchmarks}; each case is a class
 * that is listed there. What is compared with what, and what came of it: {@code docs/benchmarks.md}.
 *
 * <p>Nothing is null; one thread measures, unless a case says otherwise.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.bench;
