package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** An operation of MAX's Bot API: gives its result or throws an {@link ApiFailure}. */
interface MaxMethod {
    JsonNode call(MaxCall call);
}
