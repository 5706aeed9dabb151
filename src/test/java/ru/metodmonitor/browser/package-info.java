/** A real browser for tests of pages. */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.browser;
