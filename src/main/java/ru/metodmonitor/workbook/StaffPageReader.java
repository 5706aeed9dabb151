package ru.metodmonitor.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import ru.metodmonitor.text.Parsed;

/**
 * Reads the page «Педагогический состав» of a school's own site, saved as a file. Which marks it carries is settled for all schools by
 * Rosobrnadzor's requirements to the structure of official sites (order of 14.08.2020 № 831 and those that followed it): a
 * {@code teachingStaff} a person, within it {@code fio}, {@code post}, {@code teachingDiscipline}, {@code profDevelopment}.
 *
 * <p>Threading: safe to share.
 */
public final class StaffPageReader {
    /** No school of the city has half as many. */
    static final int MOST = 400;

    private static final String OLD_ENCODING = "windows-1251";
    private static final char UNREADABLE = '\ufffd';

    /** Reads a file; a problem if it is no such page. */
    public Parsed<Roster> read(Path file) {
        Document page = parse(file);
        if (page.getAllElements().size() <= BARE) {
            return Parsed.problem("page.none", "page.example");
        }
        Elements staff = page.select("[itemprop=teachingStaff]");
        if (staff.isEmpty()) {
            return Parsed.problem("page.nobody", "page.example");
        }
        if (staff.size() > MOST) {
            return Parsed.problem("page.too-many", "page.example", "n", staff.size(), "limit", MOST);
        }
        List<Roster.Line> people = new ArrayList<>();
        for (Element person : staff) {
            String name = said(person, "fio");
            if (!name.isEmpty()) {
                people.add(new Roster.Line(
                        people.size() + 1,
                        name,
                        said(person, "post"),
                        said(person, "teachingDiscipline"),
                        "",
                        said(person, "profDevelopment")));
            }
        }
        return people.isEmpty()
                ? Parsed.problem("page.nobody", "page.example")
                : Parsed.value(new Roster(CellText.read(page.title()), people));
    }

    /** What jsoup makes of any text: html, head, body and the document itself. */
    private static final int BARE = 4;

    private static String said(Element person, String what) {
        String text = CellText.read(person.select("[itemprop=" + what + "]").stream()
                .findFirst()
                .map(Element::text)
                .orElse(""));
        // A cell that has nothing to say is filled with a dash, or with words that say so.
        return text.matches("[-–—]*|(?i)нет|отсутствует|не имеет") ? "" : text;
    }

    /** The page says its encoding, or begins with a mark; one that doesn't and isn't UTF-8 is of the old days. */
    private static Document parse(Path file) {
        try {
            Document page = parse(file, "");
            return page.text().indexOf(UNREADABLE) < 0 ? page : parse(file, OLD_ENCODING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parse(Path file, String encoding) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return encoding.isEmpty() ? Jsoup.parse(in, null, "") : Jsoup.parse(in, encoding, "");
        }
    }
}
