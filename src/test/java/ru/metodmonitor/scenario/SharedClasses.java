package ru.metodmonitor.scenario;

import java.io.BufferedReader;
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
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import ru.metodmonitor.Main;

/**
 * The class path of the tests' child processes, and the classes of a running bot as Java has them in memory (class data sharing): made
 * once for a build, since reading and checking them took a third of each start. Java refuses folders there and wants what is in it first,
 * so the program's classes are put into a jar behind the libraries, before the tests' own.
 */
final class SharedClasses {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path CLASSES = TARGET.resolve("classes");
    private static final String MADE = "shared-classes-";
    /** What the bot says when all of it is up, where no messenger is. */
    private static final String UP = "not reached";

    private final String libraries;
    private final String folders;

    private SharedClasses(String libraries, String folders) {
        this.libraries = libraries;
        this.folders = folders;
    }

    /** Those of the tests' own class path, also for a process that runs in another folder. */
    static SharedClasses ofTests() {
        Map<Boolean, String> parts = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath())
                .filter(part -> !part.equals(CLASSES))
                .collect(Collectors.partitioningBy(
                        Files::isDirectory,
                        Collectors.mapping(Path::toString, Collectors.joining(File.pathSeparator))));
        return new SharedClasses(parts.get(false), parts.get(true));
    }

    /** What a Java with these options is told, to run a program with them. */
    Stream<String> running(Class<?> main, List<String> options) {
        try (FileChannel channel = FileChannel.open(
                        TARGET.resolve("shared-classes.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            String name = MADE
                    + Integer.toHexString(
                            (System.getProperty("java.vm.version") + libraries + options + stamps()).hashCode());
            Path jar = TARGET.resolve(name + ".jar");
            Path archive = TARGET.resolve(name + ".jsa");
            if (lock.isValid() && !Files.exists(archive)) {
                clear();
                pack(jar);
                record(jar, archive, options);
            }
            String all = program(jar) + File.pathSeparator + folders;
            return Stream.of("-XX:SharedArchiveFile=" + archive, "-cp", all, main.getName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String program(Path jar) {
        return libraries + File.pathSeparator + jar;
    }

    /** Of which build the program's classes are. */
    private static String stamps() throws IOException {
        StringBuilder stamps = new StringBuilder();
        for (Path file : content()) {
            stamps.append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
        }
        return stamps.toString();
    }

    private static List<Path> content() throws IOException {
        try (Stream<Path> all = Files.walk(CLASSES)) {
            return all.sorted().toList();
        }
    }

    /** Takes away what was made for another build. */
    private static void clear() throws IOException {
        try (Stream<Path> made = Files.list(TARGET)) {
            for (Path file : made.filter(f -> f.getFileName().toString().startsWith(MADE))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private static void pack(Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Path path : content()) {
                String name = CLASSES.relativize(path).toString().replace(File.separatorChar, '/');
                if (Files.isRegularFile(path)) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(path, out);
                } else if (!path.equals(CLASSES)) {
                    // Migrations are looked for by their folder.
                    out.putNextEntry(new JarEntry(name + "/"));
                }
            }
        }
    }

    /** Starts a bot that finds no messenger, and asks it to stop as soon as it says so: what it has loaded until then is kept. */
    private void record(Path jar, Path archive, List<String> options) throws IOException {
        Path folder = Files.createTempDirectory(TARGET, "libraries");
        Path made = folder.resolve("made.jsa");
        List<String> command = new ArrayList<>(List.of(Program.JAVA));
        command.addAll(options);
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + made, "-cp", program(jar), Main.class.getName(), "run"));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Played.TELEGRAM.environment("http://127.0.0.1:1"));
        builder.environment().put("METODMONITOR_DATA_DIR", folder.toString());
        Process process = builder.start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.contains(UP)) {
                    process.toHandle().destroy();
                }
            }
        }
        if (!Files.exists(made)) {
            throw new IOException("the classes can't be shared: " + said);
        }
        Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
    }
}
