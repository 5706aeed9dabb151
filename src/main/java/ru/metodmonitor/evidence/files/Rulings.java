package ru.metodmonitor.evidence.files;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** What is drawn on a page beside its text: the borders of tables, and how much of it is a picture. Points from the top left corner. */
final class Rulings extends PDFGraphicsStreamEngine {
    /** A drawn line is not wider than this. */
    private static final double THIN = 3;

    /** A shorter line borders no cell. */
    private static final double SHORT = 6;

    /** More lines than tables have on a page are a drawing. */
    private static final int MOST = 8_000;

    /** A picture over so much of a page hides what was written before. */
    private static final double MOSTLY = 0.7;

    private final Effort effort;
    private final List<Grid.Line> vertical = new ArrayList<>();
    private final List<Grid.Line> horizontal = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private Point2D current = new Point2D.Double();

    private double pictured;
    private long shown;
    private long covered;

    private Rulings(PDPage page, Effort effort) {
        super(page);
        this.effort = effort;
    }

    /** Reads a page; a turned one has no borders. */
    static Rulings of(PDPage page, Effort effort) throws IOException {
        Rulings rulings = new Rulings(page, effort);
        rulings.processPage(page);
        if (page.getRotation() != 0 || rulings.vertical.size() + rulings.horizontal.size() > MOST) {
            rulings.vertical.clear();
            rulings.horizontal.clear();
        }
        return rulings;
    }

    /** How much of the page pictures take: 1 is all of it. */
    double pictured() {
        return pictured;
    }

    /** How many letters were written before a picture of the whole page was laid over them. */
    long covered() {
        return covered;
    }

    /** The lines that border tables. */
    Grid grid() {
        return new Grid(vertical, horizontal);
    }

    private void drawn() {
        for (double[] s : path) {
            double width = Math.abs(s[2] - s[0]);
            double height = Math.abs(s[3] - s[1]);
            double left = Math.min(s[0], s[2]) - getPage().getCropBox().getLowerLeftX();
            double top = getPage().getCropBox().getUpperRightY() - Math.max(s[1], s[3]);
            if (width <= THIN && height >= SHORT) {
                vertical.add(new Grid.Line(left + width / 2, top, top + height));
            } else if (height <= THIN && width >= SHORT) {
                horizontal.add(new Grid.Line(top + height / 2, left, left + width));
            }
        }
        path.clear();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        boolean thin = Math.abs(p2.getX() - p0.getX()) <= THIN || Math.abs(p2.getY() - p0.getY()) <= THIN;
        if (thin) {
            path.add(new double[] {p0.getX(), p0.getY(), p2.getX(), p2.getY()});
            return;
        }
        edge(p0, p1);
        edge(p1, p2);
        edge(p2, p3);
        edge(p3, p0);
    }

    private void edge(Point2D from, Point2D to) {
        path.add(new double[] {from.getX(), from.getY(), to.getX(), to.getY()});
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Double(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        Point2D next = new Point2D.Double(x, y);
        edge(current, next);
        current = next;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        current = new Point2D.Double(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        // Where a path ends doesn't matter: each edge stands for itself.
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        drawn();
    }

    @Override
    public void fillPath(int windingRule) {
        drawn();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        drawn();
    }

    @Override
    public void clip(int windingRule) {
        // Nothing is drawn.
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        double page = getPage().getCropBox().getWidth() * getPage().getCropBox().getHeight();
        double share = place.getScalingFactorX() * place.getScalingFactorY() / Math.max(1, page);
        pictured += share;
        covered = share >= MOSTLY ? shown : covered;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        effort.step();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        effort.step();
        shown++;
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // Shades border nothing.
    }
}
