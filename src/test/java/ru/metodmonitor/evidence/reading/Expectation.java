package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.metodmonitor.evidence.reading.ReadList.Asked;
import ru.metodmonitor.evidence.reading.ReadList.Clear;

/**
 * What a careful methodist makes of one person of a list.
 *
 * @param mark what has to come of it
 * @param name full, in the nominative; people of one list differ in the beginnings of their surnames
 * @param school its name, or one that has to be offered; may be empty
 * @param indicator under which it counts, where it is taken
 */
record Expectation(Mark mark, String name, String school, int indicator) {
    private static final Pattern TAKEN = Pattern.compile("([=~]) (.+) @ (.+) / (\\d)");
    private static final Pattern OTHER = Pattern.compile("([?x-]) ([^\\[]+?)(?: \\[(.+)])?");

    /** What may come of a person. */
    enum Mark {
        /** Read without a question. */
        TAKE('='),
        /** Read rightly, or asked about with the school offered. */
        TAKE_OR_ASK('~'),
        /** Nobody can know: asked about. */
        ASK('?'),
        /** Not to be registered: left out or, at worst, asked about; to be seen somewhere. */
        LEAVE('-'),
        /** Not to be registered and not asked about one by one; to be seen somewhere. */
        LEAVE_UNASKED('x');

        private final char sign;

        Mark(char sign) {
            this.sign = sign;
        }

        static Mark of(String sign) {
            return Stream.of(values())
                    .filter(m -> m.sign == sign.charAt(0))
                    .findFirst()
                    .orElseThrow();
        }

        boolean mayBeTaken() {
            return this == TAKE || this == TAKE_OR_ASK;
        }
    }

    /** How a reader can fail. */
    enum Fault {
        /** Registered without a question though wrong. */
        WRONG,
        /** Seen nowhere. */
        LOST,
        /** Asked about though anybody would know. */
        ASKED,
        /** The question lacks the school that the list names. */
        NOT_OFFERED
    }

    /**
     * One failure.
     *
     * @param fault which
     * @param about the person of whom it was expected otherwise; empty if the list holds nobody of that name
     * @param text what came
     */
    record Complaint(Fault fault, Optional<Expectation> about, String text) {
        @Override
        public String toString() {
            return fault + ": " + text + ", expected "
                    + about.map(Expectation::toString).orElse("nobody of this name");
        }
    }

    /** Reads {@code = Name @ school / 3}, {@code ~ …}, {@code ? Name [school]}, {@code - Name}, {@code x Name}. */
    static Expectation parse(String line) {
        Matcher taken = TAKEN.matcher(line);
        if (taken.matches()) {
            return new Expectation(
                    Mark.of(taken.group(1)), taken.group(2), taken.group(3), Integer.parseInt(taken.group(4)));
        }
        Matcher other = OTHER.matcher(line);
        if (!other.matches()) {
            throw new IllegalArgumentException(line);
        }
        String school = Optional.ofNullable(other.group(3)).orElse("");
        return new Expectation(Mark.of(other.group(1)), other.group(2), school, 0);
    }

    /** Everything that is amiss in what was read of a list. */
    static List<Complaint> complaints(List<Expectation> expected, ReadList read) {
        List<Complaint> complaints = new ArrayList<>();
        for (Clear clear : read.clear()) {
            if (expected.stream().noneMatch(e -> e.isMetBy(clear))) {
                complaints.add(new Complaint(Fault.WRONG, whom(expected, clear.surname()), clear.toString()));
            }
        }
        for (Asked asked : read.asked()) {
            if (expected.stream().noneMatch(e -> e.isIn(asked.typed()) && e.mark != Mark.LEAVE_UNASKED)) {
                complaints.add(new Complaint(Fault.ASKED, whom(expected, asked.typed()), asked.toString()));
            }
        }
        expected.forEach(e -> e.missed(read).ifPresent(complaints::add));
        return complaints;
    }

    private static Optional<Expectation> whom(List<Expectation> expected, String name) {
        return expected.stream().filter(e -> e.isIn(name)).findFirst();
    }

    private Optional<Complaint> missed(ReadList read) {
        if (read.clear().stream().anyMatch(c -> isIn(c.surname()))) {
            // Taken rightly, or complained of already.
            return Optional.empty();
        }
        List<Asked> asked = read.asked().stream().filter(a -> isIn(a.typed())).toList();
        if (!asked.isEmpty()) {
            return asked(asked);
        }
        boolean seen =
                !mark.mayBeTaken() && mark != Mark.ASK && read.shown().stream().anyMatch(this::isIn);
        return seen ? Optional.empty() : Optional.of(complaint(Fault.LOST, "nothing"));
    }

    private Optional<Complaint> asked(List<Asked> asked) {
        if (mark == Mark.TAKE) {
            return Optional.of(complaint(Fault.ASKED, asked.toString()));
        }
        boolean offered =
                school.isEmpty() || asked.stream().anyMatch(a -> a.schools().contains(school));
        return offered ? Optional.empty() : Optional.of(complaint(Fault.NOT_OFFERED, asked.toString()));
    }

    private Complaint complaint(Fault fault, String text) {
        return new Complaint(fault, Optional.of(this), text);
    }

    private boolean isMetBy(Clear clear) {
        return mark.mayBeTaken()
                && folded(name).equals(folded(clear.name()))
                && school.equals(clear.school())
                && indicator == clear.indicator();
    }

    /** Whether a text holds a word that begins as the surname does, in whatever case. */
    private boolean isIn(String text) {
        // Both parts of a double surname decline: the first one tells.
        String surname = folded(name).split("[ -]")[0];
        int shortest = surname.length() <= 4 ? 2 : 3;
        String stem = surname.substring(0, Math.max(shortest, surname.length() - 3));
        return Stream.of(folded(text).split("[^\\p{L}]+")).anyMatch(word -> word.startsWith(stem));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace("\u00ad", "")
                .replaceAll("-(?=оглы|кызы)", " ")
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }

    @Override
    public String toString() {
        String where =
                mark.mayBeTaken() ? " @ " + school + " / " + indicator : school.isEmpty() ? "" : " [" + school + "]";
        return mark.sign + " " + name + where;
    }
}
