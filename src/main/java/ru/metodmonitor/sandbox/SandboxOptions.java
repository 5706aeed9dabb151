package ru.metodmonitor.sandbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * How to start a sandbox.
 *
 * @param port on 127.0.0.1; 0 for a free one
 * @param token the bot's, as {@code 123456:letters}; empty for a random one
 * @param maxToken the bot's at MAX; empty for a random one
 * @param botUsername without {@code @}
 * @param botName as people see it
 * @param pageTitle in the page's head and tab; empty for the page's own
 * @param limits which flood limits are enforced on Telegram's side
 * @param maxLimits which are on MAX's
 * @param clock dates of messages; its zone is the page's
 * @param clockControl if given, the page can move the program's clock
 * @param samples files that the page offers to be sent
 */
public record SandboxOptions(
        int port,
        String token,
        String maxToken,
        String botUsername,
        String botName,
        String pageTitle,
        FloodLimits limits,
        FloodLimits maxLimits,
        Clock clock,
        Optional<ClockControl> clockControl,
        List<SampleFile> samples) {
    /** Checks token and username, copies the samples. */
    public SandboxOptions {
        samples = List.copyOf(samples);
        if (!token.isEmpty() && !token.matches("\\d{5,19}:[A-Za-z0-9_-]{20,60}")) {
            throw new IllegalArgumentException("a bot's token is a number, a colon and letters");
        }
        if (!botUsername.matches("[A-Za-z][A-Za-z0-9_]{3,31}")) {
            throw new IllegalArgumentException("not a bot's username: " + botUsername);
        }
    }

    /** A free port, a random token, the messengers' limits, no clock to move. */
    public static SandboxOptions of(String botUsername, String botName, Clock clock) {
        return new SandboxOptions(
                0,
                "",
                "",
                botUsername,
                botName,
                "",
                FloodLimits.TELEGRAM,
                FloodLimits.MAX,
                clock,
                Optional.empty(),
                List.of());
    }

    /** On this port. */
    public SandboxOptions withPort(int value) {
        return new SandboxOptions(
                value,
                token,
                maxToken,
                botUsername,
                botName,
                pageTitle,
                limits,
                maxLimits,
                clock,
                clockControl,
                samples);
    }

    /** For a bot with this token. */
    public SandboxOptions withToken(String value) {
        return new SandboxOptions(
                port,
                value,
                maxToken,
                botUsername,
                botName,
                pageTitle,
                limits,
                maxLimits,
                clock,
                clockControl,
                samples);
    }

    /** For a bot that has this token at MAX. */
    public SandboxOptions withMaxToken(String value) {
        return new SandboxOptions(
                port, token, value, botUsername, botName, pageTitle, limits, maxLimits, clock, clockControl, samples);
    }

    /** With this title of the page. */
    public SandboxOptions withPageTitle(String value) {
        return new SandboxOptions(
                port, token, maxToken, botUsername, botName, value, limits, maxLimits, clock, clockControl, samples);
    }

    /** With these flood limits on MAX's side. */
    public SandboxOptions withMaxLimits(FloodLimits value) {
        return new SandboxOptions(
                port, token, maxToken, botUsername, botName, pageTitle, limits, value, clock, clockControl, samples);
    }

    /** With these flood limits on Telegram's side. */
    public SandboxOptions withLimits(FloodLimits value) {
        return new SandboxOptions(
                port, token, maxToken, botUsername, botName, pageTitle, value, maxLimits, clock, clockControl, samples);
    }

    /** With a clock that the page may move. */
    public SandboxOptions withClockControl(ClockControl value) {
        return new SandboxOptions(
                port,
                token,
                maxToken,
                botUsername,
                botName,
                pageTitle,
                limits,
                maxLimits,
                clock,
                Optional.of(value),
                samples);
    }

    /** With files that the page offers to be sent. */
    public SandboxOptions withSamples(List<SampleFile> value) {
        return new SandboxOptions(
                port, token, maxToken, botUsername, botName, pageTitle, limits, maxLimits, clock, clockControl, value);
    }
}
