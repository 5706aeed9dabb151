/**
 * Whose schools these are: the names of the municipality and its bodies, who issues orders and how they are written, the own
 * places, the orders that the monitoring is founded on. All of it is configuration; nothing of one municipality stands anywhere
 * else.
 */
@NullMarked
package ru.metodmonitor.municipality;

import org.jspecify.annotations.NullMarked;
