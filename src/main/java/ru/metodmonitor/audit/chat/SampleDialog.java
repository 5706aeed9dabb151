package ru.metodmonitor.audit.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.bot.Answer;
import ru.metodmonitor.bot.Prompt;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Problem;

/** What an auditor types: the count of a drawn order. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes(@JsonSubTypes.Type(value = SampleDialog.Count.class, name = "count"))
sealed interface SampleDialog extends Step<SampleDialog, SampleCommand> {
    /** What is typed. */
    Pattern LINES_AND_MISSING = Pattern.compile("(\\d{1,4})\\D+(\\d{1,4})");

    /** How many people does the order name, and how many of them have no entry? */
    record Count(long sample, int place) implements SampleDialog {
        @Override
        public Prompt prompt(SampleCommand sample, Request request, Read read) {
            return Prompt.of("sample.ask-count");
        }

        @Override
        public Turn<SampleDialog> on(SampleCommand sample, Answer answer, Request request, Tx tx) {
            Matcher m = LINES_AND_MISSING.matcher(answer.text());
            boolean right = m.matches() && Integer.parseInt(m.group(2)) <= Integer.parseInt(m.group(1));
            return right
                    ? sample.counted(this, Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), request, tx)
                    : Turn.again(Problem.of("sample.wrong-count", "sample.count-example"));
        }
    }
}
