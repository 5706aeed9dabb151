/** What stands in orders' files. */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.evidence.files;
