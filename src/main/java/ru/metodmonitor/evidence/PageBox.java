package ru.metodmonitor.evidence;

/**
 * A part of a page's picture.
 *
 * @param page from 1
 * @param x of its left edge, in pixels
 * @param y of its upper edge
 * @param width in pixels
 * @param height in pixels
 */
public record PageBox(int page, int x, int y, int width, int height) {
    /** The smallest that holds both; the other is on the same page. */
    public PageBox with(PageBox other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new PageBox(
                page,
                left,
                top,
                Math.max(x + width, other.x + other.width) - left,
                Math.max(y + height, other.y + other.height) - top);
    }

    /** The same with so many pixels more around, as far as the page goes. */
    public PageBox within(int pageWidth, int pageHeight, int beside, int above) {
        int left = Math.max(0, Math.min(pageWidth - 1, x - beside));
        int top = Math.max(0, Math.min(pageHeight - 1, y - above));
        return new PageBox(
                page,
                left,
                top,
                Math.max(1, Math.min(pageWidth, x + width + beside) - left),
                Math.max(1, Math.min(pageHeight, y + height + above) - top));
    }
}
