package ru.metodmonitor.scenario;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.metodmonitor.Main;

/**
 * The class path of the tests' child processes, and the libraries' classes on it as Java has them in memory (class data sharing): made
 * once, since reading and checking them took a third of each start. Java refuses folders there and wants what is in it first, so the
 * libraries come before our own classes.
 */
final class SharedClasses {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final String libraries;
    private final String all;

    private SharedClasses(String libraries, String all) {
        this.libraries = libraries;
        this.all = all;
    }

    /** Those of the tests' own class path, also for a process that runs in another folder. */
    static SharedClasses ofTests() {
        Map<Boolean, String> parts = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath())
                .collect(Collectors.partitioningBy(
                        Files::isDirectory,
                        Collectors.mapping(Path::toString, Collectors.joining(File.pathSeparator))));
        String libraries = parts.get(false);
        return new SharedClasses(libraries, libraries + File.pathSeparator + parts.get(true));
    }

    /** What a Java with these options is told, to run a program with them. */
    Stream<String> running(Class<?> main, List<String> options) {
        return Stream.of("-XX:SharedArchiveFile=" + archive(options), "-cp", all, main.getName());
    }

    private Path archive(List<String> options) {
        String key = Integer.toHexString((System.getProperty("java.vm.version") + libraries + options).hashCode());
        Path archive = TARGET.resolve("libraries-" + key + ".jsa");
        try (FileChannel channel = FileChannel.open(
                        TARGET.resolve("libraries.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(archive)) {
                make(archive, options);
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path archive, List<String> options) throws IOException {
        Path folder = Files.createTempDirectory(TARGET, "libraries");
        Path list = folder.resolve("classes.txt");
        Path made = folder.resolve("made.jsa");
        java(
                folder,
                options,
                "-Xshare:off",
                "-XX:DumpLoadedClassList=" + list,
                "-cp",
                all,
                Main.class.getName(),
                "verify");
        java(
                folder,
                options,
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + made,
                "-cp",
                libraries);
        Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void java(Path folder, List<String> options, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(Program.JAVA));
        command.addAll(options);
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("the classes can't be shared: " + Files.readString(folder.resolve("said.txt")));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
