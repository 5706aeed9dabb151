package ru.metodmonitor.report.charts;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import ru.metodmonitor.report.charts.Mark.Point;

/** Draws into an image. */
final class PixelBrush implements Brush {
    private static final float RIM = 3;

    private final Graphics2D graphics;

    private PixelBrush(Graphics2D graphics) {
        this.graphics = graphics;
    }

    static byte[] png(Scene scene) {
        BufferedImage image = new BufferedImage(scene.width(), scene.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Ink.PAPER.color());
            graphics.fillRect(0, 0, scene.width(), scene.height());
            PixelBrush brush = new PixelBrush(graphics);
            scene.marks().forEach(mark -> mark.with(brush));
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void box(Mark.Box box) {
        graphics.setColor(box.ink().color());
        graphics.fill(new RoundRectangle2D.Double(
                box.x(), box.y(), box.width(), box.height(), 2 * box.radius(), 2 * box.radius()));
    }

    @Override
    public void line(Mark.Line line) {
        stroke(line.width(), line.dash(), line.ink());
        graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    }

    @Override
    public void dot(Mark.Dot dot) {
        double outer = dot.radius() + RIM;
        graphics.setColor(Ink.PAPER.color());
        graphics.fill(new Ellipse2D.Double(dot.x() - outer, dot.y() - outer, 2 * outer, 2 * outer));
        graphics.setColor(dot.ink().color());
        graphics.fill(new Ellipse2D.Double(
                dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius()));
    }

    @Override
    public void curve(Mark.Curve curve) {
        if (!curve.points().isEmpty()) {
            stroke(curve.width(), curve.dash(), curve.ink());
            graphics.draw(path(curve.points()));
        }
    }

    @Override
    public void area(Mark.Area area) {
        if (!area.points().isEmpty()) {
            graphics.setColor(area.ink().color());
            Path2D path = path(area.points());
            path.closePath();
            graphics.fill(path);
        }
    }

    @Override
    public void words(Mark.Words words) {
        Font font = Lettering.font(words.size(), words.bold());
        graphics.setFont(font);
        graphics.setColor(words.ink().color());
        double width = Lettering.width(words.text(), words.size(), words.bold());
        double x = switch (words.anchor()) {
            case START -> words.x();
            case MIDDLE -> words.x() - width / 2;
            case END -> words.x() - width;
        };
        graphics.drawString(words.text(), (float) x, (float) words.y());
    }

    private void stroke(double width, double dash, Ink ink) {
        graphics.setColor(ink.color());
        graphics.setStroke(
                dash == 0
                        ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                        : new BasicStroke(
                                (float) width,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_ROUND,
                                1,
                                new float[] {(float) dash, (float) dash},
                                0));
    }

    private static Path2D path(List<Point> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.get(0).x(), points.get(0).y());
        points.stream().skip(1).forEach(p -> path.lineTo(p.x(), p.y()));
        return path;
    }
}
