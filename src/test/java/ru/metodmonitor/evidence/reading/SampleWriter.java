package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.apache.commons.text.similarity.LevenshteinDistance;
import ru.metodmonitor.evidence.reading.SampleTruth.Expected;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.Teacher;

/** Writes one list in one layout and notes the truth about each of its people. */
final class SampleWriter {
    private static final List<String> POSITIONS = List.of(
            "учитель физики",
            "учитель начальных классов",
            "учитель русского языка и литературы",
            "педагог-психолог",
            "учитель-логопед",
            "заместитель директора по УВР",
            "преподаватель-организатор ОБЖ",
            "социальный педагог",
            "учитель английского языка");
    private static final String LATIN = "ABCEHKMOPTXaceopxy";
    private static final String CYRILLIC = "АВСЕНКМОРТХасеорху";

    /** Thanks for taking part, said in a heading. */
    static final SampleResult THANKS = new SampleResult("", "", "", "участник", false);

    final RandomGenerator random;
    private final SampleTown town;
    private final int indicator;
    private final NameStyle style;
    private final List<String> lines = new ArrayList<>();
    private final List<SampleTruth> truths = new ArrayList<>();

    /** How names stand in a list; offices stick to one way. */
    enum NameStyle {
        FULL,
        CAPITAL_SURNAME,
        GIVEN_FIRST,
        INITIALS,
        INITIALS_SPACED,
        INITIALS_FIRST
    }

    SampleWriter(SampleTown town, int indicator, NameStyle style, RandomGenerator random) {
        this.town = town;
        this.indicator = indicator;
        this.style = style;
        this.random = random;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    List<SampleTruth> truths() {
        return List.copyOf(truths);
    }

    int indicator() {
        return indicator;
    }

    School school(SampleRow row) {
        return town.school(row.person().school());
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String position() {
        return any(POSITIONS);
    }

    /** The same in the genitive and accusative, as far as an order needs it. */
    String positionOf() {
        return position()
                .replace("учитель", "учителя")
                .replace("педагог", "педагога")
                .replace("заместитель", "заместителя")
                .replace("преподаватель", "преподавателя")
                .replace("организатор", "организатора")
                .replace("психолог", "психолога")
                .replace("логопед", "логопеда")
                .replace("социальный", "социального");
    }

    /** A line with what copying does to it. */
    void line(String text) {
        String line = text;
        if (chance(10)) {
            line = line.replace(" ", "\u00a0");
        }
        if (chance(12)) {
            line = line.replace(" ", "  ");
        }
        if (chance(12)) {
            line = line.replaceAll("(\\p{L}{4})(\\p{L}{3})", "$1\u00ad$2");
        }
        if (chance(12)) {
            line = line.replace('ё', 'е');
        }
        if (chance(15)) {
            int at = random.nextInt(LATIN.length());
            line = line.replace(CYRILLIC.charAt(at), LATIN.charAt(at));
        }
        if (chance(10)) {
            line = "  " + line + " ";
        }
        lines.add(line);
        if (chance(9)) {
            lines.add("");
        }
    }

    /** A line that goes on with what the one before began: no empty line in between. */
    void glued(String text) {
        while (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        line(text);
    }

    /** A person's name in a grammatical case, with the result that the line or a heading gives. */
    String name(SampleRow row, int grammatical, SampleResult result, Expected school) {
        return name(row, style, grammatical, result, school);
    }

    String name(SampleRow row, NameStyle how, int grammatical, SampleResult result, Expected school) {
        SamplePerson person = row.person();
        boolean initials = how.name().startsWith("INITIALS");
        if (initials && person.teacher().isEmpty() && fitting(person, grammatical) > 0) {
            return name(row, NameStyle.FULL, grammatical, result, school);
        }
        String typed = typed(person, how, grammatical);
        Expected expected = school.worse(initials ? byInitials(person, grammatical) : byName(person, grammatical));
        if (!initials && person.teacher().isPresent() && chance(25)) {
            String right = typed;
            typed = slip(typed);
            boolean hyphen = typed.replace("-", "").equals(right.replace("-", ""));
            expected = hyphen ? expected.worse(Expected.EITHER) : Expected.ASK;
        }
        int counted = indicator == 2 || indicator == 3
                ? (result.equals(SampleResult.NONE) ? indicator : result.winner() ? 3 : 2)
                : indicator;
        truths.add(new SampleTruth(person, typed, counted, result.meaning(), expected));
        return typed;
    }

    private static String typed(SamplePerson person, NameStyle how, int grammatical) {
        List<String> words = person.words(grammatical);
        String first = person.name().first().substring(0, 1);
        String patronymic = person.name().patronymic().substring(0, 1);
        return switch (how) {
            case FULL -> String.join(" ", words);
            case CAPITAL_SURNAME -> words.get(0).toUpperCase(Locale.ROOT) + " " + words.get(1) + " " + words.get(2);
            case GIVEN_FIRST -> words.get(1) + " " + words.get(2) + " " + words.get(0);
            case INITIALS -> words.get(0) + " " + first + "." + patronymic + ".";
            case INITIALS_SPACED -> words.get(0) + " " + first + ". " + patronymic + ".";
            case INITIALS_FIRST -> first + "." + patronymic + ". " + words.get(0);
        };
    }

    /** One letter of the surname is missing, another twice. */
    private String slip(String typed) {
        int end = Math.max(3, typed.indexOf(' ') < 0 ? typed.length() : typed.indexOf(' '));
        int at = 1 + random.nextInt(end - 2);
        return chance(2)
                ? typed.substring(0, at) + typed.substring(at + 1)
                : typed.substring(0, at) + typed.charAt(at) + typed.substring(at);
    }

    private Expected byName(SamplePerson person, int grammatical) {
        List<Teacher> roster = town.roster(person.school());
        long namesakes = roster.stream()
                .filter(t -> t.name().key().equals(person.name().key()))
                .count();
        if (namesakes > 1) {
            return Expected.ASK;
        }
        if (person.teacher().isPresent()) {
            return Expected.CLEAR;
        }
        boolean usual = person.name().surname().matches(".*(ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|ская|ко)");
        String full = Folding.key(person.full(grammatical));
        boolean near = roster.stream()
                .flatMap(t -> forms(t).stream())
                .anyMatch(f -> LevenshteinDistance.getDefaultInstance().apply(f, full) <= 2);
        return near ? Expected.ASK : grammatical > 0 && !usual ? Expected.EITHER : Expected.CLEAR;
    }

    private static List<String> forms(Teacher teacher) {
        SamplePerson known = known(teacher);
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            forms.add(Folding.key(known.full(i)));
        }
        return forms;
    }

    private static SamplePerson known(Teacher teacher) {
        return new SamplePerson(
                teacher.name(), teacher.name().patronymic().endsWith("на"), 0, java.util.Optional.empty());
    }

    private Expected byInitials(SamplePerson person, int grammatical) {
        if (person.teacher().isEmpty() || fitting(person, grammatical) > 1) {
            return Expected.ASK;
        }
        // «Иванова М. П.» is she, or he whom the order praises.
        boolean perhapsShe = !person.woman()
                && grammatical > 0
                && person.surname(grammatical).endsWith("а");
        return perhapsShe ? Expected.EITHER : Expected.CLEAR;
    }

    private int fitting(SamplePerson person, int grammatical) {
        String surname = Folding.key(person.surname(grammatical));
        int fitting = 0;
        for (Teacher teacher : town.roster(person.school())) {
            boolean initials =
                    teacher.name().first().charAt(0) == person.name().first().charAt(0)
                            && teacher.name().patronymic().charAt(0)
                                    == person.name().patronymic().charAt(0);
            SamplePerson known = known(teacher);
            boolean written = false;
            for (int i = 0; i < 5; i++) {
                written |= Folding.key(known.surname(i)).equals(surname);
            }
            fitting += initials && written ? 1 : 0;
        }
        return fitting;
    }

    /** Words for a school with what its kind is called in the nominative or the genitive. */
    String at(School school, boolean genitive) {
        int number = SampleTown.number(school);
        String kind = kind(school.kind(), genitive);
        return switch (random.nextInt(9)) {
            case 0 -> kind + " №" + number;
            case 1 -> "МОБУ " + kind + " № " + number + " г. Сочи";
            case 2 -> "МОБУ " + kind + " №" + number + " г.Сочи";
            case 3 -> kind + " " + number;
            case 4 -> "МОБУ " + kind + " № " + number + " им. А.С. Пушкина";
            case 5 -> "МОБУ " + kind + " № " + number + " г. Сочи имени Героя Советского Союза Д. М. Ковалёва";
            case 6 ->
                school.kind() == SchoolKind.SOSH
                        ? (genitive
                                        ? "муниципального общеобразовательного бюджетного учреждения средней общеобразовательной школы"
                                        : "Муниципальное общеобразовательное бюджетное учреждение средняя общеобразовательная школа")
                                + " № " + number + " г. Сочи"
                        : kind + " № " + number;
            case 7 -> "МБОУ " + kind + " N " + number;
            default -> kind + " № " + number;
        };
    }

    private static String kind(SchoolKind kind, boolean genitive) {
        return switch (kind) {
            case SOSH -> "СОШ";
            case OOSH -> "ООШ";
            case GYMNASIUM -> genitive ? "гимназии" : "гимназия";
            case LYCEUM -> genitive ? "лицея" : "лицей";
        };
    }

    /** Whether a bare number tells the school. */
    Expected byNumber(School school) {
        return town.isOnly(SampleTown.number(school)) ? Expected.CLEAR : Expected.ASK;
    }

    /** Whether «школа № 5» tells it: schools of both levels are called so, gymnasiums and lyceums aren't. */
    Expected byPlainWord(School school) {
        boolean plain = school.kind() == SchoolKind.SOSH || school.kind() == SchoolKind.OOSH;
        return plain && town.isOnlyPlain(SampleTown.number(school)) ? Expected.CLEAR : Expected.ASK;
    }
}
