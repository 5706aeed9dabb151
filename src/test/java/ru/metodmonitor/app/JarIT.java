package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.text.Texts;

/** The built jar, from which data of languages and machines that nobody here has are left out. */
class JarIT {
    private static final Path JAR = Path.of("target", "metodmonitor.jar");
    private static final int[] NUMBERS = {0, 1, 2, 5, 11, 21, 1_234_567};

    @Test
    void every_message_is_said_by_the_jar_as_with_all_data_there_are() throws Exception {
        List<String> expected = said(Texts.class.getClassLoader());
        try (URLClassLoader jar =
                new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertThat(said(jar)).hasSizeGreaterThan(7_000).isEqualTo(expected);
        }
    }

    /** Every message with whole numbers in the place of what it must be given; by reflection, since each loader has classes of its own. */
    private static List<String> said(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(Texts.class.getName());
        Object texts = type.getMethod("load", Map.class).invoke(null, Sochi.MUNICIPALITY.words());
        List<String> said = new ArrayList<>();
        for (Object key : new TreeSet<>((Set<?>) type.getMethod("keys").invoke(texts))) {
            Set<?> names =
                    (Set<?>) type.getMethod("argumentNames", String.class).invoke(texts, key);
            for (int number : NUMBERS) {
                List<Object> arguments = new ArrayList<>();
                for (Object name : names) {
                    arguments.add(name);
                    arguments.add(number);
                }
                said.add(String.valueOf(
                        type.getMethod("plain", String.class, Object[].class).invoke(texts, key, arguments.toArray())));
            }
        }
        return said;
    }

    @Test
    void the_class_data_archive_is_made_by_the_script_and_one_of_another_jar_is_passed_over_in_silence(
            @TempDir Path folder) throws Exception {
        Files.copy(JAR, folder.resolve("metodmonitor.jar"));
        String options = Files.readAllLines(Path.of("config/metodmonitor.sh")).stream()
                .filter(line -> line.contains("metodmonitor.jar"))
                .map(line -> line.replaceAll(".*java (.*) -jar.*", "$1").replace("\"", ""))
                .findFirst()
                .orElseThrow();
        String version = "metodmonitor ";

        assertThat(printed(
                        folder,
                        List.of(
                                "sh",
                                Path.of("config/class-data.sh").toAbsolutePath().toString())))
                .isEmpty();
        assertThat(folder.resolve("metodmonitor.jsa")).isNotEmptyFile();
        // Without it such a start would fail.
        assertThat(printed(folder, command(options + " -Xshare:on"))).startsWith(version);

        Files.setLastModifiedTime(folder.resolve("metodmonitor.jar"), FileTime.fromMillis(0));
        assertThat(printed(folder, command(options))).startsWith(version);
        Files.delete(folder.resolve("metodmonitor.jsa"));
        assertThat(printed(folder, command(options))).startsWith(version);
    }

    private static List<String> command(String options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-jar", "metodmonitor.jar", "--version"));
        return command;
    }

    private static String printed(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    @Test
    void the_store_opens_on_the_machines_that_are_promised() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile());
                Stream<String> names = jar.stream().map(e -> e.getName())) {
            assertThat(names.filter(n -> n.matches("org/sqlite/native/.*\\.(so|dll|dylib)"))
                            .map(n -> n.replaceAll("org/sqlite/native/(.*)/[^/]*", "$1")))
                    .containsExactlyInAnyOrder(
                            "Linux/x86_64",
                            "Linux/aarch64",
                            "Linux-Musl/x86_64",
                            "Linux-Musl/aarch64",
                            "Mac/x86_64",
                            "Mac/aarch64",
                            "Windows/x86_64",
                            "Windows/aarch64");
        }
    }
}
