package ru.metodmonitor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Files as the Bot API writes them. */
final class WireFiles {
    /** How long a voice message lasts, by its size: 32 kbit a second. */
    private static final long VOICE_BYTES_PER_SECOND = 4_000;

    private final FileShelf shelf;

    WireFiles(FileShelf shelf) {
        this.shelf = shelf;
    }

    void attach(ObjectNode message, Attachment attachment) {
        switch (attachment.kind()) {
            case DOCUMENT -> message.set("document", named(attachment));
            case PHOTO -> message.set("photo", Json.array(attachment.shown(), this::picture));
            case VOICE ->
                message.set(
                        "voice",
                        file(attachment.fileId(), attachment.size())
                                .put("duration", Math.max(1, attachment.size() / VOICE_BYTES_PER_SECOND))
                                .put("mime_type", attachment.mime()));
        }
    }

    private ObjectNode named(Attachment attachment) {
        ObjectNode json = file(attachment.fileId(), attachment.size());
        if (!attachment.name().isEmpty()) {
            json.put("file_name", attachment.name());
        }
        return attachment.mime().isEmpty() ? json : json.put("mime_type", attachment.mime());
    }

    private ObjectNode picture(Attachment.Picture picture) {
        return file(picture.fileId(), picture.size())
                .put("width", picture.width())
                .put("height", picture.height());
    }

    private ObjectNode file(String id, long size) {
        String unique = shelf.byId(id).map(FileShelf.Stored::uniqueId).orElse(id);
        return Json.object().put("file_id", id).put("file_unique_id", unique).put("file_size", size);
    }

    static ObjectNode fetchable(FileShelf.Stored stored) {
        return Json.object()
                .put("file_id", stored.id())
                .put("file_unique_id", stored.uniqueId())
                .put("file_size", stored.upload().bytes().length)
                .put("file_path", stored.path());
    }
}
