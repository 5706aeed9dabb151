package ru.metodmonitor.evidence.reading;

import java.util.List;

/**
 * What a reader made of a list, as somebody sees it.
 *
 * @param clear people who would be registered without a question
 * @param asked people about whom somebody is asked
 * @param shown the lines that somebody can see: those of people and those left out
 */
record ReadList(List<Clear> clear, List<Asked> asked, List<String> shown) {
    /**
     * Would be registered without a question.
     *
     * @param name full, in the nominative
     * @param school its name
     * @param indicator under which it counts
     */
    record Clear(String name, String school, int indicator) {
        String surname() {
            return name.split(" ")[0];
        }

        @Override
        public String toString() {
            return name + " @ " + school + " / " + indicator;
        }
    }

    /**
     * Somebody is asked about.
     *
     * @param typed the name as it stands in the list
     * @param schools that are offered
     */
    record Asked(String typed, List<String> schools) {
        @Override
        public String toString() {
            return "«" + typed + "» " + schools;
        }
    }
}
