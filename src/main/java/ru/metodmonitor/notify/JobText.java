package ru.metodmonitor.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;

/** A job's payload that is one text, as JSON. */
public final class JobText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JobText() {}

    /** The payload that holds a text. */
    public static String of(String text) {
        return TextNode.valueOf(text).toString();
    }

    /**
     * The text in a payload.
     *
     * @throws IllegalArgumentException if the payload is no text
     */
    public static String in(JobRow job) {
        try {
            return JSON.readValue(job.payload(), String.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the payload of job " + job.id() + " is no text");
        }
    }
}
