package ru.metodmonitor.evidence.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.registry.GivenNames;
import ru.metodmonitor.registry.GivenNames.Form;
import ru.metodmonitor.registry.Grammatical;
import ru.metodmonitor.registry.Patronymic;

/** In whose honour something is called: «имени Героя Советского Союза Д. М. Языджяна» names nobody who took part. */
final class Honour {
    private static final Pattern ANYWHERE = Pattern.compile("(?iu)(?<![\\p{L}])(?:им\\.|им(?=\\s)|имени)\\s*");
    private static final Pattern TITLE = Pattern.compile(
            "(?iu)\\s*(?:дважды|трижды|геро|советск|союз|российск|федераци|социалистическ|труда|полн|кавалер|орден|слав|маршал"
                    + "|генерал|адмирал|л[её]тчик|космонавт|свят|академик|поэт|писател|народн|заслуженн|росси|рф|ссср|отечественн|войны|великой)"
                    + "[\\p{L}-]*(?![\\p{L}.])");
    private static final Pattern INITIALS = Pattern.compile("\\s*(?:\\p{L}\\.\\s*){1,2}\\p{L}{2,}(?:-\\p{L}+)?");
    private static final Pattern INITIALS_BEHIND = Pattern.compile("\\s*(?:\\p{Lu}\\.\\s?){1,2}");
    private static final Pattern WORD = Pattern.compile("\\s*(\\p{L}[\\p{L}]+(?:-[\\p{L}]+)?)");

    private Honour() {}

    /** Takes honours out of a line: of schools, and «конкурс имени А. С. Макаренко». */
    static void take(Scan scan) {
        String text = scan.text();
        Matcher begins = ANYWHERE.matcher(text);
        while (begins.find()) {
            scan.takeText(begins.start(), Math.max(begins.end(), name(text, begins.end())));
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
            return after(INITIALS_BEHIND, text, first.end());
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
