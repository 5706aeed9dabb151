package ru.metodmonitor.sandbox;

/**
 * What the bot answered to a press.
 *
 * @param text may be empty: then only the button's spinner stops
 * @param alert shown until closed instead of passing by
 */
public record PressAnswer(String text, boolean alert, String url) {}
