package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.Patronymic;

/**
 * What a table's header row says of its columns.
 *
 * @param kinds in order
 */
record Columns(List<Kind> kinds) {
    /** No header was seen. */
    static final Columns NONE = new Columns(List.of());

    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 3;

    /** What heads a column, by its folded words; the first rule that holds decides. */
    private static final List<Rule> RULES = List.of(
            new Rule(Kind.NUMBER, "(?:n|no|номер)?(?: ?п ?п)?"),
            // What has a number of its own, a school's or a class's, is no header.
            new Rule(
                    Kind.UNKNOWN,
                    ".*\\d{3}.*|\\d+|.*(?:сош|оош|школа|лицей|гимназия|мобу|мбоу) (?:n |no )?\\d.*"
                            + "|.* \\d+ (?:\\p{L} )?класс.*"),
            new Rule(Kind.IGNORED, "автор\\p{L}* (?:произвед|стих|книг|песн|текст|музык).*"),
            new Rule(
                    Kind.LEADER, "(?!.*классн)(?:.* )?(?:руководител|наставник|подготовивш|подготовил)\\p{L}*(?: .*)?"),
            new Rule(
                    Kind.PUPIL,
                    "(?:.* )?(?:(?:учени|учащ|обучающ|воспитанни|реб[её]н)\\p{L}+|(?:школьник|студент)\\p{L}*|детей)(?: .*)?"),
            new Rule(
                    Kind.CLASS,
                    "кл|класс(?: .*)?|классы|класс группа|возраст(?: участника| ребенка)?|возрастная .*|группа"),
            new Rule(Kind.CHARGED, "(?:ответственн|модератор|ведущи|эксперт|член жюри|жюри|исполнител)\\p{L}*(?: .*)?"),
            new Rule(
                    Kind.NAME,
                    ".*(?:фио|ф и о|фамилия имя|фамилия и|фамилии).*"
                            + "|(?:участни|конкурсант|выступающ|докладчик|слушател|спикер)\\p{L}*(?: конкурса| семинара| курсов)?"
                            + "|педагоги?|учител[ья]|автор(?:ы| (?:статьи|публикации|материала))?"),
            new Rule(Kind.SURNAME, "фамилия"),
            new Rule(Kind.GIVEN, "имя"),
            new Rule(Kind.PATRONYMIC, "отчество"),
            new Rule(
                    Kind.SCHOOL,
                    "(?!место проведения)(?:.* )?(?:оо|оу|ооо|сош|мобу|мбоу|школ[аы]|место работы|(?:организаци|учреждени)\\p{L}*)(?: .*)?"),
            new Rule(Kind.POSITION, ".*должность.*|специальность"),
            new Rule(
                    Kind.DISTRICT,
                    "(?:район|территория|город|муниципалитет|мо|населенный пункт|муниципальное образование)(?: .*)?"),
            new Rule(Kind.PLACE, "(?:занятое |призовое |итоговое )?место(?: в .*)?|рейтинг"),
            new Rule(Kind.IGNORED, "результаты? .*балл.*|итоговый .*балл.*|общий .*"),
            new Rule(
                    Kind.RESULT,
                    "(?:.* )?(?:(?:результат|достижени)\\p{L}*|статус|награда|вид диплома|диплом|степень|решение|итоги?)(?: .*)?"),
            new Rule(
                    Kind.IGNORED,
                    ".*(?:балл|тур|итог|сумма|оценк|процент|критери|всего|номинаци|тема|темы|программ|назван|содержан|предмет|конкурс"
                            + "|мероприят|наименован|произведен|издан|журнал|публикац|направлен|категори|форма|вид |курс|модул|работ|дата"
                            + "|время|срок|период|день|час|подпис|телефон|почт|стаж|образован|кабинет|удостоверен|рег |регистрац|серия"
                            + "|страниц|ссылк|место проведения|адрес|количеств|кол во|шифр|код|жанр|возраст педагог).*"));

    /** Headers that a line of its own can be in a table copied cell by cell; other words may be any line of a text. */
    private static final Map<Kind, Predicate<String>> ALONE = Map.of(
            Kind.NUMBER, matching("(?:n|no|п|номер п).*"),
            Kind.IGNORED, matching("балл\\p{L}*|номинация|предмет|тема|итого|дата"),
            Kind.RESULT, matching("результаты?|статус|награда"),
            Kind.NAME, matching(".*(?:фио|ф и о|фамилия).*"));

    private static final Set<Kind> NEVER_ALONE =
            Set.of(Kind.UNKNOWN, Kind.PUPIL, Kind.CHARGED, Kind.LEADER, Kind.DISTRICT);
    private static final Set<String> TURKIC = Set.of("оглы", "кызы");
    private static final Predicate<String> ENTRANTS = matching(".*(?:участник|конкурсант).*");
    private static final Predicate<String> TEACHERS = matching(".*(?:педагог|учител).*");

    private static Predicate<String> matching(String expression) {
        return Pattern.compile(expression).asMatchPredicate();
    }

    /** A rule of {@link #RULES}. */
    private record Rule(Kind kind, Predicate<String> words) {
        Rule(Kind kind, String expression) {
            this(kind, matching(expression));
        }
    }

    /** What a column holds. */
    enum Kind {
        /** Names, perhaps with position and school. */
        NAME,
        /** A part of a name. */
        SURNAME,
        GIVEN,
        PATRONYMIC,
        /** What somebody is. */
        POSITION,
        /** Where somebody works. */
        SCHOOL,
        /** A town or a district. */
        DISTRICT,
        /** A result in words. */
        RESULT,
        /** A place as a number. */
        PLACE,
        /** Children's names. */
        PUPIL,
        /** Their class. */
        CLASS,
        /** Who prepared them. */
        LEADER,
        /** Who judges, or answers for something. */
        CHARGED,
        /** A row's own number. */
        NUMBER,
        /** Titles, scores, dates: nothing that says who somebody is. */
        IGNORED,
        /** Anything else: read as free text. */
        UNKNOWN;

        boolean isRead() {
            return this != NUMBER && this != IGNORED && this != CLASS;
        }

        boolean isPerson() {
            return this == NAME || this == SURNAME || this == PUPIL || this == LEADER || this == CHARGED;
        }
    }

    Columns {
        kinds = List.copyOf(kinds);
    }

    /** The columns that a row of cells heads; {@link #NONE} if it is no header. */
    static Columns of(List<String> cells) {
        if (cells.size() < 2 || cells.stream().anyMatch(Columns::holdsName)) {
            return NONE;
        }
        List<Kind> kinds = cells.stream().map(Columns::kind).collect(Collectors.toCollection(ArrayList::new));
        long told = kinds.stream().filter(k -> k != Kind.UNKNOWN).count();
        long filled = cells.stream().filter(c -> !c.isBlank()).count();
        boolean people = kinds.stream().anyMatch(k -> k.isPerson() || k == Kind.SCHOOL);
        return told >= 2 && people && told * 5 >= filled * 3 ? new Columns(pupils(kinds, cells)) : NONE;
    }

    /** Whether a line of its own names a column: a header that was copied cell by cell. */
    static boolean isHeaderCell(String text) {
        Kind kind = kind(text);
        if (NEVER_ALONE.contains(kind) || text.strip().endsWith(":") || holdsName(text)) {
            return false;
        }
        String words = Folding.words(text);
        boolean brief = text.strip().chars().filter(c -> c == ' ').count() < MOST_WORDS;
        boolean sign = kind == Kind.NUMBER && text.startsWith("№");
        return brief && (sign || ALONE.getOrDefault(kind, w -> true).test(words));
    }

    /** Whether a line can be a header's cell at all. */
    static boolean isCell(String text) {
        return kind(text) != Kind.UNKNOWN && !text.strip().endsWith(":") && !holdsName(text);
    }

    private static boolean holdsName(String cell) {
        int i = 0;
        while (i < cell.length()) {
            int end = i;
            while (end < cell.length() && (Character.isLetter(cell.charAt(end)) || cell.charAt(end) == '-')) {
                end++;
            }
            if (end > i && isOfName(cell.substring(i, end))) {
                return true;
            }
            i = Math.max(end, i + 1);
        }
        return false;
    }

    private static boolean isOfName(String word) {
        return (Character.isUpperCase(word.charAt(0)) && Patronymic.of(word).isPresent())
                || TURKIC.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Kind kind(String cell) {
        if (cell.isBlank() || cell.length() > LONGEST) {
            return Kind.UNKNOWN;
        }
        String words = Folding.words(cell);
        return RULES.stream()
                .filter(r -> r.words().test(words))
                .map(Rule::kind)
                .findFirst()
                .orElse(Kind.UNKNOWN);
    }

    /** Where a column tells a class, names are children's; where pupils stand, «ФИО педагога» prepared them. */
    private static List<Kind> pupils(List<Kind> kinds, List<String> cells) {
        long names = kinds.stream().filter(k -> k == Kind.NAME).count();
        boolean entrants = false;
        boolean teachers = false;
        for (int i = 0; i < cells.size(); i++) {
            String words = Folding.words(cells.get(i));
            if (words.startsWith("автор") && names > 1) {
                kinds.set(i, Kind.IGNORED);
            }
            entrants |= kinds.get(i) == Kind.NAME && ENTRANTS.test(words);
            teachers |= kinds.get(i) == Kind.NAME && TEACHERS.test(words);
        }
        boolean children = kinds.contains(Kind.PUPIL) || (names > 1 && entrants && teachers);
        boolean led = kinds.contains(Kind.CLASS) || kinds.contains(Kind.LEADER);
        if (!children && !led) {
            return kinds;
        }
        List<Kind> told = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            boolean name = kind == Kind.NAME || kind == Kind.SURNAME;
            boolean teacher = TEACHERS.test(Folding.words(cells.get(i)));
            // «ФИО учителя», «Класс»: it is the lesson's.
            told.add(!name ? kind : children ? ofPupils(kinds, teacher) : teacher ? kind : Kind.PUPIL);
        }
        return told;
    }

    private static Kind ofPupils(List<Kind> kinds, boolean teacher) {
        return teacher || kinds.contains(Kind.PUPIL) ? Kind.LEADER : Kind.PUPIL;
    }

    /** Columns for the parts of a name as one. */
    Columns joined() {
        if (!has(Kind.GIVEN) || !(has(Kind.SURNAME) || has(Kind.PUPIL) || has(Kind.LEADER))) {
            return this;
        }
        return new Columns(kinds.stream()
                .filter(k -> k != Kind.GIVEN && k != Kind.PATRONYMIC)
                .map(k -> k == Kind.SURNAME ? Kind.NAME : k)
                .toList());
    }

    /** A row whose parts of a name are one cell. */
    String joined(String row) {
        String[] cells = row.split("\t", -1);
        StringBuilder out = new StringBuilder(cells[0]);
        for (int i = 1; i < cells.length; i++) {
            out.append(at(i) == Kind.GIVEN || at(i) == Kind.PATRONYMIC ? ' ' : '\t')
                    .append(cells[i]);
        }
        return out.toString();
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    int size() {
        return kinds.size();
    }

    boolean has(Kind kind) {
        return kinds.contains(kind);
    }

    /** The kind of a row's n-th cell. */
    Kind at(int cell) {
        return cell < kinds.size() ? kinds.get(cell) : Kind.UNKNOWN;
    }
}
