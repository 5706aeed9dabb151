package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** A method of the Bot API: gives its result or throws an {@link ApiFailure}. */
interface ApiMethod {
    JsonNode call(Args args);
}
