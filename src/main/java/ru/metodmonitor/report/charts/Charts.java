package ru.metodmonitor.report.charts;

import ru.metodmonitor.text.Texts;

/**
 * Draws pictures.
 *
 * <p>Threading: safe to share.
 */
public final class Charts {
    private final Texts texts;

    public Charts(Texts texts) {
        this.texts = texts;
    }

    /** A school beside its cluster. */
    public Scene profile(ProfileData data) {
        return ProfileChart.of(data, texts);
    }

    /** Places within a cluster. */
    public Scene ranking(RankingData data) {
        return RankingChart.of(data, texts);
    }

    /** One indicator against the size of schools. */
    public Scene funnel(FunnelData data) {
        return FunnelChart.of(data, texts);
    }

    /** Shares over the years. */
    public Scene dynamics(DynamicsData data) {
        return DynamicsChart.of(data, texts);
    }

    /** All schools. */
    public Scene city(CityData data) {
        return CityChart.of(data, texts);
    }
}
