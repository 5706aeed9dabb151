package ru.metodmonitor.report;

import java.time.ZoneOffset;
import java.util.List;
import ru.metodmonitor.report.word.WordDocument;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;

/** A paper of few pages: letterhead above, code of the journal below. */
final class Sheet {
    private final WordDocument word;
    private final Texts texts;
    private final DocumentMark mark;

    Sheet(Texts texts, DocumentMark mark, Phrase title, Phrase about) {
        this(texts, mark, List.of(), title, about);
    }

    /** With a letterhead: who writes, number, date. */
    Sheet(Texts texts, DocumentMark mark, List<Phrase> letterhead, Phrase title, Phrase about) {
        this.texts = texts;
        this.mark = mark;
        String shown = texts.plain(title);
        this.word = WordDocument.of(
                shown, texts.plain("report.author"), mark.day().atStartOfDay().toInstant(ZoneOffset.UTC));
        letterhead.forEach(line -> word.styled("Letterhead", texts.plain(line)));
        word.styled("LetterTitle", shown);
        word.note(texts.plain(about));
    }

    WordDocument word() {
        return word;
    }

    String words(String key, Object... namesAndValues) {
        return texts.plain(Phrase.of(key, namesAndValues));
    }

    Sheet heading(String key, Object... namesAndValues) {
        word.heading(3, words(key, namesAndValues));
        return this;
    }

    Sheet say(String key, Object... namesAndValues) {
        word.text(words(key, namesAndValues));
        return this;
    }

    Sheet note(String key, Object... namesAndValues) {
        word.note(words(key, namesAndValues));
        return this;
    }

    /** Lines to be signed by hand. */
    Sheet signed(String... keys) {
        for (String key : keys) {
            word.styled("BodyText", words(key) + "  ____________________  /____________________/");
        }
        return this;
    }

    /** Where the seal goes. */
    Sheet sealed() {
        word.space(4);
        word.styled("BodyText", words("paper.seal"));
        return this;
    }

    byte[] bytes() {
        word.footer(texts.plain(mark.line()) + ". " + words("report.title.day", "day", mark.day()), true);
        return word.bytes();
    }
}
