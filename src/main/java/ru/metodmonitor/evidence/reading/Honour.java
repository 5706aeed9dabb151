package ru.metodmonitor.evidence.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.reading.GivenNames.Form;

/** In whose honour something is called: «имени Героя Советского Союза Д. М. Языджяна» names nobody who took part. */
final class Honour {
    private static final Pattern TOWN =
            Pattern.compile("(?iu)\\s*,?\\s*(?:г\\.|г(?=\\s)|город[а-я]?)\\s*(?:-?курорта?\\s*)?Сочи(?![\\p{L}])");
    private static final Pattern BEGINS =
            Pattern.compile("(?iu)\\s*[,(]?\\s*(?<![\\p{L}])(?:им\\.|им(?=\\s)|имени)\\s*");
    private static final Pattern ANYWHERE = Pattern.compile("(?iu)(?<![\\p{L}])(?:им\\.|имени)\\s*");
    private static final Pattern TITLE = Pattern.compile(
            "(?iu)\\s*(?:дважды|трижды|геро|советск|союз|российск|федераци|социалистическ|труда|полн|кавалер|орден|слав|маршал"
                    + "|генерал|адмирал|л[её]тчик|космонавт|свят|академик|поэт|писател|народн|заслуженн|росси|рф|ссср|отечественн|войны|великой)"
                    + "[\\p{L}-]*(?![\\p{L}.])");
    private static final Pattern INITIALS = Pattern.compile("\\s*(?:\\p{L}\\.\\s*){1,2}\\p{L}{2,}(?:-\\p{L}+)?");
    private static final Pattern WORD = Pattern.compile("\\s*(\\p{L}[\\p{L}]+(?:-[\\p{L}]+)?)");

    private Honour() {}

    /** Where a school's name ends that is followed by town and honour. */
    static int end(String text, int from) {
        int end = after(TOWN, text, from);
        Matcher begins = BEGINS.matcher(text).region(end, text.length());
        begins.useTransparentBounds(true);
        if (begins.lookingAt()) {
            end = after(TOWN, text, name(text, begins.end()));
        }
        return end;
    }

    /** Takes out honours that aren't a school's: «конкурс имени А. С. Макаренко». */
    static void erase(Blanking left) {
        String text = left.text();
        Matcher begins = ANYWHERE.matcher(text);
        while (begins.find()) {
            left.erase(begins.start(), Math.max(begins.end(), name(text, begins.end())));
        }
    }

    private static int name(String text, int from) {
        int at = from;
        int titled = after(TITLE, text, at);
        while (titled > at) {
            at = titled;
            titled = after(TITLE, text, at);
        }
        int initialled = after(INITIALS, text, at);
        if (initialled > at) {
            return initialled;
        }
        Matcher first = WORD.matcher(text).region(at, text.length());
        if (!first.lookingAt()) {
            return at;
        }
        if (!isGivenInGenitive(first.group(1))) {
            return first.end();
        }
        Matcher second = WORD.matcher(text).region(first.end(), text.length());
        if (!second.lookingAt()) {
            return first.end();
        }
        boolean patronymic = Patronymic.of(second.group(1))
                .filter(p -> p.cases().contains(Grammatical.GENITIVE))
                .isPresent();
        return patronymic ? Math.max(second.end(), after(WORD, text, second.end())) : second.end();
    }

    private static boolean isGivenInGenitive(String word) {
        return GivenNames.of(word).stream().map(Form::grammatical).anyMatch(g -> g == Grammatical.GENITIVE);
    }

    private static int after(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        return matcher.lookingAt() ? matcher.end() : from;
    }
}
