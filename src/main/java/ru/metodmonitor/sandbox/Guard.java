package ru.metodmonitor.sandbox;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in only who means this server: a request under another host name is DNS rebinding, one from another origin is a foreign
 * page acting through the person's browser. A change moreover needs a header that a foreign form can't send.
 */
final class Guard {
    private static final String OWN_HEADER = "X-Sandbox";
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private Guard() {}

    static void checkHost(Context context) {
        if (!hosts(context).contains(value(context, "Host"))) {
            throw new ForbiddenResponse("this server answers on 127.0.0.1 only");
        }
    }

    static void checkOrigin(Context context) {
        String origin = value(context, "Origin");
        String site = value(context, "Sec-Fetch-Site");
        boolean ownOrigin = origin.isEmpty() || hosts(context).contains(origin.replaceFirst("^http://", ""));
        if (!ownOrigin || !(site.isEmpty() || OWN_SITE.contains(site))) {
            throw new ForbiddenResponse("another page may not act here");
        }
        boolean looks = context.req().getMethod().equals("GET");
        if (!looks && value(context, OWN_HEADER).isEmpty()) {
            throw new ForbiddenResponse("the header " + OWN_HEADER + " is missing");
        }
    }

    private static Set<String> hosts(Context context) {
        int port = context.req().getLocalPort();
        return Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    private static String value(Context context, String header) {
        return Optional.ofNullable(context.header(header)).orElse("");
    }
}
