package ru.metodmonitor.bench;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** From the start of the JVM to the first {@code getUpdates}, against a bare echo bot of the same library. */
final class StartCase implements Case {
    private static final String TOKEN = "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final String OK = "{\"ok\":true,\"result\":true}";
    private static final String ME = "{\"ok\":true,\"result\":{\"id\":123456,\"is_bot\":true,\"first_name\":\"B\",\"username\":\"b_bot\"}}";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Place place, Sheet sheet) throws Exception {
        SynchronousQueue<Long> asked = new SynchronousQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath().toLowerCase(java.util.Locale.ROOT);
            exchange.getRequestBody().readAllBytes();
            String answer = OK;
            if (path.endsWith("getme")) {
                answer = ME;
            } else if (path.endsWith("getupdates")) {
                asked.offer(System.nanoTime());
                answer = "{\"ok\":true,\"result\":[]}";
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        Path folder = place.fresh("start");
        List<String> ours = List.of("-jar", place.jar().toString(), "run");
        List<String> echo = List.of("-cp", System.getProperty("java.class.path"), EchoBot.class.getName(), url, TOKEN);
        Paired paired = Paired.of(1, 7, timed(ours, url, folder, asked), timed(echo, url, folder, asked));
        sheet.compared("JVM start to the first `getUpdates` against a bare echo bot", paired, 2.5);
        server.stop(0);
    }

    private static Paired.Work timed(List<String> program, String url, Path folder, SynchronousQueue<Long> asked) {
        return () -> {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(program);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out.log").toFile());
            builder.environment().putAll(Map.of(
                    "METODMONITOR_BOT_TOKEN", TOKEN,
                    "METODMONITOR_BOT_API_URL", url,
                    "METODMONITOR_DATA_DIR", folder.resolve("data").toString()));
            Process process = builder.start();
            try {
                if (asked.poll(60, TimeUnit.SECONDS) == null) {
                    throw new IllegalStateException("it never asked for updates: see " + folder.resolve("out.log"));
                }
            } finally {
                // Not waited for: the next start must not be timed together with this end.
                process.destroyForcibly().waitFor();
            }
        };
    }
}
