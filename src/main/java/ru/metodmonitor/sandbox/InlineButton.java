package ru.metodmonitor.sandbox;

import java.util.Optional;

/** A button under a message: it either calls the bot back with its data or opens an address. */
public record InlineButton(String text, Optional<String> data, Optional<String> url) {}
