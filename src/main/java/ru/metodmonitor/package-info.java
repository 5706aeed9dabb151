/** The entry point of МетодМонитор: {@link ru.metodmonitor.Main} hands over to {@code app}. */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor;
