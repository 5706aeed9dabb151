package ru.metodmonitor.quality;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import ru.metodmonitor.evidence.Order;
import ru.metodmonitor.municipality.Issuer;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.text.Phrase;

/** Something that a complete year would have. */
public sealed interface Gap {
    /** Characters of the digest of an activity's name. */
    int DIGEST = 16;

    /** What sort of thing. */
    Kind kind();

    /** In one line; no names of people. */
    Phrase text();

    /** What it is about, the same for ever: an identifier, or a digest where there is none. */
    String about();

    /** Sorts of things, the likeliest to matter first. */
    enum Kind {
        /** Orders nobody has entered, by the gaps in the numbers. */
        NUMBERS,
        /** Orders without entries. */
        NO_ENTRIES,
        /** Entries whose order has no file. */
        NO_FILE,
        /** Schools without an entry. */
        SILENT,
        /** Activities with winners but no participants. */
        WINNERS_ONLY,
        /** Training that a school's page tells of and no entry. */
        TRAINING
    }

    /**
     * Training that a school's own page tells of, without an entry of indicator 5.
     *
     * @param school which
     * @param people how many people
     */
    record Training(School school, int people) implements Gap {
        @Override
        public Kind kind() {
            return Kind.TRAINING;
        }

        @Override
        public String about() {
            return String.valueOf(school.id());
        }

        @Override
        public Phrase text() {
            return Phrase.of("gaps.training", "school", school.brief(), "n", people);
        }
    }

    /**
     * Numbers missing between two known orders of an issuer.
     *
     * @param issuer who issues
     * @param calendarYear numbers start anew each year
     * @param from the first missing
     * @param to the last missing
     */
    record Numbers(Issuer issuer, int calendarYear, int from, int to) implements Gap {
        @Override
        public Kind kind() {
            return Kind.NUMBERS;
        }

        @Override
        public String about() {
            return issuer.code() + "|" + calendarYear + "|" + from + "|" + to;
        }

        @Override
        public Phrase text() {
            return Phrase.of("gaps.numbers", "issuer", issuer.label(), "year", calendarYear, "numbers", shown());
        }

        /** As people write it: {@code 25}, {@code 12–19}. */
        public String shown() {
            return from == to ? String.valueOf(from) : from + "–" + to;
        }

        /** Whether the other is of the same count of numbers. */
        public boolean isBeside(Numbers other) {
            return issuer.equals(other.issuer) && calendarYear == other.calendarYear;
        }
    }

    /**
     * An order with nothing registered under it.
     *
     * @param order which
     */
    record NoEntries(Order order) implements Gap {
        @Override
        public Kind kind() {
            return Kind.NO_ENTRIES;
        }

        @Override
        public String about() {
            return String.valueOf(order.id());
        }

        @Override
        public Phrase text() {
            return Phrase.of("gaps.no-entries", "order", shown(order));
        }
    }

    /**
     * Entries whose order nobody can look at.
     *
     * @param order which
     * @param entries how many
     */
    record NoFile(Order order, long entries) implements Gap {
        @Override
        public Kind kind() {
            return Kind.NO_FILE;
        }

        @Override
        public String about() {
            return String.valueOf(order.id());
        }

        @Override
        public Phrase text() {
            return Phrase.of("gaps.no-file", "order", shown(order), "n", entries);
        }
    }

    /**
     * A school of which nothing was registered in the year.
     *
     * @param school which
     */
    record Silent(School school) implements Gap {
        @Override
        public Kind kind() {
            return Kind.SILENT;
        }

        @Override
        public String about() {
            return String.valueOf(school.id());
        }

        @Override
        public Phrase text() {
            return Phrase.of("gaps.silent", "school", school.brief());
        }
    }

    /**
     * A contest that only winners seem to have entered.
     *
     * @param activity its name
     * @param winners how many entries
     */
    record WinnersOnly(String activity, long winners) implements Gap {
        @Override
        public Kind kind() {
            return Kind.WINNERS_ONLY;
        }

        @Override
        public String about() {
            return DigestUtils.sha256Hex(Folding.key(activity)).substring(0, DIGEST);
        }

        @Override
        public Phrase text() {
            return Phrase.of("gaps.winners-only", "activity", activity, "n", winners);
        }
    }

    private static Phrase shown(Order order) {
        Phrase key = Phrase.of(
                "order.short",
                "issuer",
                order.key().issuer().label(),
                "number",
                order.key().number(),
                "date",
                order.key().date());
        return order.title().isEmpty() ? key : Phrase.of("order.titled", "order", key, "title", order.title());
    }

    /** The gaps of one sort. */
    static List<Gap> of(List<Gap> gaps, Kind kind) {
        return gaps.stream().filter(g -> g.kind() == kind).toList();
    }
}
