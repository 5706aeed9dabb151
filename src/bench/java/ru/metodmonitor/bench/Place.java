package ru.metodmonitor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where benchmarks keep their files.
 *
 * @param target the build's output folder
 */
record Place(Path target) {
    /** The program as it is shipped. */
    Path jar() {
        Path jar = target.resolve("metodmonitor.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("there is no " + jar + ": run the whole build with the profile");
        }
        return jar;
    }

    /** An empty folder. */
    Path fresh(String name) throws IOException {
        Path folder = target.resolve("bench").resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
