package ru.metodmonitor.sandbox;

/** A line of the bot's menu. */
public record BotCommand(String command, String description) {}
