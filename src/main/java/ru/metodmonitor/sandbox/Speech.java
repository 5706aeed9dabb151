package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;

/** How a messenger writes what it answers to a call. */
interface Speech {
    void answer(Context context, JsonNode result);

    void refuse(Context context, ApiFailure failure);
}
