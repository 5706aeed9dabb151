package ru.metodmonitor.workbook;

import ru.metodmonitor.indicators.Scaling;
import ru.metodmonitor.workbook.Columns.Part;

/**
 * Scaling as a formula, from the figures of sheet {@code Кластеры}. Only functions that every Excel since 2007 and LibreOffice know:
 * a cluster stands there once for an indicator, so SUMIF finds its figure.
 */
final class ScoreFormula {
    private ScoreFormula() {}

    /**
     * The score of a share.
     *
     * @param indicator its number
     * @param share the cell of the share
     * @param cluster the cell of the cluster's letter
     */
    static String of(Scaling scaling, int indicator, String share, String cluster) {
        Pick pick = new Pick(indicator, cluster);
        String equal = pick.of(Part.MAXIMUM) + "=" + pick.of(Part.MINIMUM);
        String score = switch (scaling) {
            case MIN_MAX ->
                "IF(" + equal + ",IF(" + share + ">0,100,0),100*(" + share + "-" + pick.of(Part.MINIMUM) + ")/("
                        + pick.of(Part.MAXIMUM) + "-" + pick.of(Part.MINIMUM) + "))";
            case Z_SCORE ->
                "IF(" + equal + ",50,50+10*(" + share + "-" + pick.of(Part.MEAN) + ")/" + pick.of(Part.DEVIATION) + ")";
            case POINTS ->
                "IF(" + share + "<=0,0," + reaches(share, pick, Part.LOWER) + "+" + reaches(share, pick, Part.MIDDLE)
                        + "+" + reaches(share, pick, Part.UPPER) + ")";
        };
        return "IF(" + share + "=\"\",\"\"," + score + ")";
    }

    private static String reaches(String share, Pick pick, Part quartile) {
        return "(ROUND(" + share + ",9)>=ROUND(" + pick.of(quartile) + ",9))";
    }

    private record Pick(int indicator, String cluster) {
        String of(Part part) {
            return "SUMIF(" + Columns.of(indicator, Part.KEY) + "," + cluster + "," + Columns.of(indicator, part) + ")";
        }
    }
}
