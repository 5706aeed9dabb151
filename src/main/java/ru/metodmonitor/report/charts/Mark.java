package ru.metodmonitor.report.charts;

import java.util.List;

/** One thing that is drawn. Lengths are pixels of the scene; y grows downwards. */
sealed interface Mark {
    /** Draws itself. */
    void with(Brush brush);

    /** Where a text is held. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A filled rectangle with rounded corners. */
    record Box(double x, double y, double width, double height, double radius, Ink ink) implements Mark {
        @Override
        public void with(Brush brush) {
            brush.box(this);
        }
    }

    /** A straight line; a dash of 0 is a whole one. */
    record Line(double x1, double y1, double x2, double y2, double width, double dash, Ink ink) implements Mark {
        @Override
        public void with(Brush brush) {
            brush.line(this);
        }
    }

    /** A filled circle with a rim of paper, so that neighbours stay apart. */
    record Dot(double x, double y, double radius, Ink ink) implements Mark {
        @Override
        public void with(Brush brush) {
            brush.dot(this);
        }
    }

    /** A line through points; a dash of 0 is a whole one. */
    record Curve(List<Point> points, double width, double dash, Ink ink) implements Mark {
        public Curve {
            points = List.copyOf(points);
        }

        @Override
        public void with(Brush brush) {
            brush.curve(this);
        }
    }

    /** A filled polygon. */
    record Area(List<Point> points, Ink ink) implements Mark {
        public Area {
            points = List.copyOf(points);
        }

        @Override
        public void with(Brush brush) {
            brush.area(this);
        }
    }

    /** Words; y is the base line. */
    record Words(double x, double y, double size, boolean bold, Anchor anchor, Ink ink, String text) implements Mark {
        @Override
        public void with(Brush brush) {
            brush.words(this);
        }
    }

    /** A place. */
    record Point(double x, double y) {}
}
