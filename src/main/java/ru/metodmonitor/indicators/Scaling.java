package ru.metodmonitor.indicators;

/** How shares are made comparable within a cluster (шкалирование; the founding order, "Processing"). */
public enum Scaling {
    /** {@code 100·(share − min)/(max − min)}; where all are equal, 100 if the share is above 0, else 0. */
    MIN_MAX,
    /** 0…3: how many of the cluster's quartiles the share reaches; 0 for a share of 0. */
    POINTS,
    /** {@code 50 + 10·z}, z by the population standard deviation; 50 where all are equal. */
    Z_SCORE
}
