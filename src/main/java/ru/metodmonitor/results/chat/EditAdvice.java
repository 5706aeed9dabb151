package ru.metodmonitor.results.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.advice.Recommendation;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

/** Steps of editing a recommendation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({@JsonSubTypes.Type(value = EditAdvice.AskText.class, name = "text")})
sealed interface EditAdvice extends Step<EditAdvice, RecommendationsCommand> {
    /** Which recommendation. */
    Recommendation.Key key();

    /** What shall it say? */
    record AskText(int year, long school, String rule, int indicator) implements EditAdvice {
        @Override
        public Prompt prompt(RecommendationsCommand recommendations, Request request, Read read) {
            return recommendations.ask(this, read);
        }

        @Override
        public Turn<EditAdvice> on(RecommendationsCommand recommendations, Answer answer, Request request, Tx tx) {
            return recommendations.edited(this, answer, request, tx);
        }

        @Override
        public Recommendation.Key key() {
            return new Recommendation.Key(new AcademicYear(year), school, rule, indicator);
        }
    }
}
