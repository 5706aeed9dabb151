package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
