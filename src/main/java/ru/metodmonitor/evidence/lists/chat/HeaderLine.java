package ru.metodmonitor.evidence.lists.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.metodmonitor.evidence.DateText;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.OrderReference;
import ru.metodmonitor.evidence.chat.AddLine;
import ru.metodmonitor.text.Parsed;

/**
 * The line over a list, {@code [ORDER;] INDICATOR[; ACTIVITY[; DATE]]}, as far as it can be read without the store.
 *
 * @param order if it is given
 * @param indicator if it is given
 * @param activity may be empty
 * @param eventDate if it is given
 */
record HeaderLine(
        Optional<OrderKey> order, Optional<Integer> indicator, String activity, Optional<LocalDate> eventDate) {
    /** Nothing is given. */
    static final HeaderLine NOTHING = new HeaderLine(Optional.empty(), Optional.empty(), "", Optional.empty());

    private static final String EXAMPLE = "list.example";
    private static final int LONGEST = 300;

    /** Reads the line; a date to come is refused. */
    static Parsed<HeaderLine> parse(String line, LocalDate today, OrderReference reference) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split(";", -1)) {
            fields.add(field.strip());
        }
        while (!fields.isEmpty() && fields.get(fields.size() - 1).isEmpty()) {
            fields.remove(fields.size() - 1);
        }
        if (fields.isEmpty()) {
            return Parsed.value(NOTHING);
        }
        if (fields.stream().anyMatch(f -> f.length() > LONGEST)) {
            return Parsed.problem("add.too-long", EXAMPLE, "limit", LONGEST);
        }
        boolean noOrder = AddLine.isIndicator(fields.get(0)) && !reference.looksLikeOne(fields.get(0));
        if (noOrder) {
            return rest(Optional.empty(), fields, today);
        }
        return reference
                .parse(fields.get(0))
                .then(key -> key.date().isAfter(today)
                        ? Parsed.problem("date.future", EXAMPLE, "date", key.date())
                        : rest(Optional.of(key), fields.subList(1, fields.size()), today));
    }

    private static Parsed<HeaderLine> rest(Optional<OrderKey> order, List<String> fields, LocalDate today) {
        if (fields.size() > 3) {
            return Parsed.problem("list.header-too-many", EXAMPLE);
        }
        String number = fields.isEmpty() ? "" : fields.get(0);
        if (!number.isEmpty() && !AddLine.isIndicator(number)) {
            return Parsed.problem("indicator.not-a-number", EXAMPLE, "text", number);
        }
        String date = fields.size() > 2 ? fields.get(2) : "";
        Optional<LocalDate> event = DateText.parse(date);
        if (!date.isEmpty() && event.isEmpty()) {
            return Parsed.problem("date.impossible", "date.example", "text", date);
        }
        if (event.filter(d -> d.isAfter(today)).isPresent()) {
            return Parsed.problem("date.future", EXAMPLE, "date", event.get());
        }
        return Parsed.value(new HeaderLine(
                order,
                Optional.of(number).filter(n -> !n.isEmpty()).map(n -> Integer.valueOf(n.replaceAll("\\D", ""))),
                fields.size() > 1 ? fields.get(1) : "",
                event));
    }
}
