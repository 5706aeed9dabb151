package ru.metodmonitor.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telegram's side of the intake, in a process of its own: hands out updates that were made before the clock runs, a hundred at a time, and takes
 * answers.
 *
 * <p>Who measures asks it by HTTP: {@code /stub/release?n} lets the first n updates out and tells nothing; {@code /stub/say?n} lets number n out,
 * waits for the answer in its chat and tells the nanoseconds between; {@code /stub/begun} tells when updates were first handed out, by the machine's
 * monotonic clock, {@code /stub/answers} how many answers came; {@code /stub/anew} forgets everything.
 *
 * <p>Threading: many exchanges at a time; what they share is guarded by this object's lock.
 */
final class IntakeStub {
    private static final int BATCH = 100;
    private static final long HELD_MILLIS = 50_000;
    private static final Pattern OFFSET = Pattern.compile("\"?offset\"?[=:]\\s*\"?(\\d+)");
    private static final Pattern CHAT = Pattern.compile("\"?chat_id\"?[=:]\\s*\"?(\\d+)");

    private final List<Line> lines;
    private int released;
    private long begun;
    private long answers;
    private long awaited;
    private long answeredAt;

    /** One update; its number is its place, from one. */
    private record Line(long chat, String json) {
        static Line of(int number, String line) {
            int tab = line.indexOf('\t');
            long chat = Long.parseLong(line.substring(0, tab));
            return new Line(chat, String.format(
                    Locale.ROOT,
                    "{\"update_id\":%d,\"message\":{\"message_id\":%d,\"date\":1600000000,\"chat\":{\"id\":%d,\"type\":\"private\",\"first_name\":\"О\"},"
                            + "\"from\":{\"id\":%d,\"is_bot\":false,\"first_name\":\"О\"},\"text\":\"%s\","
                            + "\"entities\":[{\"type\":\"bot_command\",\"offset\":0,\"length\":4}]}}",
                    number, number, chat, chat, line.substring(tab + 1)));
        }
    }

    private IntakeStub(List<String> texts) {
        this.lines = java.util.stream.IntStream.range(0, texts.size())
                .mapToObj(i -> Line.of(i + 1, texts.get(i)))
                .toList();
    }

    /** Arguments: a file with a line an update, sender and text with a tab between. Prints its port. */
    public static void main(String[] args) throws Exception {
        IntakeStub stub = new IntakeStub(Files.readAllLines(Path.of(args[0])));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", stub::bot);
        server.createContext("/stub/", stub::asked);
        server.start();
        System.out.println(server.getAddress().getPort());
        Thread.currentThread().join();
    }

    private void bot(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().toLowerCase(Locale.ROOT);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (method.endsWith("getupdates")) {
            answer(exchange, "{\"ok\":true,\"result\":[" + updates((int) number(OFFSET, body)) + "]}");
        } else if (method.endsWith("sendmessage")) {
            long chat = number(CHAT, body);
            answer(exchange, "{\"ok\":true,\"result\":{\"message_id\":" + taken(chat) + ",\"date\":1600000000,\"chat\":{\"id\":" + chat
                    + ",\"type\":\"private\"},\"text\":\"-\"}}");
        } else if (method.endsWith("getme")) {
            answer(exchange, "{\"ok\":true,\"result\":{\"id\":123456,\"is_bot\":true,\"first_name\":\"B\",\"username\":\"b_bot\"}}");
        } else {
            answer(exchange, "{\"ok\":true,\"result\":true}");
        }
    }

    private void asked(HttpExchange exchange) throws IOException {
        String what = exchange.getRequestURI().getPath();
        String number = exchange.getRequestURI().getQuery();
        if (what.endsWith("/anew")) {
            anew();
            answer(exchange, "");
        } else if (what.endsWith("/release")) {
            release(Integer.parseInt(number));
            answer(exchange, "");
        } else if (what.endsWith("/say")) {
            answer(exchange, String.valueOf(say(Integer.parseInt(number))));
        } else {
            answer(exchange, String.valueOf(what.endsWith("/begun") ? begun() : answers()));
        }
    }

    private synchronized String updates(int offset) {
        int from = Math.max(1, offset);
        long until = System.nanoTime() + HELD_MILLIS * 1_000_000;
        while (released < from && System.nanoTime() < until) {
            held((until - System.nanoTime()) / 1_000_000 + 1);
        }
        if (released < from) {
            return "";
        }
        if (begun == 0) {
            begun = System.nanoTime();
        }
        int to = Math.min(released, from + BATCH - 1);
        StringBuilder out = new StringBuilder();
        for (Line line : lines.subList(from - 1, to)) {
            out.append(out.isEmpty() ? "" : ",").append(line.json());
        }
        return out.toString();
    }

    private synchronized long taken(long chat) {
        answers++;
        if (chat == awaited) {
            answeredAt = System.nanoTime();
            awaited = 0;
            notifyAll();
        }
        return answers;
    }

    private synchronized long say(int number) {
        awaited = lines.get(number - 1).chat();
        long said = System.nanoTime();
        released = number;
        notifyAll();
        while (awaited != 0) {
            if (System.nanoTime() - said > 60_000_000_000L) {
                throw new IllegalStateException("no answer to update " + number);
            }
            held(1_000);
        }
        return answeredAt - said;
    }

    private synchronized void release(int upTo) {
        released = upTo;
        notifyAll();
    }

    private synchronized void anew() {
        released = 0;
        begun = 0;
        answers = 0;
        awaited = 0;
    }

    private synchronized long begun() {
        return begun;
    }

    private synchronized long answers() {
        return answers;
    }

    /** Waits within the loop of the caller, who holds the lock. */
    @SuppressWarnings("WaitNotInLoop")
    private void held(long millis) {
        try {
            wait(Math.max(1, millis));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
