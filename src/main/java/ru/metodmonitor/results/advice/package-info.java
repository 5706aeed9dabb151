/**
 * Addressed recommendations: rules over a year's results, and what came of last year's (SPEC section 5).
 *
 * <p>Start at {@link ru.metodmonitor.results.advice.Advice}; rules are configuration, {@link
 * ru.metodmonitor.results.advice.Condition} tells what each checks, {@link ru.metodmonitor.results.advice.Findings} checks it. None holds
 * where chance alone explains what is seen. Nothing is null; the public types are safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.results.advice;
