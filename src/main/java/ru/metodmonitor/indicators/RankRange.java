package ru.metodmonitor.indicators;

/**
 * The places among which chance alone may move a school.
 *
 * @param best the smallest number
 * @param worst the largest number
 * @param of how many schools are ranked
 * @param open whether the group hangs on the draw: as many other years, drawn anew, might have given the neighbouring one
 */
public record RankRange(int best, int worst, int of, boolean open) {
    /** The group: which side of the middle place, {@code (of + 1)/2}, the whole range lies on. */
    public Group group() {
        double middle = (of + 1) / 2.0;
        if (worst < middle) {
            return Group.UPPER;
        }
        return best > middle ? Group.LOWER : Group.MIDDLE;
    }
}
