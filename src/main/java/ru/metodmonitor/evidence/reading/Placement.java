package ru.metodmonitor.evidence.reading;

import java.util.List;

/**
 * Whose a school or a result on a line of its own is: of the lines below it, as a heading, or, in a table copied cell by cell, of the name
 * above. Only a list that keeps to one order throughout tells; otherwise the bot asks.
 *
 * @param organisations of lone organisations
 * @param results of lone results
 */
record Placement(Side organisations, Side results) {
    /** Where it belongs. */
    enum Side {
        /** To the lines below, up to the next. */
        BELOW,
        /** To the one name above. */
        ABOVE,
        /** Nobody can tell. */
        UNCLEAR
    }

    static Placement of(List<Parts> lines) {
        StringBuilder organisations = new StringBuilder();
        StringBuilder results = new StringBuilder();
        boolean headed = false;
        boolean judges = false;
        for (Parts line : lines) {
            judges = line.headedRole()
                    .map(r -> r == Role.JURY || r == Role.OFFICIAL)
                    .orElse(judges && !line.isResultAlone());
            if (line.isHeader() || (judges && !line.names().isEmpty())) {
                continue;
            }
            Role role = line.roles().ofLine();
            boolean listed = role != Role.OFFICIAL && role != Role.JURY;
            if (!line.names().isEmpty()) {
                if (line.organisations().isEmpty() && listed) {
                    organisations.append(line.names().size() == 1 ? "N" : "NN");
                }
                if (line.results().isEmpty() && listed) {
                    results.append(line.names().size() == 1 ? "N" : "NN");
                }
                continue;
            }
            if (line.looksLikeName() || line.isUnreadName()) {
                organisations.append(line.organisations().isEmpty() ? "N" : "");
                results.append(line.results().isEmpty() ? "N" : "");
                continue;
            }
            if (line.isOrganisationAlone() && !line.item()) {
                organisations.append('S');
                headed |= line.heading();
            }
            if (line.isResultAlone() && !(line.item() && !line.heading())) {
                results.append(line.isPluralResult() ? 'H' : 'S');
            }
        }
        return new Placement(headed ? Side.BELOW : side(organisations.toString()), side(results.toString()));
    }

    private static Side side(String marks) {
        String order = marks.replace("H", "");
        if (!order.contains("S") || !order.contains("N")) {
            return Side.BELOW;
        }
        if (order.startsWith("N")) {
            boolean headed = marks.startsWith("H") && order.contains("NN") && order.endsWith("N");
            return isPairs(order) ? Side.ABOVE : headed ? Side.BELOW : Side.UNCLEAR;
        }
        // A heading over nobody at the very end: perhaps all of them stand below their people, and the first is of
        // something else.
        return order.endsWith("S") ? Side.UNCLEAR : Side.BELOW;
    }

    private static boolean isPairs(String order) {
        return order.length() % 2 == 0 && order.replace("NS", "").isEmpty();
    }
}
