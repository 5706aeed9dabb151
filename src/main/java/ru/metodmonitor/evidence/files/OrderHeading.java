package ru.metodmonitor.evidence.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.DateText;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.reading.Legibility;
import ru.metodmonitor.municipality.Issuer;
import ru.metodmonitor.municipality.Issuers;

/**
 * What tells which order a document is.
 *
 * @param issuer who issued it
 * @param number without the number sign
 * @param date its date
 * @param title what it is about; may be empty
 * @param activity the contest, event, publication or course that the title names; may be empty
 */
public record OrderHeading(
        Optional<Issuer> issuer, Optional<String> number, Optional<LocalDate> date, String title, String activity) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST_HEAD = 45;
    private static final int LONGEST_TITLE = 6;
    private static final int LONGEST = 300;

    /** What tells an order stands at the beginning of a line. */
    private static final int LONGEST_LINE = 1_000;

    private static final List<String> MONTHS = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");

    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(\\d{1,2}\\s?[./]\\s?\\d{1,2}\\s?[./]\\s?(?:20\\d{2}|\\d{2}))(?!\\d)"
                    + "|[«\"]?(?<!\\d)(\\d{1,2})[»\"]?\\s+(" + String.join("|", MONTHS) + ")\\s+(20\\d{2})",
            FLAGS);
    private static final Pattern NUMBER = Pattern.compile(
            "(?:№|(?<![\\p{L}])N[oо°º]?\\.?(?![\\p{L}]))\\s*_*\\s*(\\d[\\p{L}\\d/.\\-]*(?:\\s?-\\s?[\\p{L}\\d]{1,4})?)",
            FLAGS);
    /** Numbers of schools, appendices and protocols, after a date too. */
    private static final Pattern OTHER_BEFORE = Pattern.compile(
            "(?:приложени|школ|сош|оош|ноу|сад|доу|гимнази|лице|фз|форм|кв|каб)\\p{L}*\\.?\\s*$|\\p{L}.*протокол\\p{L}*\\s*$",
            FLAGS);

    private static final Pattern TITLE = Pattern.compile("^\\s*(?:О|Об|Обо)\\s+\\p{L}.*", Pattern.DOTALL);
    /** Grounds of an order; with a small letter the title goes on with them. */
    private static final Pattern GROUND = Pattern.compile(
            "^\\s*(?:В соответствии|На основании|В целях|С целью|Во исполнени|В рамках|Согласно|В связи|По итогам|По результатам|Руководствуясь"
                    + "|В СООТВЕТСТВИИ|НА ОСНОВАНИИ|В ЦЕЛЯХ|С ЦЕЛЬЮ|ВО ИСПОЛНЕНИ|В РАМКАХ|СОГЛАСНО|В СВЯЗИ).*",
            Pattern.DOTALL);

    private static final Pattern AFTER_TITLE = Pattern.compile(
            "^\\s*(?:п\\s*р\\s*и\\s*к\\s*а\\s*з|\\d+[.)]|от\\s+\\d|№|(?-i:(?:г|пос|пгт|с|ст)\\.\\s*\\p{Lu})).*",
            FLAGS | Pattern.DOTALL);

    /** What stands before the number sign where the number is the paper's own. */
    private static final Pattern BEFORE_NUMBER = Pattern.compile(
            "^[\\s_]*(?:(?:п\\s*р\\s*и\\s*к\\s*а\\s*з|протокол|распоряжени\\p{L}|постановлени\\p{L})(?:\\s\\p{L}+){0,3})?[\\s_]*$"
                    + "|приказ\\p{L}*(?:\\s\\p{L}+){0,3}\\s*$",
            FLAGS);

    private static final Pattern ORDER_WORD = Pattern.compile("^\\s*п\\s*р\\s*и\\s*к\\s*а\\s*з\\s*$", FLAGS);
    /** The word alone, or with its number; «приказ» within a sentence heads nothing. */
    private static final Pattern ORDER_BEGINS =
            Pattern.compile("^\\s*(?:П\\s*Р\\s*И\\s*К\\s*А\\s*З|Приказ)\\s*(?:(?:от|№|N)\\s*[«\"_\\d].*)?$");

    private static final int LETTERHEAD = 6;
    private static final Pattern ACTIVITY = Pattern.compile(
            "(?:конкурс|фестивал|олимпиад|форум|конференци|семинар|марафон|акци|чтени|смотр|выставк|соревновани|турнир|курс|программ"
                    + "|вебинар|мастер-класс|издани|сборник|журнал|проект|премии|премия|неделя|недели)\\p{L}*[^«»\"“”]{0,120}[«\"“](.+)[»\"”]",
            FLAGS);

    /** Reads the lines of a document. */
    public static OrderHeading of(List<String> lines, Issuers issuers) {
        List<String> clean = lines.stream().map(OrderHeading::cleaned).toList();
        List<String> head = head(clean);
        Optional<LocalDate> date = first(head, OrderHeading::date);
        Optional<String> number = first(head, OrderHeading::number);
        Optional<Issuer> issuer = issuer(head, issuers);
        String title = title(clean);
        if (date.isEmpty() || number.isEmpty()) {
            Optional<String> reference = reference(clean);
            date = date.or(() -> reference.flatMap(OrderHeading::date));
            number = number.or(() -> reference.flatMap(OrderHeading::number));
            issuer = issuer.or(() -> reference.flatMap(r -> issuers.in(r)));
        }
        if (issuer.isEmpty()) {
            issuer = issuer(clean.subList(Math.max(0, clean.size() - 15), clean.size()), issuers);
        }
        return new OrderHeading(issuer, number, date, title, activity(title));
    }

    /**
     * The orders that stand in a document, in their order: there is another one wherever the word «приказ» heads a new date and
     * number.
     */
    static List<OrderHeading> all(List<String> lines, Issuers issuers) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (ORDER_BEGINS.matcher(cleaned(lines.get(i))).matches()) {
                starts.add(i);
            }
        }
        List<OrderHeading> all = new ArrayList<>();
        all.add(of(lines, issuers));
        for (int start : starts.subList(Math.min(1, starts.size()), starts.size())) {
            // The letterhead stands above the word.
            List<String> part = lines.subList(Math.max(0, start - LETTERHEAD), lines.size());
            OrderHeading next = of(lines.subList(start, Math.min(lines.size(), start + LONGEST_HEAD)), issuers);
            Optional<Issuer> issuer = issuer(part.subList(0, Math.min(part.size(), LETTERHEAD)), issuers)
                    .or(next::issuer)
                    .or(all.get(0)::issuer);
            boolean known = all.stream()
                    .anyMatch(h -> h.number().equals(next.number()) && h.date().equals(next.date()));
            if (!known && next.number().isPresent() && next.date().isPresent()) {
                all.add(new OrderHeading(issuer, next.number(), next.date(), next.title(), next.activity()));
            }
        }
        return all;
    }

    /** The order, if all that names it was found. */
    public Optional<OrderKey> key() {
        return issuer.flatMap(i -> number.flatMap(n -> date.map(d -> new OrderKey(i, n, d))));
    }

    /** From a picture: without a number or a date of whose words the recogniser was not sure. */
    OrderHeading sure(List<String> lines, Pictured pictured) {
        List<String> unsure = new ArrayList<>();
        boolean overlooked = false;
        for (int i = 0; i < Math.min(LONGEST_HEAD, lines.size()); i++) {
            overlooked |= lines.get(i).contains(Legibility.LOST)
                    && (number(lines.get(i)).isPresent() || date(lines.get(i)).isPresent());
            unsure.addAll(pictured.lines().get(i).unsure());
        }
        boolean doubtfulNumber =
                number.filter(n -> unsure.stream().anyMatch(w -> w.contains(n))).isPresent();
        boolean doubtfulDate = date.filter(d -> unsure.stream()
                        .anyMatch(w -> w.contains(String.valueOf(d.getYear()))
                                || DATE.matcher(w).find()))
                .isPresent();
        return new OrderHeading(
                issuer,
                doubtfulNumber
                                || overlooked
                                || number.filter(n -> n.length() < 2).isPresent()
                        ? Optional.empty()
                        : number,
                doubtfulDate || overlooked ? Optional.empty() : date,
                title,
                activity);
    }

    private static String cleaned(String line) {
        String seen = line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
        return seen.replaceAll("[\\p{Cf}\\u00ad]", "")
                .replaceAll("[ \\u00a0\\u2007\\u202f]+", " ")
                .strip();
    }

    /** Letterhead, number and date stand above the title and the words of command. */
    private static List<String> head(List<String> lines) {
        List<String> head = new ArrayList<>();
        for (String line : lines.subList(0, Math.min(LONGEST_HEAD, lines.size()))) {
            boolean over = !head.isEmpty()
                    && (TITLE.matcher(line).matches() || isCommand(line))
                    && first(head, OrderHeading::date).isPresent()
                    && first(head, OrderHeading::number).isPresent();
            if (over || isCommand(line)) {
                return head;
            }
            head.add(line);
        }
        return head;
    }

    /** Whether a line begins what comes after the title: the grounds, the words of command. */
    static boolean isCommandOrGround(String line) {
        return GROUND.matcher(line).matches()
                || line.replace(" ", "").toLowerCase(Locale.ROOT).startsWith("приказываю");
    }

    /** Whether a line is that of an order's date and number. */
    static boolean isDateAndNumber(String line) {
        String clean = cleaned(line);
        return date(clean).isPresent() && number(clean).isPresent();
    }

    private static boolean isCommand(String line) {
        return line.toLowerCase(Locale.ROOT).replace(" ", "").contains("приказываю");
    }

    private static <T> Optional<T> first(List<String> lines, java.util.function.Function<String, Optional<T>> reader) {
        return lines.stream().map(reader).flatMap(Optional::stream).findFirst();
    }

    private static Optional<LocalDate> date(String line) {
        Matcher m = DATE.matcher(line);
        while (m.find()) {
            Optional<LocalDate> date =
                    m.group(1) != null ? DateText.parse(m.group(1)) : named(m.group(4), m.group(3), m.group(2));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> named(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year), MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> number(String line) {
        Matcher m = NUMBER.matcher(line);
        while (m.find()) {
            String before = line.substring(0, m.start());
            boolean own = BEFORE_NUMBER.matcher(before).find() || date(before).isPresent();
            boolean other = OTHER_BEFORE.matcher(before).find();
            String number = m.group(1).replaceAll("\\s", "").replaceAll("[.\\-/]+$", "");
            if (own && !other && number.length() <= 40) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private static Optional<Issuer> issuer(List<String> lines, Issuers issuers) {
        return issuers.in(String.join(" ", lines));
    }

    /** An appendix without its order names it: {@code Приложение к приказу УОН от … № …}. */
    private static Optional<String> reference(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).toLowerCase(Locale.ROOT).contains("к приказу")) {
                return Optional.of(String.join(" ", lines.subList(i, Math.min(lines.size(), i + 4))));
            }
        }
        return Optional.empty();
    }

    private static String title(List<String> lines) {
        int most = Math.min(LONGEST_HEAD, lines.size());
        for (int i = 0; i < most; i++) {
            if (TITLE.matcher(lines.get(i)).matches()) {
                List<String> title = new ArrayList<>(List.of(lines.get(i)));
                int next = i + 1;
                while (next < lines.size()
                        && title.size() < LONGEST_TITLE
                        && !lines.get(next).isBlank()
                        && lines.get(next).indexOf('\t') < 0
                        && !AFTER_TITLE.matcher(lines.get(next)).matches()
                        && !GROUND.matcher(lines.get(next)).matches()
                        && !ORDER_WORD.matcher(lines.get(next)).matches()
                        && !isCommand(lines.get(next))) {
                    title.add(lines.get(next));
                    next++;
                }
                String whole =
                        String.join(" ", title).replaceAll("\\s+", " ").strip().replaceAll("[.;,]+$", "");
                return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
            }
        }
        return "";
    }

    private static String activity(String title) {
        Matcher m = ACTIVITY.matcher(title);
        return m.find() ? m.group(1).strip() : "";
    }
}
