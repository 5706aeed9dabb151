/**
 * Wires everything with {@code new}: configuration, the list of features, the verbs of the command line.
 *
 * <p>Start at {@link ru.metodmonitor.app.Features} (the list of commands), {@link ru.metodmonitor.app.Core} (the features' cores
 * over one store) and {@link ru.metodmonitor.app.Bot} (everything that runs). The only package that asks for the present time.
 * Nothing is null.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.app;
