package ru.metodmonitor.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files on their way from the bot: an address for each, a token for what came, and the time until it may be sent. */
final class MaxFiles {
    private final Monitor monitor;
    private final FileShelf shelf;
    private final Map<String, Attachment.Kind> addresses = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private int refusals = 1;

    MaxFiles(Monitor monitor, FileShelf shelf) {
        this.monitor = monitor;
        this.shelf = shelf;
    }

    /** How often "not ready" is answered to whoever sends a fresh file. */
    void readyAfter(int times) {
        monitor.run(() -> refusals = times);
    }

    /** The key of a new address, good for one file. */
    String open(Attachment.Kind kind) {
        String key = UUID.randomUUID().toString();
        monitor.run(() -> addresses.put(key, kind));
        return key;
    }

    /** Takes the file in and closes the address. */
    Attachment receive(String key, Upload upload) {
        return monitor.locked(() -> {
            Attachment.Kind kind = Optional.ofNullable(addresses.remove(key))
                    .orElseThrow(() -> ApiFailure.coded(404, "not.found", "No such upload address, or it was used"));
            if (upload.bytes().length == 0) {
                throw MaxBodies.wrong("an empty file");
            }
            Attachment stored = store(kind, upload);
            asked.put(stored.fileId(), 0);
            return stored;
        });
    }

    private Attachment store(Attachment.Kind kind, Upload upload) {
        try {
            return kind == Attachment.Kind.PHOTO ? shelf.putPhoto(upload) : shelf.put(kind, upload);
        } catch (ApiFailure notPicture) {
            throw MaxBodies.wrong("not a picture: " + notPicture.description());
        }
    }

    /** The file of a token, if it is of that kind and ready. */
    Attachment require(String token, Attachment.Kind kind) {
        Attachment attachment = shelf.attachment(token)
                .filter(file -> file.kind() == kind)
                .orElseThrow(() -> MaxBodies.wrong("no token of such a file was issued"));
        boolean early = monitor.locked(() -> {
            int times = asked.getOrDefault(token, Integer.MAX_VALUE);
            if (times < refusals) {
                asked.put(token, times + 1);
            }
            return times < refusals;
        });
        if (early) {
            throw ApiFailure.coded(400, "attachment.not.ready", "Key: errors.process.attachment.file.not.processed");
        }
        return attachment;
    }
}
