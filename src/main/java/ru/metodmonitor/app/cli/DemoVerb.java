package ru.metodmonitor.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ru.metodmonitor.app.Config;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.Demo;
import ru.metodmonitor.demo.CityPlan;

/** {@code demo}: the bot with a generated city, without Telegram and without a token. */
@Command(name = "demo", description = "Starts a demo with a generated city; prints the address of its page.")
final class DemoVerb implements Callable<Integer> {
    @Mixin
    private final ConfigOption option = new ConfigOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8753",
            description = "of the page on 127.0.0.1; 0 for a free one; default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--municipality",
            paramLabel = "FILE",
            description = "a municipality.yaml; default: the configured one")
    private Optional<Path> municipality = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Config config = municipality
                .map(file -> option.config().of(Core.municipality(file)))
                .orElseGet(option::config);
        Demo demo = Demo.start(
                config,
                CityPlan.demo(config.municipality()),
                port,
                line -> spec.commandLine().getErr().println(line));
        Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "shutdown"));
        spec.commandLine().getOut().println(demo.address());
        demo.bot().join();
        return 0;
    }
}
