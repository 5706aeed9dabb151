package ru.metodmonitor.max;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How MAX is reached.
 *
 * @param url the Bot API server; what comes after the host stands before every method
 * @param token the bot's token; never logged
 * @param truststore further root certificates (PEM, PKCS12 or JKS), trusted beside the system's: that of the Russian national
 *     authority isn't among these
 * @param webhook where MAX brings updates; without it they are asked for, which MAX means for trying out alone
 */
public record MaxSettings(URI url, String token, Optional<Path> truststore, Optional<Webhook> webhook) {
    /** MAX's own server. */
    public static final URI OFFICIAL = URI.create("https://platform-api2.max.ru");

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");

    /**
     * Checks the address and the token.
     *
     * @throws IllegalArgumentException with one line that names no secret
     */
    public MaxSettings {
        requireHttp(url);
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("the token is empty or holds a character that no token has");
        }
    }

    private static void requireHttp(URI url) {
        boolean http = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        if (!http || url.getHost() == null) {
            throw new IllegalArgumentException("not an address in https: " + url);
        }
    }

    /** Whether the server is on this machine: a stand-in, whose files are here as well. */
    boolean isHere() {
        String host = url.getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "MAX at " + url;
    }

    /**
     * Where MAX brings updates.
     *
     * @param publicUrl the address that MAX is told; its path is the only one that is answered
     * @param port on 127.0.0.1, where a server with a certificate hands MAX's calls on to; 0 for a free one
     * @param secret what MAX says with every call
     */
    public record Webhook(URI publicUrl, int port, String secret) {
        private static final Pattern SECRET = Pattern.compile("[a-zA-Z0-9_-]{5,256}");

        /**
         * Checks all three.
         *
         * @throws IllegalArgumentException with one line that names no secret
         */
        public Webhook {
            requireHttp(publicUrl);
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("not a port: " + port);
            }
            if (!SECRET.matcher(secret).matches()) {
                throw new IllegalArgumentException(
                        "the webhook's secret must be 5 to 256 Latin letters, digits, hyphens or underscores");
            }
        }

        /** The path that is answered. */
        String path() {
            String path = publicUrl.getPath();
            return path == null || path.isEmpty() ? "/" : path;
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "webhook " + publicUrl;
        }
    }
}
