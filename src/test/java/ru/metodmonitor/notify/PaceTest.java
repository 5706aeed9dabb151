package ru.metodmonitor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Telegram's limits in a time of the test's own, a step a millisecond: no busy machine can disturb it. */
class PaceTest {
    private static final long MILLI = Duration.ofMillis(1).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void twelve_hundred_heads_hear_at_28_to_30_a_second_and_a_person_waits_one_slot_at_most() {
        Random random = new Random(753);
        Pace pace = new Pace(Limits.TELEGRAM);
        Deque<Long> notices = new ArrayDeque<>();
        for (long head = 1; head <= 1_200; head++) {
            notices.add(head);
        }
        Deque<Long> asked = new ArrayDeque<>();
        List<Long> left = new ArrayList<>();
        long longestWait = 0;
        long person = 100_000;
        long last = 0;
        for (long now = 0; !notices.isEmpty() || !asked.isEmpty(); now += MILLI) {
            if (random.nextInt(700) == 0 && asked.isEmpty()) {
                asked.add(now);
                person++;
            }
            if (pace.overallFree() > now) {
                continue;
            }
            // As the outbox is read: answers first.
            if (!asked.isEmpty() && pace.chatFree(person) <= now) {
                longestWait = Math.max(longestWait, now - asked.remove());
                pace.left(person, now);
                left.add(now);
            } else if (!notices.isEmpty() && pace.chatFree(notices.peek()) <= now) {
                pace.left(notices.remove(), now);
                left.add(now);
                last = now;
            }
        }

        double rate = (left.size() - 1) / ((double) last / SECOND);
        assertThat(rate).isBetween(28.0, 30.0);
        assertThat(longestWait).isLessThanOrEqualTo(Limits.TELEGRAM.overall().toNanos());
        assertThat(mostInAnySecond(left)).isLessThanOrEqualTo(30);
    }

    @Test
    void a_chat_gets_one_message_a_second_and_a_group_twenty_a_minute() {
        assertThat(inOneMinute(7)).isBetween(55, 60);
        assertThat(inOneMinute(-7)).isBetween(18, 20);
    }

    @Test
    void a_pause_of_one_chat_does_not_stop_the_others() {
        Pace pace = new Pace(Limits.TELEGRAM);
        pace.pause(-7, 40 * SECOND);

        assertThat(pace.chatFree(-7)).isEqualTo(40 * SECOND);
        assertThat(pace.chatFree(8)).isNegative();
        assertThat(pace.overallFree()).isNegative();
    }

    private static int inOneMinute(long chat) {
        Pace pace = new Pace(Limits.TELEGRAM);
        int sent = 0;
        for (long now = 0; now < 60 * SECOND; now += MILLI) {
            if (Math.max(pace.chatFree(chat), pace.overallFree()) <= now) {
                pace.left(chat, now);
                sent++;
            }
        }
        return sent;
    }

    private static int mostInAnySecond(List<Long> left) {
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
