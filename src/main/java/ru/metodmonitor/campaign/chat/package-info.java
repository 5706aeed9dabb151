/**
 * The campaign in chat: its card, deadlines, notices, control of execution, the check of entries, discussions.
 *
 * <p>Start at {@link ru.metodmonitor.campaign.chat.CampaignNotices} (what comes by itself) and
 * {@link ru.metodmonitor.campaign.chat.CampaignCommand}. Nothing is null. Commands run on the poller's thread, notices on the
 * timetable's.
 */
@org.jspecify.annotations.NullMarked
package ru.metodmonitor.campaign.chat;
