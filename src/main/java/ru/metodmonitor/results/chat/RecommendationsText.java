package ru.metodmonitor.results.chat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.metodmonitor.bot.Button;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.indicators.NetGain;
import ru.metodmonitor.results.advice.Condition;
import ru.metodmonitor.results.advice.Effect;
import ru.metodmonitor.results.advice.Recommendation;
import ru.metodmonitor.text.Numbers;
import ru.metodmonitor.text.Phrase;

/** The recommendations for one school in words. */
final class RecommendationsText {
    private static final int BUTTONS_A_ROW = 4;

    private RecommendationsText() {}

    static List<Phrase> of(List<Recommendation> all, List<Effect> effects, boolean twoYears) {
        List<Phrase> lines = new ArrayList<>();
        List<Recommendation> work = numbered(all);
        Set<Phrase> causes = new HashSet<>();
        for (int i = 0; i < work.size(); i++) {
            Optional<Phrase> cause = work.get(i).cause();
            // A cause that several recommendations share is told once.
            boolean told = cause.isPresent() && !causes.add(cause.get());
            lines.add(Phrase.of(
                    "recommendations.item", "n", i + 1, "title", work.get(i).title()));
            lines.addAll(work.get(i).lines().stream()
                    .filter(l -> !told || !l.equals(cause.get()))
                    .toList());
            if (work.get(i).edited()) {
                lines.add(Phrase.of("recommendations.edited"));
            }
        }
        if (work.isEmpty()) {
            lines.add(Phrase.of("recommendations.none"));
        }
        if (!twoYears) {
            lines.add(Phrase.of("recommendations.no-before"));
        }
        List<Recommendation> strengths =
                all.stream().filter(r -> r.kind() == Condition.Kind.STRENGTH).toList();
        if (!strengths.isEmpty()) {
            lines.add(Phrase.of("recommendations.strengths"));
        }
        for (Recommendation strength : strengths) {
            lines.add(Phrase.of("recommendations.strength", "title", strength.title()));
            lines.addAll(strength.lines());
        }
        if (!effects.isEmpty()) {
            lines.add(Phrase.of("recommendations.effects"));
            effects.forEach(e -> lines.add(effect(e)));
        }
        return lines;
    }

    /** What is numbered, and may be edited: gaps and problems. */
    private static List<Recommendation> numbered(List<Recommendation> all) {
        return all.stream().filter(r -> r.kind() != Condition.Kind.STRENGTH).toList();
    }

    private static Phrase effect(Effect effect) {
        NetGain gain = effect.gain();
        return Phrase.of(
                switch (effect.verdict()) {
                    case ABOVE -> "advice.effect-more";
                    case BELOW -> "advice.effect-less";
                    case WITHIN -> "advice.effect-chance";
                },
                "number",
                effect.indicator().number(),
                "label",
                effect.indicator().label(),
                "own",
                Numbers.signed(gain.own() * 100, 1),
                "peers",
                Numbers.signed(gain.peers() * 100, 1));
    }

    /** The message with a button to edit each. */
    static Message withEdits(Message message, List<Recommendation> all) {
        List<Recommendation> work = numbered(all);
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < work.size(); i++) {
            Recommendation.Key key = work.get(i).key();
            buttons.add(Button.of(
                    Phrase.of("recommendations.edit", "n", i + 1),
                    ButtonData.of(
                            RecommendationsCommand.NAME,
                            "edit",
                            key.year().firstYear(),
                            key.school(),
                            key.rule(),
                            key.indicator())));
        }
        Message result = message;
        for (int i = 0; i < buttons.size(); i += BUTTONS_A_ROW) {
            result = result.row(buttons.subList(i, Math.min(i + BUTTONS_A_ROW, buttons.size())));
        }
        return result;
    }
}
