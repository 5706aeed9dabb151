/** The rules that hold the packages together, as tests. */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.architecture;
