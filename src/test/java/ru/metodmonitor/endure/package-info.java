/**
 * How much it takes: kills, nonsense, files without an end, a store that has grown. Each test is small in the suite; {@code mvn -Pendure
 * verify} runs them in full size against the built jar and prints what came of it ({@link ru.metodmonitor.endure.Endure}). The figures
 * are in docs/reliability.md.
 */
package ru.metodmonitor.endure;
