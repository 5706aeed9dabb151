package ru.metodmonitor.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.metodmonitor.bot.Intake;
import ru.metodmonitor.notify.Jobs;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.storage.BackupFolder;
import ru.metodmonitor.storage.StorageFailure;

/**
 * What a Prometheus on the same machine may ask, at {@code /metrics} of the loopback address: how many, how long, how well. No label
 * names anybody, not even by number: the only labels are kinds that stand in this program.
 *
 * <p>Threading: one thread answers; being told of updates is safe from any.
 */
final class Metrics implements AutoCloseable {
    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MultiGauge messages =
            of("metodmonitor.messages", "Messages in the outbox, until they are cleared away");
    private final MultiGauge channels =
            of("metodmonitor.messages.waiting", "Messages that wait to be sent, by the messenger that they wait for");
    private final MultiGauge jobs = of("metodmonitor.jobs", "Heavy work asked for, until it is cleared away");
    private final MultiGauge workers = of("metodmonitor.worker.healthy", "1 if nothing hinders the worker");
    private final MultiGauge backup = of("metodmonitor.backup.age.seconds", "Since the last good copy");
    private final Core core;
    private final Vitals vitals;
    private final BackupFolder backups;
    private final HttpServer server;
    private final ExecutorService answering = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "metrics");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Begins to answer.
     *
     * @param port on 127.0.0.1; 0 for a free one
     * @throws UsageException with one line if it is taken
     */
    Metrics(int port, Core core, Vitals vitals) {
        this.core = core;
        this.vitals = vitals;
        this.backups = core.backups();
        new JvmMemoryMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Gauge.builder("metodmonitor.info", () -> 1)
                .description("Always 1; the label says which program this is")
                .tags("version", Version.OF_PROGRAM)
                .register(registry);
        Gauge.builder(
                        "metodmonitor.disk.free.bytes",
                        () -> core.config().dataDir().toFile().getUsableSpace())
                .description("Free for the data folder")
                .register(registry);
        Stream.of(Intake.Outcome.values()).forEach(this::timer);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw UsageException.failed(
                    "metrics.port " + port + " can't be opened on 127.0.0.1: choose another, or 0 for none");
        }
        server.setExecutor(answering);
        server.createContext("/metrics", this::answer);
        server.start();
    }

    private MultiGauge of(String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    /** Where it answers. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/metrics");
    }

    /** An update was carried out, or tried to be. */
    void handled(Intake.Outcome outcome, Duration took) {
        timer(outcome).record(took);
    }

    private Timer timer(Intake.Outcome outcome) {
        return Timer.builder("metodmonitor.updates")
                .description("Updates and how long they took, by what came of them")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            look();
            byte[] text = registry.scrape().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    /** What the store and the threads say now. A store that is away has no figures; its workers say that it is. */
    private void look() {
        Map<String, Long> queue = Map.of();
        Map<String, Long> waiting = Map.of();
        Map<String, Long> work = Map.of();
        try {
            queue = core.database().read(new Outbox(core.clock())::counts);
            waiting = core.database().read(new Outbox(core.clock())::waiting);
            work = core.database().read(Jobs::counts);
        } catch (StorageFailure e) {
            queue = Map.of();
        }
        messages.register(rows("status", queue), true);
        channels.register(rows("channel", waiting), true);
        jobs.register(rows("status", work), true);
        workers.register(
                rows(
                        "worker",
                        vitals.pulses().stream()
                                .collect(Collectors.toMap(
                                        Vitals.Pulse::worker, p -> p.trouble().isEmpty() ? 1L : 0L))),
                true);
        backup.register(age().map(age -> MultiGauge.Row.of(Tags.empty(), age)).toList(), true);
    }

    private Stream<Long> age() {
        try {
            return backups.last().stream()
                    .map(made -> Duration.between(
                                    made.at().toInstant(ZoneOffset.UTC),
                                    core.clock().instant())
                            .toSeconds());
        } catch (UncheckedIOException e) {
            return Stream.empty();
        }
    }

    private static Iterable<MultiGauge.Row<?>> rows(String label, Map<String, Long> values) {
        return values.entrySet().stream()
                .<MultiGauge.Row<?>>map(e ->
                        MultiGauge.Row.of(Tags.of(label, e.getKey().toLowerCase(Locale.ROOT)), e.getValue()))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        answering.shutdown();
        registry.close();
    }
}
