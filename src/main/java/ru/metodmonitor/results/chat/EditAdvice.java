package ru.metodmonitor.results.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.results.advice.Recommendation;

/** Steps of editing a recommendation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({@JsonSubTypes.Type(value = EditAdvice.AskText.class, name = "text")})
sealed interface EditAdvice {
    /** Which recommendation. */
    Recommendation.Key key();

    /** What shall it say? */
    record AskText(int year, long school, String rule, int indicator) implements EditAdvice {
        @Override
        public Recommendation.Key key() {
            return new Recommendation.Key(new AcademicYear(year), school, rule, indicator);
        }
    }
}
