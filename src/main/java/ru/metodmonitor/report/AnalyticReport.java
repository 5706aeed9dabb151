package ru.metodmonitor.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import ru.metodmonitor.report.word.WordDocument;
import ru.metodmonitor.text.Texts;

/**
 * The аналитическая справка for the working group: two pages to decide from, then a page a cluster and a page a territory; all else is appendix. Holds no names of
 * people. Equal data give equal bytes.
 *
 * <p>Threading: safe to share.
 */
public final class AnalyticReport {
    private final Texts texts;

    public AnalyticReport(Texts texts) {
        this.texts = texts;
    }

    /**
     * What the report is made from.
     *
     * @param figures the year with those before it
     * @param advice to schools, by cluster and place
     * @param effects what became of last year's advice
     * @param discussion until when schools discuss the results; empty without a campaign
     * @param mark status and the journal's code
     */
    public record Source(
            YearFigures figures,
            List<AdviceLine> advice,
            List<AdviceEffect> effects,
            Optional<LocalDate> discussion,
            DocumentMark mark) {
        /** Copies the lists. */
        public Source {
            advice = List.copyOf(advice);
            effects = List.copyOf(effects);
        }
    }

    /**
     * Writes the report.
     *
     * @param progress is told how far the work is, in percent
     * @return the bytes of the .docx
     */
    public byte[] write(Source source, IntConsumer progress) {
        String title = texts.plain("report.title.full", "year", source.figures().year());
        WordDocument word = WordDocument.of(
                title,
                texts.plain("report.author"),
                source.mark().day().atStartOfDay().toInstant(ZoneOffset.UTC));
        Manuscript manuscript = new Manuscript(word, texts, source.figures(), source.mark(), new Illustrations(texts));
        OpeningChapters.write(manuscript, source);
        progress.accept(10);
        PlacesChapter.write(manuscript);
        progress.accept(25);
        TerritoryChapter.write(manuscript);
        IndicatorChapter.write(manuscript, done -> progress.accept(25 + done / 2));
        DynamicsChapter.write(manuscript);
        DynamicsChapter.problems(manuscript);
        AdviceChapters.write(manuscript, source);
        progress.accept(85);
        OpeningChapters.method(manuscript);
        PlacesChapter.appendix(manuscript);
        word.footer(
                texts.plain(
                        "report.footer",
                        "title",
                        title,
                        "mark",
                        texts.plain(source.mark().line())),
                false);
        byte[] bytes = word.bytes();
        progress.accept(100);
        return bytes;
    }
}
