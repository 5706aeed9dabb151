package ru.metodmonitor.results.chat;

import java.util.List;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.registry.AcademicYear;

/** The buttons under a school's card: first what leads on, then what stands behind, then what is taken away. Two in a row: a phone breaks the words of three. */
final class CardButtons {
    private CardButtons() {}

    /**
     * The card with its buttons.
     *
     * @param command whose card it is
     * @param comparable with a button that puts another school beside
     * @param names with a button to the people behind the figures
     */
    static Message under(
            Message card, String command, long school, AcademicYear year, boolean comparable, boolean names) {
        int first = year.firstYear();
        Button higher = Button.of("higher.button", ButtonData.of(HigherCommand.NAME, "show", first, school));
        Button details = Button.of("school.details", ButtonData.of(command, SchoolCards.DETAILS, first, school));
        Button advice = Button.of(
                "recommendations.button", ButtonData.of(RecommendationsCommand.NAME, "school", first, school));
        Button dynamics = Button.of("dynamics.button", ButtonData.of(DynamicsCommand.NAME, "show", first, school));
        // The pictures, documents and people belong to other packages' commands.
        Button profile = Button.of("chart.profile.button", ButtonData.of("chart", "profile", first, school));
        Button years = Button.of("chart.dynamics.button", ButtonData.of("chart", "dynamics", first, school));
        Button sheet = Button.of("paper-button.sheet", ButtonData.of("letters", "sheet", first, school));
        Message with = card.row(higher, advice).row(details, dynamics).row(profile, years);
        if (comparable) {
            with = with.row(Button.of("compare.button", ButtonData.of(CompareCommand.NAME, "with", first, school)));
        }
        return names
                ? with.row(
                                Button.of("why.button", ButtonData.of("why", "choose", first, school)),
                                Button.of("schoolbook.button", ButtonData.of("schoolbook", "make", first, school)))
                        .row(sheet)
                : with.row(sheet);
    }

    /** Back to the card of a school: a head's own command where it is the own school. */
    static List<Button> back(Person person, AcademicYear year, long school) {
        return List.of(SchoolCards.back(person.schools().contains(school) ? "myschool" : "school", year, school));
    }
}
