package ru.metodmonitor.notify;

import java.time.Duration;
import ru.metodmonitor.channel.ChatId;

/** What came of one attempt to send. */
public sealed interface Delivery {
    /** Calls the case that it is. */
    void tell(Cases cases);

    /** One answer a case. */
    interface Cases {
        /** See {@link Sent}. */
        void sent(Sent sent);

        /** See {@link Wait}. */
        void wait(Wait wait);

        /** See {@link Unreached}. */
        void unreached(Unreached unreached);

        /** See {@link TokenRefused}. */
        void tokenRefused(TokenRefused refused);

        /** See {@link Blocked}. */
        void blocked(Blocked blocked);

        /** See {@link Moved}. */
        void moved(Moved moved);

        /** See {@link Refused}. */
        void refused(Refused refused);
    }

    /**
     * The messenger took it.
     *
     * @param messageId the messenger's name for the new message; empty where there is none
     */
    record Sent(String messageId) implements Delivery {
        @Override
        public void tell(Cases cases) {
            cases.sent(this);
        }
    }

    /**
     * The messenger asks to wait (429).
     *
     * @param pause how long
     * @param everybody whether more than this chat may be meant
     */
    record Wait(Duration pause, boolean everybody) implements Delivery {
        @Override
        public void tell(Cases cases) {
            cases.wait(this);
        }
    }

    /** The messenger was not reached or broke (5xx): nobody knows whether the message arrived. */
    record Unreached() implements Delivery {
        @Override
        public void tell(Cases cases) {
            cases.unreached(this);
        }
    }

    /** The messenger does not know the token (401, 404): nobody's message can go until somebody has put that right. */
    record TokenRefused() implements Delivery {
        @Override
        public void tell(Cases cases) {
            cases.tokenRefused(this);
        }
    }

    /** The person blocked the bot, left, or never started it. */
    record Blocked() implements Delivery {
        @Override
        public void tell(Cases cases) {
            cases.blocked(this);
        }
    }

    /**
     * The group has a new identifier.
     *
     * @param chat the new one
     */
    record Moved(ChatId chat) implements Delivery {
        @Override
        public void tell(Cases cases) {
            cases.moved(this);
        }
    }

    /**
     * The messenger refuses this very message: sending it again would not help.
     *
     * @param code HTTP status
     * @param description the messenger's words
     */
    record Refused(int code, String description) implements Delivery {
        @Override
        public void tell(Cases cases) {
            cases.refused(this);
        }
    }
}
