package ru.metodmonitor.report.charts;

import java.util.List;

/** A finished picture, not yet in pixels: drawn as PNG or written as SVG. */
public final class Scene {
    private final String title;
    private final int width;
    private final int height;
    private final List<Mark> marks;

    Scene(String title, int width, int height, List<Mark> marks) {
        this.title = title;
        this.width = width;
        this.height = height;
        this.marks = List.copyOf(marks);
    }

    /** What it shows, in one line: for those who don't see it. */
    public String title() {
        return title;
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    List<Mark> marks() {
        return marks;
    }

    /** The bytes of a PNG file. */
    public byte[] png() {
        return PixelBrush.png(this);
    }

    /** An SVG element with everything in it. */
    public String svg() {
        return SvgBrush.svg(this);
    }
}
