package ru.metodmonitor.report.chat;

import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.indicators.Indicator;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.Cluster;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** The buttons of the pictures that are about the whole city. */
final class CityCharts {
    private CityCharts() {}

    static Message menu(Results results, AcademicYear year, Read read) {
        Message menu = Message.of("chart.menu.title", "year", year)
                .row(Button.of("chart.city.button", ButtonData.of("chart", "city", year.firstYear())));
        for (Cluster cluster : Cluster.values()) {
            if (!results.of(read, year).cluster(cluster).isEmpty()) {
                menu = menu.row(Button.of(
                        Phrase.of("chart.ranking.button", "cluster", cluster),
                        ButtonData.of("chart", "ranking", year.firstYear(), cluster)));
            }
        }
        for (Indicator indicator : results.scheme(year).indicators()) {
            menu = menu.row(Button.of(
                    Phrase.of("chart.funnel.button", "number", indicator.number(), "label", indicator.label()),
                    ButtonData.of("chart", "funnel", year.firstYear(), indicator.number())));
        }
        return menu;
    }
}
