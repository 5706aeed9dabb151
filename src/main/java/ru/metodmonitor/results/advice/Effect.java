package ru.metodmonitor.results.advice;

import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.indicators.NetGain;
import ru.metodmonitor.indicators.Verdict;
import ru.metodmonitor.registry.School;

/**
 * What came of last year's recommendation, net of what low schools gain by themselves.
 *
 * @param school whom it was given
 * @param rule which rule gave it
 * @param indicator about which
 * @param gain own gain, peers' gain, and the interval of the difference
 * @param verdict whether that is more than chance gives
 */
public record Effect(School school, String rule, Indicator indicator, NetGain gain, Verdict verdict) {}
