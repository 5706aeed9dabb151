package ru.metodmonitor.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Addresses that Telegram opens. Pure. */
final class WebAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https", "tg");

    private WebAddress() {}

    /** The address with its scheme; empty if Telegram would not take it. */
    static Optional<String> normal(String address) {
        String whole = address.contains("://") ? address : "https://" + address;
        try {
            URI uri = new URI(whole);
            String host = Optional.ofNullable(uri.getHost()).orElse("");
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean reachable = scheme.equals("tg") ? !whole.endsWith("//") : host.contains(".");
            return SCHEMES.contains(scheme) && reachable ? Optional.of(whole) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
