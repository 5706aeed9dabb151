package ru.metodmonitor.scenario;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.Side;

/** What the bot has let anybody read in a chat since a moment: texts before each edit, buttons, and the words in documents. */
final class Watched {
    private final Side sandbox;

    Watched(Side sandbox) {
        this.sandbox = sandbox;
    }

    /** Whatever names somebody of those sought, with what it was. */
    List<String> naming(long chat, long since, Pattern sought) {
        List<String> found = new ArrayList<>();
        for (ChatMessage message : said(chat, since)) {
            if (sought.matcher(words(message)).find()) {
                found.add("in " + chat + ": " + words(message).lines().limit(6).toList());
            }
        }
        return found;
    }

    /** Whatever names a teacher and could be forwarded. */
    List<String> unguarded(long chat, long since) {
        Pattern anybody = BirdTown.names(List.of());
        return said(chat, since).stream()
                .filter(m -> !m.content().manner().guarded())
                .map(this::words)
                .filter(w -> anybody.matcher(w).find())
                .map(w -> "in " + chat + ": " + w.lines().limit(6).toList())
                .toList();
    }

    List<ChatMessage> said(long chat, long since) {
        return sandbox.chats().history(chat).stream()
                .filter(m -> m.from() != chat && m.changed() > since)
                .filter(m -> sandbox.people().find(m.from()).isEmpty())
                .toList();
    }

    private String words(ChatMessage message) {
        return shown(message)
                + message.attachment()
                        .map(a -> '\n' + a.name() + document(sandbox.file(a.fileId())))
                        .orElse("");
    }

    /** What stands and stood in the chat: the message, what it said before, and its buttons. */
    static String shown(ChatMessage message) {
        StringBuilder words = new StringBuilder(message.text());
        message.earlier().forEach(v -> {
            words.append('\n').append(v.content().body().text());
            v.keyboard().forEach(row -> row.forEach(b -> words.append('\n').append(b.text())));
        });
        message.buttons().forEach(b -> words.append('\n').append(b.text()));
        return words.toString();
    }

    /** The words of a workbook or a Word document; nothing for a picture. */
    static String document(byte[] bytes) {
        StringBuilder words = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    words.append('\n').append(xml.replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " "));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.toString();
    }
}
