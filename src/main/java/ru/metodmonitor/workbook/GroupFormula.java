package ru.metodmonitor.workbook;

import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.Scheme;
import ru.metodmonitor.indicators.SchoolResult.Standing;
import ru.metodmonitor.workbook.Columns.Part;

/**
 * The group as a formula. While the cluster's figures are those that the book was written with, it is the program's own, of thousands of
 * drawn years. With others it is told from the index's standard error, with a sign that says so: a sheet can't draw years.
 *
 * <p>Such a group is that of the drawn years for 94 schools in 100 (by points for 87), and was never the opposite one: {@code GroupFormulaTest}.
 *
 * @param scheme the year's indicators
 * @param names of the groups: the lower, the middle, the upper one
 */
record GroupFormula(Scheme scheme, List<String> names) {
    /** Stands after a group that is not of drawn years. */
    static final String NEARLY = " ≈";

    /**
     * So many standard errors above the middle of the cluster only one year in twenty would bring below: 1.645 of a normal distribution, and a
     * little, for the middle varies too.
     */
    private static final String FAR = "1.75";

    /** Copies the names. */
    GroupFormula {
        names = List.copyOf(names);
    }

    /**
     * The formula of a row.
     *
     * @param cells where the school's figures stand
     * @param known what the program says of them
     */
    String of(Cells cells, Known known) {
        String others = "SUMIF(" + Columns.CLUSTERS + "," + cells.cluster() + ",";
        String asWritten = known.standing()
                .map(s -> "AND(" + cells.index() + "=" + s.index().toPlainString() + "," + cells.rank() + "=" + s.rank()
                        + ",ROUND(" + others + Columns.INDEXES + "),2)=" + known.indexes() + "," + others
                        + Columns.HEADCOUNTS + ")=" + known.headcounts() + ")")
                .orElse("FALSE");
        return "IF(" + cells.index() + "=\"\",\"\",IF(" + asWritten + ",\"" + known.group() + "\"," + nearly(cells)
                + "))";
    }

    private String nearly(Cells cells) {
        String above = "(" + cells.index() + "-SUMIF(" + Columns.INDEX_KEY + "," + cells.cluster() + ","
                + Columns.INDEX_MIDDLE + "))";
        String side = "(ABS(" + above + ")>" + FAR + "*" + error(cells) + ")*SIGN(" + above + ")";
        return "CHOOSE(2+" + side + ",\"" + String.join("\",\"", names) + "\")&\"" + NEARLY + "\"";
    }

    /** Of the weighted mean of scores, each a share of a binomial number of people. */
    private String error(Cells cells) {
        List<String> variances = new ArrayList<>();
        List<String> weights = new ArrayList<>();
        for (int i = 0; i < scheme.indicators().size(); i++) {
            Indicator indicator = scheme.indicators().get(i);
            String weight = Columns.of(indicator.number(), Part.WEIGHT);
            // As the drawn years have it: nobody this year isn't nobody ever.
            String part = "MIN(1,(" + cells.active().get(i) + "+0.5)/(" + cells.headcount() + "+1))";
            variances.add(
                    "(100*" + weight + "*" + ScoreFormula.slope(scheme.scaling(), indicator.number(), cells.cluster())
                            + ")^2*" + part + "*(1-" + part + ")/" + cells.headcount());
            weights.add(weight);
        }
        return "SQRT(" + String.join("+", variances) + ")/(" + String.join("+", weights) + ")";
    }

    /**
     * Where a school's figures stand.
     *
     * @param active a cell an indicator, in their order
     */
    record Cells(String cluster, String headcount, List<String> active, String index, String rank) {
        Cells {
            active = List.copyOf(active);
        }
    }

    /**
     * What the program says.
     *
     * @param standing of the school, if it has a place
     * @param group empty without one
     * @param indexes the sum of its cluster's indexes, with two decimals
     * @param headcounts the sum of its cluster's headcounts
     */
    record Known(java.util.Optional<Standing> standing, String group, String indexes, int headcounts) {}
}
