package ru.metodmonitor.report.charts;

import java.util.List;
import java.util.Optional;

/**
 * All schools of the city: a strip of dots for each indicator and cluster.
 *
 * @param title what
 * @param subtitle year, schools, teachers
 * @param blocks one each indicator
 * @param note below the picture; may be empty
 */
public record CityData(String title, String subtitle, List<Block> blocks, String note) {
    /** Copies the blocks. */
    public CityData {
        blocks = List.copyOf(blocks);
    }

    /**
     * One indicator.
     *
     * @param label number and a few words
     * @param pooled the share of all teachers; empty where there is no headcount
     * @param strips the clusters in order
     */
    public record Block(String label, Optional<Double> pooled, List<Strip> strips) {
        /** Copies the strips. */
        public Block {
            strips = List.copyOf(strips);
        }
    }

    /**
     * One cluster.
     *
     * @param name its letter
     * @param shares of its schools
     * @param spread empty where there are none
     * @param named who stands out beyond chance
     */
    public record Strip(String name, List<Double> shares, Optional<Spread> spread, List<Named> named) {
        /** Copies the lists. */
        public Strip {
            shares = List.copyOf(shares);
            named = List.copyOf(named);
        }
    }

    /**
     * A school that is named.
     *
     * @param name short
     * @param share its share
     */
    public record Named(String name, double share) {}
}
