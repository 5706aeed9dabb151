package ru.metodmonitor.report.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ru.metodmonitor.bot.ButtonData;

/** What a button asked for, as the payload of a job: a contract, jobs outlive restarts. */
final class Asked {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Asked() {}

    static String payload(ButtonData button) {
        try {
            return JSON.writeValueAsString(button.text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text can't be written", e);
        }
    }

    static ButtonData of(String payload) {
        try {
            return ButtonData.parse(JSON.readValue(payload, String.class)).orElseThrow();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a job's payload can't be read", e);
        }
    }
}
