package ru.metodmonitor.workbook;

/** The template. */
public final class TemplateWriter {
    static final String INSTRUCTIONS = "Как заполнять";
}
