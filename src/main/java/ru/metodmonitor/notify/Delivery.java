package ru.metodmonitor.notify;

import java.time.Duration;

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
     * Telegram took it.
     *
     * @param messageId the new message's identifier; 0 where there is none
     */
    record Sent(long messageId) implements Delivery {
        @Override
        public void tell(Cases cases) {
            cases.sent(this);
        }
    }

    /**
     * Telegram asks to wait (429).
     *
     * @param pause how long
     */
    record Wait(Duration pause) implements Delivery {
        @Override
        public void tell(Cases cases) {
            cases.wait(this);
        }
    }

    /** Telegram was not reached or broke (5xx): nobody knows whether the message arrived. */
    record Unreached() implements Delivery {
        @Override
        public void tell(Cases cases) {
            cases.unreached(this);
        }
    }

    /** Telegram does not know the token (401, 404): nobody's message can go until somebody has put that right. */
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
    record Moved(long chat) implements Delivery {
        @Override
        public void tell(Cases cases) {
            cases.moved(this);
        }
    }

    /**
     * Telegram refuses this very message: sending it again would not help.
     *
     * @param code HTTP status
     * @param description Telegram's words
     */
    record Refused(int code, String description) implements Delivery {
        @Override
        public void tell(Cases cases) {
            cases.refused(this);
        }
    }
}
