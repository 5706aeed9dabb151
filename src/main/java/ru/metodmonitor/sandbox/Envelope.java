package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a messenger writes an update around what it tells. */
interface Envelope {
    ObjectNode seal(int number, String type, ObjectNode payload);

    /** Whether an update carries its number. */
    boolean numbered();

    /** Telegram's: the number, and what is told under the name of its type. */
    final class Telegram implements Envelope {
        @Override
        public ObjectNode seal(int number, String type, ObjectNode payload) {
            ObjectNode update = Json.object().put("update_id", number);
            update.set(type, payload);
            return update;
        }

        @Override
        public boolean numbered() {
            return true;
        }
    }

    /** MAX's: the type stands beside what is told; there is no number. */
    final class Max implements Envelope {
        @Override
        public ObjectNode seal(int number, String type, ObjectNode payload) {
            return Json.object().put("update_type", type).setAll(payload);
        }

        @Override
        public boolean numbered() {
            return false;
        }
    }
}
