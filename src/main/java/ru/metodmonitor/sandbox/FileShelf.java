package ru.metodmonitor.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every file that was sent, by id and by path; ids can't be guessed. Kept in memory, as long as the sandbox runs. */
final class FileShelf {
    private final Monitor monitor;
    private final Map<String, Stored> byId = new HashMap<>();
    private final Map<String, Stored> byPath = new HashMap<>();
    private final Map<String, Attachment> attachments = new HashMap<>();
    private int count;

    FileShelf(Monitor monitor) {
        this.monitor = monitor;
    }

    Attachment put(Attachment.Kind kind, Upload upload) {
        return monitor.locked(() -> {
            Stored stored = store(kind, upload);
            Attachment attachment =
                    new Attachment(kind, stored.id(), upload.name(), upload.mime(), upload.bytes().length, List.of());
            attachments.put(stored.id(), attachment);
            return attachment;
        });
    }

    /** Stores a photo with its smaller copy, as Telegram makes them. */
    Attachment putPhoto(Upload upload) {
        Photo photo = Photo.read(upload.bytes());
        return monitor.locked(() -> {
            Stored small = store(Attachment.Kind.PHOTO, new Upload("small.png", "image/png", photo.small()));
            Stored full = store(Attachment.Kind.PHOTO, upload);
            List<Attachment.Picture> shown = List.of(
                    new Attachment.Picture(small.id(), photo.smallWidth(), photo.smallHeight(), photo.small().length),
                    new Attachment.Picture(full.id(), photo.width(), photo.height(), upload.bytes().length));
            Attachment attachment = new Attachment(
                    Attachment.Kind.PHOTO, full.id(), upload.name(), upload.mime(), upload.bytes().length, shown);
            attachments.put(full.id(), attachment);
            return attachment;
        });
    }

    Optional<Attachment> attachment(String id) {
        return monitor.read(() -> Optional.ofNullable(attachments.get(id)));
    }

    Optional<Stored> byId(String id) {
        return monitor.read(() -> Optional.ofNullable(byId.get(id)));
    }

    Optional<Stored> byPath(String path) {
        return monitor.read(() -> Optional.ofNullable(byPath.get(path)));
    }

    private Stored store(Attachment.Kind kind, Upload upload) {
        int number = ++count;
        String unique = UUID.randomUUID().toString();
        String id =
                "BQ" + Base64.getUrlEncoder().withoutPadding().encodeToString(unique.getBytes(StandardCharsets.UTF_8));
        Stored stored =
                new Stored(id, unique.substring(0, 8), kind.folder + "/file_" + number + upload.extension(), upload);
        byId.put(id, stored);
        byPath.put(stored.path(), stored);
        return stored;
    }

    /** A file with its ids and the path it is fetched under. */
    record Stored(String id, String uniqueId, String path, Upload upload) {}
}
