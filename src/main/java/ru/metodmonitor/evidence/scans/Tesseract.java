package ru.metodmonitor.evidence.scans;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import ru.metodmonitor.evidence.scans.Recognised.Failed;
import ru.metodmonitor.evidence.scans.Recognised.Why;
import ru.metodmonitor.evidence.scans.Recognised.Word;
import ru.metodmonitor.evidence.scans.Recognised.Words;

/**
 * The command {@code tesseract} with its Russian model, in a process of its own: whatever becomes of it, the bot lives on. It gets one
 * thread, so much memory and so much time; a late one is killed with all that it has started.
 *
 * <p>Threading: safe to share; pages wait for each other, so that there is never more than one process.
 */
public final class Tesseract implements Recognizer {
    private static final Duration PAGE = Duration.ofSeconds(60);
    private static final Duration QUESTION = Duration.ofSeconds(10);

    /** Kilobytes of memory that the process may ask for. */
    private static final int MEMORY = 400_000;

    /** Bytes of an answer: a page has a hundredth of it. */
    private static final int LONGEST = 8_000_000;

    /** How often it is asked whether to go on, milliseconds. */
    private static final long OFTEN = 100;

    private static final Path SHELL = Path.of("/bin/sh");
    private static final String LIMITED = "ulimit -v " + MEMORY + " 2>/dev/null; exec \"$0\" \"$@\"";
    private static final int NOT_STARTED = 126;
    private static final int COLUMNS = 12;
    private static final String LEVEL_OF_WORDS = "5";

    private final String command;
    private final Duration page;
    private final ReentrantLock turn = new ReentrantLock(true);

    /** The command by its name or path. */
    public Tesseract(String command) {
        this(command, PAGE);
    }

    /** With a limit of time for a page. */
    Tesseract(String command, Duration page) {
        this.command = command;
        this.page = page;
    }

    /** What a process has come to. */
    private record Answer(Why why, boolean complete, String text) {
        static Answer of(Why why) {
            return new Answer(why, false, "");
        }
    }

    @Override
    public boolean available() {
        Answer answer = run(List.of("--list-langs"), QUESTION, () -> true);
        return answer.complete()
                && answer.text().lines().anyMatch(l -> l.strip().equals("rus"));
    }

    @Override
    public Recognised words(Path picture, BooleanSupplier wanted) {
        try {
            while (!turn.tryLock(OFTEN, TimeUnit.MILLISECONDS)) {
                if (!wanted.getAsBoolean()) {
                    return new Failed(Why.UNWANTED);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed(Why.UNWANTED);
        }
        try {
            List<String> arguments =
                    List.of(picture.toString(), "stdout", "-l", "rus", "--psm", "6", "--dpi", "300", "tsv");
            Answer answer = run(arguments, page, wanted);
            return answer.complete() ? words(answer.text()) : new Failed(answer.why());
        } finally {
            turn.unlock();
        }
    }

    private Answer run(List<String> arguments, Duration limit, BooleanSupplier wanted) {
        List<String> all = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            all.addAll(List.of(SHELL.toString(), "-c", LIMITED));
        }
        all.add(command);
        all.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(all);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return Answer.of(Why.MISSING);
        }
        try {
            process.getOutputStream().close();
            CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
            long deadline = System.nanoTime() + limit.toNanos();
            while (!process.waitFor(OFTEN, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() > deadline) {
                    return Answer.of(Why.LATE);
                }
                if (!wanted.getAsBoolean()) {
                    return Answer.of(Why.UNWANTED);
                }
            }
            int exit = process.exitValue();
            return exit == 0 ? new Answer(Why.BROKEN, true, out.join()) : Answer.of(failed(exit));
        } catch (IOException e) {
            return Answer.of(Why.BROKEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.of(Why.UNWANTED);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Why failed(int exit) {
        return exit == NOT_STARTED || exit == NOT_STARTED + 1 ? Why.MISSING : Why.BROKEN;
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // The process was killed: what it has told so far is not asked for.
            return "";
        }
    }

    /** The rows of its table that are words; a row that is cut is left out. */
    private static Recognised words(String table) {
        if (!table.startsWith("level")) {
            return new Failed(Why.BROKEN);
        }
        List<Word> words = new ArrayList<>();
        int line = 0;
        for (String row : table.split("\n")) {
            String[] cells = row.split("\t", -1);
            if (cells.length < COLUMNS) {
                continue;
            }
            if (!cells[0].equals(LEVEL_OF_WORDS)) {
                line++;
            } else if (!cells[COLUMNS - 1].isBlank()) {
                try {
                    words.add(new Word(
                            cells[11].strip(),
                            Integer.parseInt(cells[6]),
                            Integer.parseInt(cells[7]),
                            Integer.parseInt(cells[8]),
                            Integer.parseInt(cells[9]),
                            Double.parseDouble(cells[10]),
                            line));
                } catch (NumberFormatException e) {
                    return new Failed(Why.BROKEN);
                }
            }
        }
        return new Words(words);
    }
}
