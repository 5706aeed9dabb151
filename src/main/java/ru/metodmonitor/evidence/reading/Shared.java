package ru.metodmonitor.evidence.reading;

import java.util.List;
import java.util.Optional;

/** Which school and which result of a line is whose, where several people stand in it. */
final class Shared {
    private Shared() {}

    /** The school of the n-th name; empty if nobody can tell. */
    static Optional<SchoolSpan> school(LineParts line, int name) {
        List<SchoolSpan> all = line.schools();
        List<NameSpan> names = line.names();
        if (names.size() == 1) {
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
        int first = names.get(0).start();
        int last = names.get(names.size() - 1).start();
        if (all.size() == 1) {
            boolean before = all.get(0).start() < first;
            boolean after = all.get(0).start() > last && !inBrackets(line, all.get(0));
            boolean nearest = all.get(0).start() > last && name == names.size() - 1;
            return before || after || nearest ? Optional.of(all.get(0)) : Optional.empty();
        }
        if (all.size() != names.size()) {
            return Optional.empty();
        }
        // Иванова (СОШ № 1), Петрова (СОШ № 2); СОШ № 1 – Иванова, СОШ № 2 – Петрова.
        boolean namesFirst = first < all.get(0).start();
        int from = namesFirst
                ? names.get(name).start()
                : name == 0 ? 0 : names.get(name - 1).end();
        int to = namesFirst
                ? (name + 1 < names.size() ? names.get(name + 1).start() : Integer.MAX_VALUE)
                : names.get(name).start();
        List<SchoolSpan> own =
                all.stream().filter(s -> s.start() >= from && s.start() < to).toList();
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    private static boolean inBrackets(LineParts line, SchoolSpan school) {
        String text = CopiedText.cells(line.line());
        String before = text.substring(0, Math.min(school.start(), text.length()));
        return before.lastIndexOf('(') > before.lastIndexOf(')');
    }

    /** The result of the n-th name; empty if there is none or nobody can tell. */
    static Optional<ResultWord> result(LineParts line, int name) {
        List<ResultWord> all = line.results();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (line.names().size() > 1 && all.size() == line.names().size()) {
            return Optional.of(all.get(name));
        }
        boolean alike = all.stream().allMatch(r -> r.winner() == all.get(0).winner());
        return alike ? Optional.of(all.get(0)) : Optional.empty();
    }
}
