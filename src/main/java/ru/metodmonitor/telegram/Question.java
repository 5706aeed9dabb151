package ru.metodmonitor.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * The question for updates, which reads the answer update by update.
 *
 * <p>Telegram grows: a kind of message, of chat member or of origin that the library doesn't know makes it refuse the whole
 * batch, and the same batch would come again for ever. Here such an update is read by its well-known fields alone.
 */
final class Question extends GetUpdates {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Question.class);
    private static final int MOST = 100;
    private static final List<String> KNOWN = List.of(
            "message_id",
            "date",
            "chat",
            "from",
            "sender_chat",
            "message_thread_id",
            "is_topic_message",
            "text",
            "caption",
            "document",
            "photo");

    /**
     * A question.
     *
     * @param offset the first update that was not handled; those before it are confirmed
     * @param seconds how long Telegram may hold it
     * @param kinds which updates are wanted
     */
    Question(int offset, int seconds, List<String> kinds) {
        super(offset, MOST, seconds, kinds);
    }

    /** What is no update at all is left out; whatever is no answer of Telegram's is refused as a whole. */
    @Override
    @SuppressWarnings("NonApiType") // the library's own signature
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        JsonNode tree = tree(answer);
        if (tree.path("ok").isBoolean() && !tree.path("ok").booleanValue()) {
            return super.deserializeResponse(answer);
        }
        JsonNode updates = tree.path("result");
        if (!updates.isArray()) {
            throw new TelegramApiRequestException("no updates in the answer");
        }
        ArrayList<Update> read = new ArrayList<>();
        for (int i = 0; i < updates.size(); i++) {
            if (isUpdate(updates.get(i))) {
                read.add(read(updates.get(i)));
            } else {
                LOG.error("no. {} of {} updates has no number and is passed over", i + 1, updates.size());
            }
        }
        if (read.isEmpty() && !updates.isEmpty()) {
            // Nothing of it can be confirmed, so the same comes again: not at once.
            throw new TelegramApiRequestException("no update among the updates");
        }
        return read;
    }

    private static boolean isUpdate(JsonNode update) {
        JsonNode id = update.path("update_id");
        return id.isIntegralNumber() && id.canConvertToInt() && id.intValue() > 0;
    }

    private static JsonNode tree(String answer) {
        try {
            return OBJECT_MAPPER.readTree(answer);
        } catch (JsonProcessingException e) {
            // A page of some server on the way, or half an answer.
            return OBJECT_MAPPER.missingNode();
        }
    }

    private static Update read(JsonNode update) {
        try {
            return OBJECT_MAPPER.treeToValue(update, Update.class);
        } catch (JsonProcessingException e) {
            LOG.warn("update {} holds something unknown", update.path("update_id"));
            return wellKnown(update);
        }
    }

    private static Update wellKnown(JsonNode update) {
        ObjectNode bare = OBJECT_MAPPER.createObjectNode();
        bare.set("update_id", update.path("update_id"));
        if (update.path("message") instanceof ObjectNode message) {
            bare.set("message", message.deepCopy().retain(KNOWN));
        }
        try {
            return OBJECT_MAPPER.treeToValue(bare, Update.class);
        } catch (JsonProcessingException e) {
            Update unknown = new Update();
            unknown.setUpdateId(update.path("update_id").asInt());
            return unknown;
        }
    }
}
