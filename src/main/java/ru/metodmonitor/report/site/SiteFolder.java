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
    private final Path place;
    private final Path beside;
    private final Path old;

    private SiteFolder(Path place, Path parent) {
        this.place = place;
        this.beside = parent.resolve(place.getFileName() + ".part");
        this.old = parent.resolve(place.getFileName() + ".old");
    }

    /**
     * Makes sure that a site can be put here, before anybody works for it. A folder that holds anything but a site of ours is left
     * alone; a site that a broken replacement had moved aside comes back.
     *
     * @throws IOException if that is impossible; the target is as it was
     */
    public static SiteFolder at(Path target) throws IOException {
        Path place = target.toAbsolutePath().normalize();
        SiteFolder folder =
                new SiteFolder(place, Objects.requireNonNull(place.getParent(), "a file system's root is no target"));
        if (!Files.exists(place) && Files.exists(folder.old)) {
            Files.move(folder.old, place);
        }
        if (Files.exists(place) && !isOurs(place)) {
            throw new IOException("it exists and is no site made by this program");
        }
        drop(folder.beside);
        Files.createDirectory(folder.beside);
        drop(folder.beside);
        return folder;
    }

    /**
     * Replaces the folder.
     *
     * @throws IOException if that is impossible; the target is then as it was
     */
    public void replace(Map<String, byte[]> files) throws IOException {
        try {
            Files.createDirectory(beside);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = beside.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.write(path, file.getValue());
            }
            swap();
        } catch (IOException e) {
            drop(beside);
            throw e;
        }
        drop(old);
    }

    private void swap() throws IOException {
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
