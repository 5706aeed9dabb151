package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** A call of the bot from its coming to its answer: it fails if a fault waits for it, and is logged in any case. */
final class Turn {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final World world;
    private final Speech speech;

    Turn(World world, Speech speech) {
        this.world = world;
        this.speech = speech;
    }

    /** Takes the next fault of that name, if there is one. */
    void take(Context context, String name, Supplier<Asked> reading) {
        Optional<Fault> fault = world.faults().take(name);
        OptionalLong chat = OptionalLong.empty();
        try {
            Asked asked = reading.get();
            chat = asked.chat();
            if (fault.isPresent() && fault.get().kind() != Fault.Kind.CUT_AFTER) {
                fail(context, name, chat, fault.get());
                return;
            }
            JsonNode result = asked.work().get();
            boolean cut = fault.isPresent();
            world.calls().add(name, chat, asked.topic(), cut ? 0 : 200, "");
            if (cut) {
                Connection.cut(context);
                return;
            }
            speech.answer(context, result);
        } catch (ApiFailure e) {
            world.calls().add(name, chat, e.code(), e.description());
            speech.refuse(context, e);
        }
    }

    private void fail(Context context, String name, OptionalLong chat, Fault fault) {
        switch (fault.kind()) {
            case TOO_MANY_REQUESTS -> throw world.refusals().tooFast(fault.number());
            case SERVER_ERROR -> throw ApiFailure.of(500, "Internal Server Error");
            case BAD_GATEWAY -> {
                world.calls().add(name, chat, 502, "Bad Gateway");
                context.status(502).html("<html><body><h1>502 Bad Gateway</h1></body></html>");
            }
            case ANSWER -> {
                world.calls().add(name, chat, fault.number(), fault.body());
                context.status(fault.number()).contentType("application/json").result(fault.body());
            }
            case SILENCE -> {
                world.calls().add(name, chat, 0, "");
                world.monitor().await(FOR_EVER, () -> false);
                Connection.cut(context);
            }
            case CUT_BEFORE, CUT_AFTER -> {
                world.calls().add(name, chat, 0, "");
                Connection.cut(context);
            }
        }
    }

    /**
     * A call as it was read.
     *
     * @param topic the group's topic; 0 for none
     * @param work carries it out
     */
    record Asked(OptionalLong chat, int topic, Supplier<JsonNode> work) {}
}
