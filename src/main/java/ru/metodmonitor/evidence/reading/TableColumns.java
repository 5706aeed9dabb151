package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.metodmonitor.registry.Folding;

/**
 * What a table's header row says of its columns.
 *
 * @param kinds in order
 */
record TableColumns(List<Kind> kinds) {
    private static final Set<String> HEADINGS = Set.of(
            "фамилия",
            "имя",
            "отчество",
            "фио",
            "ф",
            "и",
            "о",
            "школа",
            "должность",
            "результат",
            "оо",
            "оу",
            "ооо",
            "организация",
            "учреждение",
            "место",
            "работы",
            "номинация",
            "предмет",
            "статус",
            "педагог",
            "педагога",
            "учителя",
            "участник",
            "участника",
            "конкурсанта",
            "образовательная",
            "образовательное",
            "образовательной",
            "организации",
            "балл",
            "баллы",
            "баллов",
            "класс",
            "итог",
            "примечание",
            "количество",
            "п",
            "пп",
            "no",
            "n",
            "наименование",
            "тема",
            "курса",
            "результаты");
    private static final Set<String> ALONE = Set.of(
            "фио",
            "ф и о",
            "фамилия",
            "имя",
            "отчество",
            "школа",
            "должность",
            "результат",
            "оо",
            "оу",
            "организация",
            "место",
            "номинация",
            "статус",
            "предмет",
            "балл",
            "баллы",
            "место работы",
            "фамилия имя отчество",
            "п п",
            "n п п",
            "образовательная организация",
            "образовательное учреждение",
            "класс");

    /** What a column holds. */
    enum Kind {
        SCHOOL,
        PLACE,
        OTHER
    }

    TableColumns {
        kinds = List.copyOf(kinds);
    }

    /** Whether a line names columns, be they in one row or, copied cell by cell, a line each. */
    static boolean isHeader(String text) {
        String folded = Folding.words(text);
        if (ALONE.contains(folded)) {
            return true;
        }
        String[] words = folded.split(" ");
        int known = 0;
        boolean telling = false;
        for (String word : words) {
            known += HEADINGS.contains(word) ? 1 : 0;
            telling |= word.length() > 2 && HEADINGS.contains(word);
        }
        // «Ф. И. О.» alone could be somebody's initials: «Петрова О. И.».
        boolean enough = telling ? known * 2 >= words.length : known == words.length;
        return known >= 2 && enough && !text.matches(".*\\d.*");
    }

    /** The columns that a header row names; empty if it isn't a row of cells. */
    static Optional<TableColumns> of(String text) {
        if (!text.contains("\t")) {
            return Optional.empty();
        }
        List<Kind> kinds = new ArrayList<>();
        for (String cell : text.split("\t", -1)) {
            kinds.add(kind(Folding.words(cell)));
        }
        return Optional.of(new TableColumns(kinds));
    }

    private static Kind kind(String words) {
        if (words.equals("место")) {
            return Kind.PLACE;
        }
        boolean school = words.matches(
                "(.* )?(школа|оо|оу|мобу|(образовательн|общеобразовательн)\\p{L}+ \\p{L}+|место работы|организация|учреждение)( .*)?");
        return school ? Kind.SCHOOL : Kind.OTHER;
    }

    /** Whether rows begin with the school and not with their own number. */
    boolean schoolFirst() {
        return !kinds.isEmpty() && kinds.get(0) == Kind.SCHOOL;
    }

    /** Bare numbers in a column «Место» are places. */
    List<ResultWord> places(Blanking left) {
        List<ResultWord> places = new ArrayList<>();
        String[] cells = left.text().split("\t", -1);
        int start = 0;
        for (int i = 0; i < cells.length; i++) {
            if (at(i, cells.length).filter(k -> k == Kind.PLACE).isPresent()
                    && cells[i].strip().matches("\\d{1,2}|I{1,3}|IV|V")) {
                String number = cells[i].strip();
                boolean prize = number.matches("[1-3]|I{1,3}");
                places.add(new ResultWord(number + " место", prize, start, start + cells[i].length()));
                left.erase(start, start + cells[i].length());
            }
            start += cells[i].length() + 1;
        }
        return places;
    }

    /** The kind of a row's n-th cell; rows often lack their last, empty cells. */
    Optional<Kind> at(int cell, int cells) {
        return cells <= kinds.size() && cell < kinds.size() ? Optional.of(kinds.get(cell)) : Optional.empty();
    }
}
