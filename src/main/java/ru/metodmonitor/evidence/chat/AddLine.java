package ru.metodmonitor.evidence.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.DateText;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.OrderReference;
import ru.metodmonitor.text.Parsed;

/**
 * One typed line of /add, as far as it can be read without the store.
 *
 * @param order given whole; empty: the chat's current one
 * @param indicator its number
 * @param school as typed
 * @param name as typed
 * @param activity may be empty
 * @param result may be empty
 * @param eventDate if given
 */
public record AddLine(
        Optional<OrderKey> order,
        int indicator,
        String school,
        String name,
        String activity,
        String result,
        Optional<LocalDate> eventDate) {
    private static final Pattern INDICATOR = Pattern.compile("(?iu)(п|показатель)?\\s*\\d{1,2}");
    private static final String EXAMPLE = "add.example";
    private static final int LONGEST_FIELD = 300;

    /**
     * Reads the line; a date to come is refused.
     *
     * @param today in the users' time zone
     * @param reference reads the order
     */
    public static Parsed<AddLine> parse(String text, LocalDate today, OrderReference reference) {
        List<String> fields = new ArrayList<>();
        for (String field : text.split(";", -1)) {
            fields.add(field.strip());
        }
        while (!fields.isEmpty() && fields.get(fields.size() - 1).isEmpty()) {
            fields.remove(fields.size() - 1);
        }
        if (fields.stream().anyMatch(f -> f.length() > LONGEST_FIELD)) {
            return Parsed.problem("add.too-long", EXAMPLE, "limit", LONGEST_FIELD);
        }
        // Something that is neither an indicator nor an order in the first place is an order written wrongly.
        boolean noOrder = !fields.isEmpty() && isIndicator(fields.get(0)) && !reference.looksLikeOne(fields.get(0));
        if (noOrder) {
            return rest(Optional.empty(), fields, today);
        }
        if (fields.isEmpty()) {
            return Parsed.problem("add.too-few", EXAMPLE);
        }
        return reference
                .parse(fields.get(0))
                .then(key -> key.date().isAfter(today)
                        ? Parsed.problem("date.future", EXAMPLE, "date", key.date())
                        : rest(Optional.of(key), fields.subList(1, fields.size()), today));
    }

    /**
     * The same line with a school in its place, where the field after the indicator names none: a head has one school and need not
     * write it.
     */
    static String withSchool(String text, String school, Predicate<String> isSchool) {
        List<String> fields = new ArrayList<>(List.of(text.split(";", -1)));
        int indicator = isIndicator(fields.get(0).strip()) ? 0 : 1;
        boolean leftOut = fields.size() > indicator + 1
                && !fields.get(indicator + 1).isBlank()
                && !isSchool.test(fields.get(indicator + 1).strip());
        if (leftOut) {
            fields.add(indicator + 1, school);
        }
        return String.join(";", fields);
    }

    /** Whether a field is an indicator's number. */
    public static boolean isIndicator(String field) {
        return INDICATOR.matcher(field).matches();
    }

    private static Parsed<AddLine> rest(Optional<OrderKey> order, List<String> fields, LocalDate today) {
        if (fields.size() < 3) {
            return Parsed.problem("add.too-few", EXAMPLE);
        }
        if (fields.size() > 6) {
            return Parsed.problem("add.too-many", EXAMPLE);
        }
        if (!isIndicator(fields.get(0))) {
            return Parsed.problem("indicator.not-a-number", EXAMPLE, "text", fields.get(0));
        }
        int indicator = Integer.parseInt(fields.get(0).replaceAll("\\D", ""));
        Optional<LocalDate> event = Optional.empty();
        String dateText = field(fields, 5);
        if (!dateText.isEmpty()) {
            event = DateText.parse(dateText);
            if (event.isEmpty()) {
                return Parsed.problem("date.impossible", "date.example", "text", dateText);
            }
            if (event.get().isAfter(today)) {
                return Parsed.problem("date.future", EXAMPLE, "date", event.get());
            }
        }
        if (field(fields, 2).isEmpty()) {
            return Parsed.problem("name.empty", EXAMPLE);
        }
        if (field(fields, 1).isEmpty()) {
            return Parsed.problem("school.empty", "school.example");
        }
        return Parsed.value(new AddLine(
                order, indicator, field(fields, 1), field(fields, 2), field(fields, 3), field(fields, 4), event));
    }

    private static String field(List<String> fields, int index) {
        return index < fields.size() ? fields.get(index) : "";
    }
}
