package ru.metodmonitor.report;

import java.util.List;
import ru.metodmonitor.report.word.WordDocument;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;

/** A document in the making, and the words for it. */
record Manuscript(WordDocument word, Texts texts, YearFigures figures, DocumentMark mark, Illustrations pictures) {
    String words(String key, Object... namesAndValues) {
        return texts.plain(Phrase.of(key, namesAndValues));
    }

    String words(Phrase phrase) {
        return texts.plain(phrase);
    }

    void chapter(String key, Object... namesAndValues) {
        word.newPage();
        word.heading(1, words(key, namesAndValues));
    }

    /** A chapter that goes on where the page is. */
    void topic(String key, Object... namesAndValues) {
        word.space(8);
        word.heading(1, words(key, namesAndValues));
    }

    void section(String key, Object... namesAndValues) {
        word.heading(2, words(key, namesAndValues));
    }

    void say(String key, Object... namesAndValues) {
        word.text(words(key, namesAndValues));
    }

    void note(String key, Object... namesAndValues) {
        word.note(words(key, namesAndValues));
    }

    void bullets(List<String> items) {
        word.bullets(items);
    }
}
