package ru.metodmonitor.sandbox;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The connection under a request. */
final class Connection {
    private Connection() {}

    /** Breaks it without an answer, as a network does. */
    static void cut(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
