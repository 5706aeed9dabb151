/**
 * Approving a year's results: what stands in the way, freezing them, and what was corrected since.
 *
 * <p>Start at {@link ru.metodmonitor.approval.Approvals}. The frozen results themselves belong to {@code results}, since every view
 * of figures says whether they are approved. Nothing is null.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.approval;
