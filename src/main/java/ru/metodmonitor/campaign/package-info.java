/**
 * The run over one academic year: milestones, who has closed them, who is to be reminded today (SPEC section 7).
 *
 * <p>Start at {@link ru.metodmonitor.campaign.Campaigns}; what is due is decided by the pure
 * {@link ru.metodmonitor.campaign.Reminders} and {@link ru.metodmonitor.campaign.Planner}. A school is the unit that closes a
 * head's milestone, whoever of its heads did it; a territory's is closed when its schools have; an operators' one by one
 * operator. Nothing is null; the types are safe to share.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.campaign;
