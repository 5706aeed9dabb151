package ru.metodmonitor.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import ru.metodmonitor.app.Config;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.Messengers;
import ru.metodmonitor.app.UsageException;
import ru.metodmonitor.bot.Messenger;
import ru.metodmonitor.bot.Messenger.Identity;
import ru.metodmonitor.evidence.scans.Tesseract;
import ru.metodmonitor.journal.JournalRow;

/** {@code doctor}: looks at configuration, token, database, clock and disk, and says what to do. */
@Command(name = "doctor", description = "Checks configuration, token, database, clock and disk; says what to do.")
final class DoctorVerb implements Callable<Integer> {
    private static final long WANTED_BYTES = 500L * 1024 * 1024;
    private static final Instant OLDEST_SANE = Instant.parse("2020-01-01T00:00:00Z");

    @Mixin
    private final ConfigOption option = new ConfigOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private int wrong;

    @Override
    public Integer call() {
        Config config = option.config();
        say(
                true,
                "configuration is read, the municipality is "
                        + config.municipality().brief(),
                "");
        token(config);
        store(config);
        disk(config.dataDir());
        recognizer(config.recognizer());
        return wrong == 0 ? 0 : 1;
    }

    private void token(Config config) {
        try (Messengers messengers = Messengers.of(config)) {
            if (messengers.all().isEmpty()) {
                say(false, "no token", "get one from @BotFather or of MAX and set bot.token-file or max.token-file");
            }
            messengers.all().forEach(this::identity);
        }
    }

    private void identity(Messenger messenger) {
        String name = messenger.channel().name();
        Identity identity = messenger.identity();
        if (identity instanceof Identity.Known known) {
            say(true, name + " answers, the bot is @" + known.username(), "");
        } else if (identity instanceof Identity.WrongToken) {
            say(false, name + " does not know the token", "compare it with the one that " + name + " shows");
        } else {
            say(false, name + " is not reached", "check the network, bot.api-url and bot.proxy, or max.api-url");
        }
    }

    private void store(Config config) {
        try (Core core = Core.open(config, option.clock(config))) {
            say(true, "database is open: " + core.database().file(), "");
            Instant now = core.clock().instant();
            Instant last = core.database()
                    .read(core.journal()::head)
                    .map(JournalRow::at)
                    .map(Instant::parse)
                    .orElse(OLDEST_SANE);
            List<String> strangers = core.database().read(core.orders()::issuersUnknown);
            if (!strangers.isEmpty()) {
                say(
                        false,
                        "orders of issuers that municipality.yaml does not name: " + String.join(", ", strangers),
                        "put these codes back into it: what was registered keeps them");
            }
            boolean sane = now.plus(Duration.ofMinutes(5)).isAfter(last) && now.isAfter(OLDEST_SANE);
            say(sane, "clock says " + now, "set the machine's clock: the journal's last line is of " + last);
        } catch (UsageException e) {
            say(false, String.valueOf(e.getMessage()), "check data.dir, its rights, or restore a backup");
        }
    }

    private void disk(Path folder) {
        Path existing = Files.exists(folder) ? folder : Path.of(".");
        // Asked of the folder itself: its mount can't be found in every container.
        long free = existing.toFile().getUsableSpace();
        say(free > WANTED_BYTES, "free disk: " + free / 1024 / 1024 + " MB", "make room: 500 MB are wanted");
    }

    /** Orders can be registered without it: nothing is wrong where it is missing. */
    private void recognizer(String command) {
        boolean there = new Tesseract(command).available();
        say(
                true,
                there
                        ? "scans and photos are recognised by " + command
                        : "scans and photos of orders are not recognised; to have them: apt-get install tesseract-ocr tesseract-ocr-rus",
                "");
    }

    private void say(boolean good, String what, String remedy) {
        PrintWriter out = spec.commandLine().getOut();
        wrong += good ? 0 : 1;
        out.println((good ? "ok    " : "WRONG ") + what + (good || remedy.isEmpty() ? "" : " -> " + remedy));
    }
}
