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

    /** How many points a percent of the share is worth, as far as a straight line tells it: for points, between the quartiles. */
    static String slope(Scaling scaling, int indicator, String cluster) {
        Pick pick = new Pick(indicator, cluster);
        return switch (scaling) {
            case MIN_MAX -> ratio("100", pick.of(Part.MAXIMUM) + "-" + pick.of(Part.MINIMUM));
            case Z_SCORE -> ratio("10", pick.of(Part.DEVIATION));
            case POINTS -> ratio("2", pick.of(Part.UPPER) + "-" + pick.of(Part.LOWER));
        };
    }

    private static String ratio(String points, String percents) {
        return "IF(ROUND(" + percents + ",9)=0,0," + points + "/(" + percents + "))";
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
