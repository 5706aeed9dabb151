package ru.metodmonitor.evidence.reading;

import java.util.List;

/**
 * Whose a school or a result on a line of its own is: of the lines below it, as a heading, or, in a table copied cell by cell, of the name
 * above. Only a list that keeps to one order throughout tells; otherwise the bot asks.
 *
 * @param schools of lone schools
 * @param results of lone results
 */
record Placement(Side schools, Side results) {
    /** Where it belongs. */
    enum Side {
        /** To the lines below, up to the next. */
        BELOW,
        /** To the one name above. */
        ABOVE,
        /** Nobody can tell. */
        UNCLEAR
    }

    static Placement of(List<LineParts> lines) {
        StringBuilder schools = new StringBuilder();
        StringBuilder results = new StringBuilder();
        boolean headed = false;
        for (LineParts line : lines) {
            if (!line.names().isEmpty()) {
                if (line.schools().isEmpty()) {
                    schools.append(line.names().size() == 1 ? "N" : "NN");
                }
                if (line.results().isEmpty()) {
                    results.append(line.names().size() == 1 ? "N" : "NN");
                }
                continue;
            }
            if (line.looksLikeName()) {
                schools.append(line.schools().isEmpty() ? "N" : "");
                results.append(line.results().isEmpty() ? "N" : "");
            }
            if (line.isSchoolAlone()) {
                schools.append('S');
                headed |= line.heading();
            }
            if (line.isResultAlone()) {
                results.append(line.isPluralResult() ? 'H' : 'S');
            }
        }
        return new Placement(headed ? Side.BELOW : side(schools.toString()), side(results.toString()));
    }

    private static Side side(String marks) {
        String order = marks.replace("H", "");
        if (!order.contains("S") || !order.contains("N")) {
            return Side.BELOW;
        }
        if (order.startsWith("N")) {
            boolean headed = marks.startsWith("H") && order.contains("NN") && order.endsWith("N");
            return order.matches("(NS)+") ? Side.ABOVE : headed ? Side.BELOW : Side.UNCLEAR;
        }
        // A heading over nobody at the very end: perhaps all of them stand below their people, and the first is of
        // something else.
        return order.endsWith("S") && order.contains("NSN") ? Side.UNCLEAR : Side.BELOW;
    }
}
