package ru.metodmonitor.telegram;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A SOCKS5 proxy (RFC 1928, RFC 1929) that leads every host to one port of this machine. */
final class SocksProxy implements AutoCloseable {
    private static final int VERSION = 5;
    private static final int OPEN = 0;
    private static final int PASSWORD = 2;
    private static final int BY_NAME = 3;

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int target;
    private final Optional<String> credentials;
    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    /**
     * Opens one.
     *
     * @param credentials {@code user:password}; empty for an open proxy
     */
    SocksProxy(int target, Optional<String> credentials) {
        this.target = target;
        this.credentials = credentials;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Which hosts were asked for by name. */
    List<String> hosts() {
        return List.copyOf(hosts);
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                sockets.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            in.readUnsignedByte();
            in.readNBytes(in.readUnsignedByte());
            out.write(new byte[] {VERSION, (byte) (credentials.isPresent() ? PASSWORD : OPEN)});
            if (credentials.isPresent() && !mayPass(in, out)) {
                return;
            }
            in.readNBytes(3);
            if (in.readUnsignedByte() != BY_NAME) {
                return;
            }
            hosts.add(text(in));
            in.readUnsignedShort();
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                sockets.add(server);
                out.write(new byte[] {VERSION, 0, 0, 1, 0, 0, 0, 0, 0, 0});
                threads.execute(() -> pump(in, server));
                server.getInputStream().transferTo(out);
            }
        } catch (IOException gone) {
            return;
        }
    }

    private boolean mayPass(DataInputStream in, OutputStream out) throws IOException {
        in.readUnsignedByte();
        boolean right = credentials.get().equals(text(in) + ":" + text(in));
        out.write(new byte[] {1, (byte) (right ? 0 : 1)});
        return right;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }

    private static void pump(InputStream in, Socket to) {
        try {
            in.transferTo(to.getOutputStream());
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
