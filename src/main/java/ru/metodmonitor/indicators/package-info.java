/**
 * Pure computation: shares, scaling, index, rank, and what chance does to them (SPEC section 5). Knows numbers alone, no store, no texts.
 *
 * <p>Start at {@link ru.metodmonitor.indicators.Scheme#compute}. Schools come as {@link ru.metodmonitor.indicators.SchoolInput},
 * go as {@link ru.metodmonitor.indicators.SchoolResult}; identifiers and clusters are opaque. Each statistic is a type of its own over
 * {@link ru.metodmonitor.indicators.Tally}, "so many of so many", with its source above it. Nothing is null or NaN; all types are
 * immutable and safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.indicators;
