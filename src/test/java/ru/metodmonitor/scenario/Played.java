package ru.metodmonitor.scenario;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import ru.metodmonitor.app.Config;
import ru.metodmonitor.channel.Channel;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.max.MaxApi;
import ru.metodmonitor.max.MaxSettings;
import ru.metodmonitor.sandbox.Fault;
import ru.metodmonitor.sandbox.Sandbox;
import ru.metodmonitor.sandbox.Side;
import ru.metodmonitor.telegram.TelegramApi;

/** The messenger that people write from. */
public enum Played {
    TELEGRAM {
        @Override
        public Channel channel() {
            return TelegramApi.CHANNEL;
        }

        @Override
        public Side side(Sandbox sandbox) {
            return sandbox;
        }

        @Override
        public String call(String method) {
            return method;
        }

        @Override
        public Fault wrongToken() {
            return Fault.refused(401, "Unauthorized");
        }

        @Override
        Fault anotherProgram() {
            return Fault.refused(409, "Conflict: terminated by other getUpdates request");
        }

        @Override
        Fault wrongMarkup() {
            return Fault.refused(
                    400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 5");
        }

        @Override
        List<Fault> gone() {
            return Stream.of(
                            "message to edit not found",
                            "message can't be edited",
                            "MESSAGE_ID_INVALID",
                            "there is no text in the message to edit")
                    .map(words -> Fault.refused(400, "Bad Request: " + words))
                    .toList();
        }

        @Override
        Config config(Config telegram, Sandbox sandbox) {
            return telegram;
        }

        @Override
        Map<String, String> environment(String address) {
            return Map.of("METODMONITOR_BOT_TOKEN", TELEGRAM_TOKEN, "METODMONITOR_BOT_API_URL", address);
        }
    },
    MAX {
        @Override
        public Channel channel() {
            return MaxApi.CHANNEL;
        }

        @Override
        public Side side(Sandbox sandbox) {
            return sandbox.max();
        }

        @Override
        public String call(String method) {
            return switch (method) {
                case "getUpdates" -> "GET /updates";
                case "getFile" -> "media";
                case "sendMessage" -> "POST /messages";
                case "editMessageText" -> "PUT /messages";
                case "answerCallbackQuery" -> "POST /answers";
                default -> throw new IllegalArgumentException("nothing here is like " + method);
            };
        }

        @Override
        public Fault wrongToken() {
            return Fault.refused(401, "verify.token", "Invalid access_token");
        }

        @Override
        Fault anotherProgram() {
            return Fault.refused(409, "conflict", "Another call asks for updates");
        }

        @Override
        Fault wrongMarkup() {
            return Fault.refused(400, "proto.payload", "text: the format html can't be parsed");
        }

        @Override
        List<Fault> gone() {
            return List.of(
                    Fault.refused(404, "not.found", "Message not found"),
                    Fault.answer(200, "{\"success\":false,\"message\":\"The message is too old to be edited\"}"),
                    Fault.refused(400, "proto.payload", "message_id: no such message"));
        }

        @Override
        Config config(Config telegram, Sandbox sandbox) {
            return telegram.withMax(settings(sandbox)).withoutTelegram();
        }

        @Override
        Map<String, String> environment(String address) {
            return Map.of("METODMONITOR_MAX_TOKEN", MAX_TOKEN, "METODMONITOR_MAX_API_URL", address + "/max");
        }
    };

    static final String TELEGRAM_TOKEN = "7000000001:abcdefghijklmnopqrstuvwxyz";
    static final String MAX_TOKEN = "abcdefghijklmnopqrstuvwxyz_0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final ThreadLocal<Played> NOW = ThreadLocal.withInitial(() -> TELEGRAM);

    /** The one of the test that runs now. */
    public static Played now() {
        return NOW.get();
    }

    /** Somebody's chat in the one of the test that runs now. */
    public static ChatId chat(long number) {
        return now().channel().chat(number);
    }

    /** How the program reaches the stand-in's MAX, and asks for updates. */
    public static MaxSettings settings(Sandbox sandbox) {
        return settings(sandbox, Optional.empty());
    }

    /** The same, where MAX may bring updates. */
    static MaxSettings settings(Sandbox sandbox, Optional<MaxSettings.Webhook> webhook) {
        return new MaxSettings(URI.create(sandbox.max().apiUrl()), sandbox.max().token(), Optional.empty(), webhook);
    }

    /** Fails if the program has ever asked MAX for what its published schema does not have. */
    static void judge(Sandbox sandbox) {
        List<String> violations = sandbox.max().violations().all();
        if (!violations.isEmpty()) {
            throw new AssertionError("against MAX's schema:\n" + String.join("\n", violations));
        }
    }

    /** As the program knows it. */
    public abstract Channel channel();

    /** The stand-in's people of this messenger. */
    public abstract Side side(Sandbox sandbox);

    /** What does there what this method of Telegram's does: for faults and the log of calls. */
    public abstract String call(String method);

    /** What it says to a token that it does not know. */
    public abstract Fault wrongToken();

    /** What it says while another program takes the updates. */
    abstract Fault anotherProgram();

    /** What it says of marks in a text that it does not understand. */
    abstract Fault wrongMarkup();

    /** All that it may say of a message that was to be edited and can't be. */
    abstract List<Fault> gone();

    /** The configuration for this messenger alone, out of that for Telegram. */
    abstract Config config(Config telegram, Sandbox sandbox);

    /**
     * The same for a program of its own, which a stand-in with our tokens serves.
     *
     * @param address of the stand-in, whether it is there already or not
     */
    abstract Map<String, String> environment(String address);

    /** Plays a class on each of some. */
    private abstract static class On implements ClassTemplateInvocationContextProvider {
        private final List<Played> all;

        On(Played... all) {
            this.all = List.of(all);
        }

        @Override
        public boolean supportsClassTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
            return all.stream().map(Invocation::new);
        }
    }

    /** Plays a class on both. */
    static final class OnBoth extends On {
        OnBoth() {
            super(TELEGRAM, MAX);
        }
    }

    /** Plays a class on MAX. */
    static final class OnMax extends On {
        OnMax() {
            super(MAX);
        }
    }

    private record Invocation(Played played)
            implements ClassTemplateInvocationContext,
                    BeforeClassTemplateInvocationCallback,
                    AfterClassTemplateInvocationCallback,
                    TestInstancePreConstructCallback,
                    BeforeEachCallback,
                    AfterEachCallback {
        @Override
        public String getDisplayName(int index) {
            return played.channel().name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void beforeClassTemplateInvocation(ExtensionContext context) {
            NOW.set(played);
        }

        /** Tests may run side by side, each in a thread of its own. */
        @Override
        public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
            NOW.set(played);
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            NOW.set(played);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            NOW.remove();
        }

        @Override
        public void afterClassTemplateInvocation(ExtensionContext context) {
            NOW.remove();
        }
    }
}
