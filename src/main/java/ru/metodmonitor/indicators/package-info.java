/**
 * Pure computation: shares, scaling, index, rank (SPEC section 5). Knows numbers alone, no store, no texts.
 *
 * <p>Start at {@link ru.metodmonitor.indicators.Scheme#compute}. Schools come as {@link ru.metodmonitor.indicators.SchoolInput},
 * go as {@link ru.metodmonitor.indicators.SchoolResult}; identifiers and clusters are opaque. Nothing is null; all types are
 * immutable and safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.indicators;
