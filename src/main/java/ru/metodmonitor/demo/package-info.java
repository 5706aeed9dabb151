/**
 * A generated city, for the demo, the benchmarks and the tests: schools, teachers, orders and entries of several years. All people
 * in it are made up.
 *
 * <p>Start at {@link ru.metodmonitor.demo.City}. The same plan gives the same city. Nothing is null; everything is immutable.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.demo;
