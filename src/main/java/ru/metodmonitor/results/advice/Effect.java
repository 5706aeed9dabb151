package ru.metodmonitor.results.advice;

import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.NetGain;
import ru.metodmonitor.registry.School;

/**
 * What came of last year's recommendation, net of what low schools gain by themselves.
 *
 * @param school whom it was given
 * @param rule which rule gave it
 * @param indicator about which
 * @param gain own gain, peers' gain, and the interval of the difference
 */
public record Effect(School school, String rule, Indicator indicator, NetGain gain) {}
