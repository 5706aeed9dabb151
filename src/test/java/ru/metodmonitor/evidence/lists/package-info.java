/** Tests of lists under way. */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.evidence.lists;
