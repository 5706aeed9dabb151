package ru.metodmonitor.report.charts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ru.metodmonitor.report.charts.Mark.Point;

/** Draws into SVG that scales with its page and needs nothing from outside. */
final class SvgBrush implements Brush {
    private final StringBuilder out = new StringBuilder();

    static String svg(Scene scene) {
        SvgBrush brush = new SvgBrush();
        String title = escaped(scene.title());
        brush.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\""
                        + " font-family=\"'Noto Sans', 'Segoe UI', Roboto, sans-serif\"><title>%s</title>%n",
                scene.width(), scene.height(), title, title);
        scene.marks().forEach(mark -> mark.with(brush));
        return brush.out.append("</svg>\n").toString();
    }

    @Override
    public void box(Mark.Box box) {
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" fill=\"#%s\"/>%n",
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                box.radius(),
                box.ink().hex());
    }

    @Override
    public void line(Mark.Line line) {
        add(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#%s\" stroke-width=\"%.1f\"%s/>%n",
                line.x1(), line.y1(), line.x2(), line.y2(), line.ink().hex(), line.width(), dash(line.dash()));
    }

    @Override
    public void dot(Mark.Dot dot) {
        add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#%s\" stroke=\"#%s\" stroke-width=\"3\"/>%n",
                dot.x(), dot.y(), dot.radius() + 1.5, dot.ink().hex(), Ink.PAPER.hex());
    }

    @Override
    public void curve(Mark.Curve curve) {
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#%s\" stroke-width=\"%.1f\"%s/>%n",
                points(curve.points()), curve.ink().hex(), curve.width(), dash(curve.dash()));
    }

    @Override
    public void area(Mark.Area area) {
        add(
                "<polygon points=\"%s\" fill=\"#%s\"/>%n",
                points(area.points()), area.ink().hex());
    }

    @Override
    public void words(Mark.Words words) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.0f\" fill=\"#%s\" text-anchor=\"%s\"%s>%s</text>%n",
                words.x(),
                words.y(),
                words.size(),
                words.ink().hex(),
                words.anchor().name().toLowerCase(Locale.ROOT),
                words.bold() ? " font-weight=\"700\"" : "",
                escaped(words.text()));
    }

    private void add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
    }

    private static String dash(double dash) {
        return dash == 0 ? "" : String.format(Locale.ROOT, " stroke-dasharray=\"%.0f\"", dash);
    }

    private static String points(List<Point> points) {
        return points.stream()
                .map(p -> String.format(Locale.ROOT, "%.1f,%.1f", p.x(), p.y()))
                .collect(Collectors.joining(" "));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", " ");
    }
}
