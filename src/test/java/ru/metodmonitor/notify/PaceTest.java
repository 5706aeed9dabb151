package ru.metodmonitor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.telegram.OnTelegram;
import ru.metodmonitor.telegram.TelegramApi;

/** Telegram's limits in a time of the test's own, a step a millisecond: no busy machine can disturb it. */
class PaceTest {
    private static final long MILLI = Duration.ofMillis(1).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void twelve_hundred_heads_hear_at_28_to_30_a_second_and_a_person_waits_one_slot_at_most() {
        Season season = new Season(753, 60);
        season.run();

        assertThat(season.rate()).isBetween(28.0, 30.0);
        assertThat(season.longestWait)
                .isLessThanOrEqualTo(TelegramApi.CHANNEL.limits().overall().toNanos() + MILLI);
        assertThat(mostInAnySecond(season.arrived)).isLessThanOrEqualTo(31);
    }

    @Test
    void messages_that_stall_on_their_way_never_arrive_as_a_flood() {
        for (int seed = 0; seed < 20; seed++) {
            Season season = new Season(seed, 700);
            season.run();

            assertThat(mostInAnySecond(season.arrived)).isLessThanOrEqualTo(31);
        }
    }

    /** A mass notice in which people ask between, threads wake up late, and messages take their time. */
    private static final class Season {
        private final Random random;
        private final int slowest;
        private final Pace pace = new Pace(TelegramApi.CHANNEL.limits());
        private final List<Long> arrived = new ArrayList<>();
        private final List<Long> answeredAt = new ArrayList<>();
        private long longestWait;
        private long lastLeft;

        Season(int seed, int slowestMillis) {
            this.random = new Random(seed);
            this.slowest = slowestMillis;
        }

        void run() {
            Deque<Long> notices = new ArrayDeque<>();
            for (long head = 1; head <= 1_200; head++) {
                notices.add(head);
            }
            Deque<Long> asked = new ArrayDeque<>();
            long person = 100_000;
            long awake = 0;
            for (long now = 0; !notices.isEmpty() || !asked.isEmpty(); now += MILLI) {
                land(now);
                if (random.nextInt(700) == 0 && asked.isEmpty()) {
                    asked.add(now);
                    person++;
                }
                if (pace.overallFree(now) > now || awake > now) {
                    continue;
                }
                awake = now + random.nextInt(25) * MILLI;
                // As the outbox is read: answers first.
                if (!asked.isEmpty()) {
                    longestWait = Math.max(longestWait, now - asked.remove());
                    leave(person, now);
                } else {
                    leave(notices.remove(), now);
                }
            }
        }

        private void leave(long chat, long now) {
            assertThat(pace.chatFree(OnTelegram.chat(chat))).isLessThanOrEqualTo(now);
            pace.left(OnTelegram.chat(chat), now);
            lastLeft = now;
            long there = now + random.nextInt(slowest) * MILLI;
            arrived.add(there);
            answeredAt.add(there + random.nextInt(20) * MILLI);
        }

        private void land(long now) {
            answeredAt.removeIf(at -> {
                if (at <= now) {
                    pace.landed(now);
                }
                return at <= now;
            });
        }

        double rate() {
            return (arrived.size() - 1) / ((double) lastLeft / SECOND);
        }
    }

    @Test
    void a_chat_gets_one_message_a_second_and_a_group_twenty_a_minute() {
        assertThat(inOneMinute(7)).isBetween(55, 60);
        assertThat(inOneMinute(-7)).isBetween(18, 20);
    }

    @Test
    void a_pause_of_one_chat_does_not_stop_the_others() {
        Pace pace = new Pace(TelegramApi.CHANNEL.limits());
        pace.pause(OnTelegram.chat(-7), 40 * SECOND);

        assertThat(pace.chatFree(OnTelegram.chat(-7))).isEqualTo(40 * SECOND);
        assertThat(pace.chatFree(OnTelegram.chat(8))).isNegative();
        assertThat(pace.overallFree(0)).isNegative();
    }

    private static int inOneMinute(long chat) {
        Pace pace = new Pace(TelegramApi.CHANNEL.limits());
        int sent = 0;
        for (long now = 0; now < 60 * SECOND; now += MILLI) {
            if (Math.max(pace.chatFree(OnTelegram.chat(chat)), pace.overallFree(now)) <= now) {
                pace.left(OnTelegram.chat(chat), now);
                pace.landed(now);
                sent++;
            }
        }
        return sent;
    }

    private static int mostInAnySecond(List<Long> times) {
        List<Long> left = times.stream().sorted().toList();
        int most = 0;
        int first = 0;
        for (int i = 0; i < left.size(); i++) {
            while (left.get(i) - left.get(first) >= SECOND) {
                first++;
            }
            most = Math.max(most, i - first + 1);
        }
        return most;
    }
}
