package ru.metodmonitor.sandbox;

import java.util.Locale;

/** Reads the file of a call: uploaded now, or sent before and named by its id. */
final class Media {
    private static final long UPLOAD_LIMIT = 50L * 1024 * 1024;

    private final FileShelf files;

    Media(FileShelf files) {
        this.files = files;
    }

    /** The file under the field that is called like its kind. */
    Attachment read(Args args, Attachment.Kind kind) {
        return read(args, kind.name().toLowerCase(Locale.ROOT), kind);
    }

    Attachment read(Args args, String field, Attachment.Kind kind) {
        return args.upload(field).map(upload -> store(upload, kind)).orElseGet(() -> known(args.text(field), kind));
    }

    private Attachment store(Upload upload, Attachment.Kind kind) {
        if (upload.bytes().length > UPLOAD_LIMIT) {
            throw ApiFailure.of(413, "Request Entity Too Large");
        }
        if (upload.bytes().length == 0) {
            throw ApiFailure.badRequest("file must be non-empty");
        }
        return kind == Attachment.Kind.PHOTO ? files.putPhoto(upload) : files.put(kind, upload);
    }

    private Attachment known(String id, Attachment.Kind kind) {
        if (id.isEmpty()) {
            throw ApiFailure.badRequest("there is no " + kind.name().toLowerCase(Locale.ROOT) + " in the request");
        }
        Attachment attachment = files.attachment(id)
                .orElseThrow(() -> ApiFailure.badRequest("wrong file identifier/HTTP URL specified"));
        if (attachment.kind() != kind) {
            throw ApiFailure.badRequest("can't use file of type " + name(attachment.kind()) + " as " + name(kind));
        }
        return attachment;
    }

    private static String name(Attachment.Kind kind) {
        String lower = kind.name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
