package ru.metodmonitor.report.charts;

/** What marks are drawn with: pixels or SVG. */
interface Brush {
    void box(Mark.Box box);

    void line(Mark.Line line);

    void dot(Mark.Dot dot);

    void curve(Mark.Curve curve);

    void area(Mark.Area area);

    void words(Mark.Words words);
}
