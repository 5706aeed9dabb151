package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.registry.AcademicYear;

/** The buttons under a school's card: one line for each view of the school and year. */
final class CardButtons {
    private CardButtons() {}

    /** These belong to the commands of pictures. */
    private static List<Button> pictures(long school, AcademicYear year) {
        return List.of(
                Button.of("chart.profile.button", ButtonData.of("chart", "profile", year.firstYear(), school)),
                Button.of("chart.dynamics.button", ButtonData.of("chart", "dynamics", year.firstYear(), school)));
    }

    /**
     * The card with its buttons.
     *
     * @param comparable with a button that puts another school beside
     * @param names with a button to the people behind the figures
     */
    static Message under(Message card, long school, AcademicYear year, boolean comparable, boolean names) {
        List<Button> first = new ArrayList<>();
        first.add(Button.of("higher.button", ButtonData.of(HigherCommand.NAME, "show", year.firstYear(), school)));
        if (comparable) {
            first.add(
                    Button.of("compare.button", ButtonData.of(CompareCommand.NAME, "with", year.firstYear(), school)));
        }
        Button advice = Button.of(
                "recommendations.button",
                ButtonData.of(RecommendationsCommand.NAME, "school", year.firstYear(), school));
        Button dynamics =
                Button.of("dynamics.button", ButtonData.of(DynamicsCommand.NAME, "show", year.firstYear(), school));
        Button sheet = Button.of("paper-button.sheet", ButtonData.of("letters", "sheet", year.firstYear(), school));
        Message with = card.row(first).row(dynamics, advice).row(pictures(school, year));
        // Two in a row: a phone breaks the words of three.
        return names
                ? with.row(
                                sheet,
                                Button.of(
                                        "schoolbook.button",
                                        ButtonData.of("schoolbook", "make", year.firstYear(), school)))
                        .row(Button.of("why.button", ButtonData.of("why", "choose", year.firstYear(), school)))
                : with.row(sheet);
    }
}
