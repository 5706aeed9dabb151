package ru.metodmonitor.workbook;

import java.util.Optional;
import java.util.Set;
import ru.metodmonitor.registry.Folding;

/** What a column of another system's list of people holds, by the many words that stand above it. */
enum RosterColumn {
    NAME(
            Set.of(
                    "фамилияимяотчество",
                    "сотрудник",
                    "работник",
                    "педагог",
                    "учитель",
                    "преподаватель",
                    "педагогическийработник"),
            Set.of("фио", "фамилияимя")),
    SURNAME(Set.of("фамилия"), Set.of()),
    FIRST(Set.of("имя"), Set.of()),
    PATRONYMIC(Set.of("отчество", "отчествоприналичии"), Set.of()),
    POSITION(Set.of(), Set.of("должност", "занимаемаядолжност")),
    SUBJECT(Set.of(), Set.of("предмет", "дисциплин", "преподаваемы", "учебныепредмет")),
    SCHOOL(
            Set.of("школа", "кодшколы", "оо", "организация", "учреждение", "образовательнаяорганизация"),
            Set.of(
                    "наименованиеоо",
                    "наименованиеоу",
                    "наименованиеорганизации",
                    "наименованиешколы",
                    "наименованиеобразовательно",
                    "местоработы",
                    "краткоенаименованиео")),
    TRAINING(Set.of(), Set.of("повышениеквалификации", "сведенияоповышении", "курсыпк"));

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> words;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> beginnings;

    RosterColumn(Set<String> words, Set<String> beginnings) {
        this.words = words;
        this.beginnings = beginnings;
    }

    /** Whether a heading can mean nothing but whole names. */
    static boolean isFullName(String heading) {
        return NAME.beginnings.stream().anyMatch(Folding.key(heading)::startsWith);
    }

    /** The column under this heading, forgiving case, dots and spaces. */
    static Optional<RosterColumn> under(String heading) {
        String key = Folding.key(heading);
        for (RosterColumn column : values()) {
            if (column.words.contains(key) || column.beginnings.stream().anyMatch(key::startsWith)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
