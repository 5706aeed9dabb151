package ru.metodmonitor.report.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.apache.commons.codec.digest.DigestUtils;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.report.DocumentMark;
import ru.metodmonitor.report.YearFigures;
import ru.metodmonitor.text.Texts;

/**
 * The public site of a year.
 *
 * <p>Threading: safe to share.
 */
public final class Site {
    private final Texts texts;
    private final Municipality municipality;
    private final Map<Long, String> nationalIds;

    /**
     * A site of a municipality.
     *
     * @param nationalIds by what schools are known in the whole country, by identifier
     */
    public Site(Texts texts, Municipality municipality, Map<Long, String> nationalIds) {
        this.texts = texts;
        this.municipality = municipality;
        this.nationalIds = Map.copyOf(nationalIds);
    }

    /**
     * One year of the site.
     *
     * @param figures the year among those before it
     * @param mark whether it is approved, and the journal's state
     */
    public record Year(YearFigures figures, DocumentMark mark) {}

    /**
     * The files by their path in the folder; the same for the same years.
     *
     * @param years oldest first; the last is the year that is published, the others are the archive
     * @param progress percent done
     */
    public Map<String, byte[]> files(List<Year> years, IntConsumer progress) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<String> names = new ArrayList<>();
        years.forEach(y -> names.add(y.figures().year().toString()));
        for (int i = 0; i < years.size(); i++) {
            Year year = years.get(i);
            boolean published = i == years.size() - 1;
            String name = names.get(i);
            String page = new SitePage(texts, municipality.contacts(), year, names, published).html();
            put(files, published ? "index.html" : "archive/" + name + ".html", page);
            OpenData data =
                    new OpenData(municipality, nationalIds, year.figures().now(), year.mark());
            put(files, "data/" + name + ".csv", data.csv());
            put(files, "data/" + name + ".json", data.json());
            progress.accept(100 * (i + 1) / years.size());
        }
        put(files, "data/index.json", new DataIndex(municipality).json(years, files));
        put(files, "data/schema.json", resource("schema.json"));
        put(files, "check.py", resource("check.py"));
        StringBuilder sums = new StringBuilder();
        files.forEach((name, bytes) ->
                sums.append(sha256(bytes)).append("  ").append(name).append('\n'));
        put(files, "SHA256SUMS", sums.toString());
        return files;
    }

    private static void put(Map<String, byte[]> files, String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static String resource(String name) {
        try (InputStream in = Site.class.getResourceAsStream("/site/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: site/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes);
    }
}
