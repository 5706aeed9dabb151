/**
 * The verbs of the command line, one class each (SPEC section 10).
 *
 * <p>Start at {@link ru.metodmonitor.app.cli.CommandLineApp}. A verb does its work over {@link ru.metodmonitor.app.Core} and
 * returns an exit code; what goes wrong becomes one line on stderr there. Nothing is null.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.app.cli;
