package ru.metodmonitor.evidence.files;

import java.nio.file.Path;

/**
 * A page as it was looked at, upright.
 *
 * @param file PNG or JPEG in the folder that the caller gave
 * @param width in pixels
 * @param height in pixels
 */
public record PagePicture(Path file, int width, int height) {}
