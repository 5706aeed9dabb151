package ru.metodmonitor.results.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.picking.chat.Line;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.picking.chat.Reach;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Tx;

/** The school and the year that a command is about, «СОШ № 8 2019-2020»; what was not said of the school is asked. */
final class OfSchool {
    private final Results results;
    private final Registry registry;
    private final Picker picker;

    OfSchool(Results results, Registry registry, Picker picker) {
        this.results = results;
        this.registry = registry;
        this.picker = picker;
    }

    /** Goes on with the school that was named or is chosen. */
    Reply named(Request request, String command, Tx tx, BiFunction<School, AcademicYear, Reply> one) {
        YearArgument argument = YearArgument.parse(request.arguments());
        // "/school 2010" may mean a school: a year alone names none.
        YearArgument asked = argument.rest().isEmpty() && argument.year().isPresent()
                ? new YearArgument(request.arguments().strip(), Optional.empty())
                : argument;
        AcademicYear year = asked.year().orElseGet(() -> results.defaultYear(tx));
        Line line =
                Line.of(command).ending(asked.year().map(AcademicYear::toString).orElse(""));
        return picker.school(request, line, Reach.FIGURES, asked.rest(), tx, school -> one.apply(school, year));
    }

    /** The same, where a head of one school who names none means that one. */
    Reply ownOrNamed(Request request, String command, Tx tx, BiFunction<School, AcademicYear, Reply> one) {
        List<Long> own = request.person().schools();
        Optional<School> only =
                request.arguments().isBlank() && own.size() == 1 ? registry.school(tx, own.get(0)) : Optional.empty();
        return only.map(school -> one.apply(school, results.defaultYear(tx)))
                .orElseGet(() -> named(request, command, tx, one));
    }
}
