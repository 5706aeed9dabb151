package ru.metodmonitor.sandbox;

import java.util.function.Supplier;

/**
 * A file that the page offers to be sent: whoever tries the bot need not look for one.
 *
 * @param name as it is sent
 * @param about what is in it, for the page
 * @param content its bytes, made when they are asked for
 */
public record SampleFile(String name, String about, Supplier<byte[]> content) {}
