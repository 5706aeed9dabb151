@org.jspecify.annotations.NullMarked
package ru.metodmonitor.bot;
