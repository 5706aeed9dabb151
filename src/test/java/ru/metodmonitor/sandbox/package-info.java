/** Tests of the stand-in: by hand-made HTTP where refusals matter, through the real telegrambots client where shapes do. */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.sandbox;
