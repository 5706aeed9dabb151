package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    private static final Pattern NUMBER = Pattern.compile("(?:n|no|номер)?(?: ?п ?п)?");
    private static final Pattern NAME = Pattern.compile(
            ".*(?:фио|ф и о|фамилия имя|фамилия и|фамилии).*|(?:участни|конкурсант|выступающ|докладчик|слушател|спикер)\\p{L}*"
                    + "(?: конкурса| семинара| курсов)?|педагог|педагоги|учитель|учителя|автор|авторы|автор (?:статьи|публикации|материала)");
    private static final Pattern SCHOOL = Pattern.compile(
            "(?:.* )?(?:оо|оу|ооо|сош|мобу|мбоу|школа|школы|место работы|организаци\\p{L}*|учреждени\\p{L}*)(?: .*)?");
    private static final Pattern IGNORED = Pattern.compile(
            ".*(?:балл|тур|итог|сумма|оценк|процент|критери|всего|номинаци|тема|темы|программ|назван|содержан|предмет|конкурс|мероприят"
                    + "|наименован|произведен|издан|журнал|публикац|направлен|категори|форма|вид |курс|модул|работ|дата|время|срок|период|день|час|подпис"
                    + "|телефон|почт|стаж|образован|кабинет|удостоверен|рег |регистрац|серия|страниц|ссылк|место проведения|адрес|количеств|кол во|шифр|код|жанр|возраст педагог).*");
    private static final Pattern RESULT = Pattern.compile(
            "(?:.* )?(?:результат\\p{L}*|статус|награда|вид диплома|диплом|степень|степень диплома|достижени\\p{L}*|решение|итог|итоги)(?: .*)?");
    private static final Pattern PUPIL = Pattern.compile(
            "(?:.* )?(?:учени\\p{L}+|учащ\\p{L}+|обучающ\\p{L}+|воспитанни\\p{L}+|реб[её]н\\p{L}+|школьник\\p{L}*|студент\\p{L}*|детей)(?: .*)?");
    private static final int LONGEST = 80;

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
        List<Kind> kinds = new ArrayList<>();
        int told = 0;
        int filled = 0;
        for (String cell : cells) {
            Kind kind = kind(cell);
            kinds.add(kind);
            filled += cell.isBlank() ? 0 : 1;
            told += kind == Kind.UNKNOWN ? 0 : 1;
            if (holdsName(cell)) {
                return NONE;
            }
        }
        boolean people = kinds.stream().anyMatch(k -> k.isPerson() || k == Kind.SCHOOL);
        return cells.size() > 1 && told >= 2 && people && told * 5 >= filled * 3
                ? new Columns(pupils(kinds, cells))
                : NONE;
    }

    /** Whether a line of its own names a column: a header that was copied cell by cell. */
    static boolean isHeaderCell(String text) {
        Kind kind = kind(text);
        boolean sure = text.strip().split("\\s+").length <= 3 && !text.strip().endsWith(":") && !holdsName(text);
        return sure
                && switch (kind) {
                    case UNKNOWN -> false;
                    case NUMBER -> text.matches("\\W*(?:№|N|п).*");
                    case IGNORED -> Folding.words(text).matches("(?:балл\\p{L}*|номинация|предмет|тема|итого|дата)");
                    case RESULT -> Folding.words(text).matches("результаты?|статус|награда");
                    case NAME -> Folding.words(text).matches(".*(?:фио|ф и о|фамилия).*");
                    case PUPIL, CHARGED, LEADER, DISTRICT -> false;
                    default -> true;
                };
    }

    /** Whether a line can be a header's cell at all. */
    static boolean isCell(String text) {
        return kind(text) != Kind.UNKNOWN && !text.strip().endsWith(":") && !holdsName(text) && text.length() < LONGEST;
    }

    private static boolean holdsName(String cell) {
        for (String word : cell.split("[^\\p{L}-]+")) {
            boolean turkic = word.matches("(?iu)оглы|кызы");
            if (turkic
                    || (!word.isEmpty()
                            && Character.isUpperCase(word.charAt(0))
                            && Patronymic.of(word).isPresent())) {
                return true;
            }
        }
        return false;
    }

    private static Kind kind(String cell) {
        String words = Folding.words(cell);
        if (NUMBER.matcher(words).matches()) {
            return cell.isBlank() ? Kind.UNKNOWN : Kind.NUMBER;
        }
        if (cell.length() > LONGEST
                || words.matches(".*\\d{3}.*|\\d+|.*(?:сош|оош|школа|лицей|гимназия|мобу|мбоу) (?:n |no )?\\d.*")) {
            return Kind.UNKNOWN;
        }
        if (words.matches("автор\\p{L}* (?:произвед|стих|книг|песн|текст|музык).*")) {
            return Kind.IGNORED;
        }
        if (words.matches(
                        "(?:.* )?(?:руководител\\p{L}*|наставник\\p{L}*|подготовивш\\p{L}*|подготовил\\p{L}*)(?: .*)?")
                && !words.contains("классн")) {
            return Kind.LEADER;
        }
        if (PUPIL.matcher(words).matches()) {
            return Kind.PUPIL;
        }
        if (words.matches(
                "кл|класс(?: .*)?|классы|класс группа|возраст(?: участника| ребенка)?|возрастная .*|группа")) {
            return Kind.CLASS;
        }
        if (words.matches("(?:ответственн|модератор|ведущи|эксперт|член жюри|жюри|исполнител)\\p{L}*(?: .*)?")) {
            return Kind.CHARGED;
        }
        return ofTeachers(words);
    }

    private static Kind ofTeachers(String words) {
        if (NAME.matcher(words).matches()) {
            return Kind.NAME;
        }
        if (words.equals("фамилия")) {
            return Kind.SURNAME;
        }
        if (words.equals("имя")) {
            return Kind.GIVEN;
        }
        if (words.equals("отчество")) {
            return Kind.PATRONYMIC;
        }
        if (SCHOOL.matcher(words).matches() && !words.startsWith("место проведения")) {
            return Kind.SCHOOL;
        }
        if (words.contains("должность") || words.equals("специальность")) {
            return Kind.POSITION;
        }
        if (words.matches(
                "(?:район|территория|город|муниципалитет|мо|населенный пункт|муниципальное образование)(?: .*)?")) {
            return Kind.DISTRICT;
        }
        if (words.matches("(?:занятое |призовое |итоговое )?место(?: в .*)?|рейтинг")) {
            return Kind.PLACE;
        }
        if (words.matches("результат(?:ы)? .*балл.*|итоговый .*балл.*|общий .*")) {
            return Kind.IGNORED;
        }
        if (RESULT.matcher(words).matches()) {
            return Kind.RESULT;
        }
        return IGNORED.matcher(words).matches() || words.equals("класс") ? Kind.IGNORED : Kind.UNKNOWN;
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
            entrants |= kinds.get(i) == Kind.NAME && words.matches(".*(?:участник|конкурсант).*");
            teachers |= kinds.get(i) == Kind.NAME && words.matches(".*(?:педагог|учител).*");
        }
        boolean children = kinds.contains(Kind.PUPIL)
                || kinds.contains(Kind.CLASS)
                || (names > 1 && entrants && teachers)
                || (kinds.contains(Kind.LEADER) && names > 0);
        if (!children) {
            return kinds;
        }
        List<Kind> told = new ArrayList<>();
        boolean own = kinds.contains(Kind.PUPIL) || (names > 1 && entrants);
        for (int i = 0; i < kinds.size(); i++) {
            boolean name = kinds.get(i) == Kind.NAME || kinds.get(i) == Kind.SURNAME;
            boolean teacher = (own && Folding.words(cells.get(i)).matches(".*(?:педагог|учител).*"))
                    || (kinds.contains(Kind.PUPIL) && name);
            told.add(name ? (teacher ? Kind.LEADER : Kind.PUPIL) : kinds.get(i));
        }
        return told;
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
