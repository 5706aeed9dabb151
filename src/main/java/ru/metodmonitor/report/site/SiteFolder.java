package ru.metodmonitor.report.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts a site's files in place: written beside the target, then renamed, so that no reader meets half of them. */
public final class SiteFolder {
    private SiteFolder() {}

    /**
     * Replaces the folder. A folder that holds anything but a site of ours is left alone.
     *
     * @throws IOException if that is impossible; the target is then as it was
     */
    public static void replace(Path target, Map<String, byte[]> files) throws IOException {
        Path place = target.toAbsolutePath().normalize();
        Path parent = Objects.requireNonNull(place.getParent(), "a file system's root is no target");
        if (Files.exists(place) && !isOurs(place)) {
            throw new IOException("it exists and is no site made by this program");
        }
        Path beside = parent.resolve(place.getFileName() + ".part");
        Path old = parent.resolve(place.getFileName() + ".old");
        drop(beside);
        try {
            Files.createDirectory(beside);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = beside.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.write(path, file.getValue());
            }
            swap(beside, place, old);
        } catch (IOException e) {
            drop(beside);
            throw e;
        }
        drop(old);
    }

    private static void swap(Path beside, Path place, Path old) throws IOException {
        if (!Files.exists(place)) {
            Files.move(beside, place);
            return;
        }
        drop(old);
        Files.move(place, old);
        try {
            Files.move(beside, place);
        } catch (IOException e) {
            Files.move(old, place);
            throw e;
        }
    }

    /** Empty, or with the two files that every site has. */
    private static boolean isOurs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty()
                    || (Files.exists(folder.resolve("SHA256SUMS")) && Files.exists(folder.resolve("index.html")));
        }
    }

    private static void drop(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> inside = Files.walk(folder)) {
            all = inside.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
