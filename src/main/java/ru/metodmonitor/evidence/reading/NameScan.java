package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.registry.Folding;

/** Finds the names in a line from which schools, positions and results are taken out already. */
final class NameScan {
    private static final String LETTERS = "А-ЯЁа-яё";
    private static final Pattern WORD =
            Pattern.compile("[" + LETTERS + "][" + LETTERS + "'’]*(?:-[" + LETTERS + "]+)*\\.?");
    private static final Pattern QUALIFIER = Pattern.compile("\\s*\\(([а-яё][а-яё .-]{2,30})\\)");

    /** How sentences of orders begin: «Признать Марию Петровну Иванову …». */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?iu).{2,}(?:ать|ить|еть|ять|ться)|(?:почётн|благодарн|благодарственн|грамот|диплом|сертификат|конкурс|номинаци|город|приказ"
                    + "|управлени|школ|гимнази|лице[йяюе]|коллег|участни[кц]|победител|приз[её]р|лауреат|тема$|тему$|урок|класс)\\p{L}*|СОШ|ООШ|МОБУ|Сочи");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private record Token(String word, int start, int end, boolean joined) {
        boolean isInitial() {
            return word.replace(".", "").length() == 1 && Character.isUpperCase(word.charAt(0));
        }

        boolean isName() {
            return word.length() > 1
                    && !word.endsWith(".")
                    && Character.isUpperCase(word.charAt(0))
                    && !NO_NAME.matcher(word).matches();
        }
    }

    private NameScan(String text) {
        this.text = text;
        // Initials often stand without spaces: «Иванова М.П.».
        Matcher matcher = WORD.matcher(text);
        int last = -1;
        while (matcher.find()) {
            String word = matcher.group();
            int end = matcher.end();
            if (word.endsWith(".") && word.length() > 2) {
                word = word.substring(0, word.length() - 1);
                end--;
            }
            boolean joined = last >= 0 && text.substring(last, matcher.start()).isBlank();
            tokens.add(new Token(word, matcher.start(), end, joined));
            last = end;
        }
    }

    static List<NameSpan> in(String text) {
        boolean small = text.equals(text.toLowerCase(Locale.ROOT));
        return new NameScan(small ? capitalised(text) : text).names();
    }

    /** A list typed without capitals. */
    private static String capitalised(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean start = Character.isLetter(text.charAt(i)) && (i == 0 || !Character.isLetter(text.charAt(i - 1)));
            String c = text.substring(i, i + 1);
            out.append(start ? c.toUpperCase(Locale.ROOT) : c);
        }
        return out.toString();
    }

    private List<NameSpan> names() {
        List<NameSpan> names = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Optional<NameSpan> name = at(i);
            if (name.isEmpty()) {
                i++;
                continue;
            }
            names.add(name.get());
            int end = name.get().end();
            while (i < tokens.size() && tokens.get(i).start() < end) {
                i++;
            }
        }
        return names;
    }

    private Optional<NameSpan> at(int i) {
        if (run(i, 4) && isTurkic(tokens.get(i + 3).word()) && names(i, 3)) {
            return span(
                    i,
                    i + 3,
                    i,
                    i + 1,
                    tokens.get(i + 2).word() + " " + tokens.get(i + 3).word());
        }
        if (run(i, 3) && names(i, 3)) {
            Optional<NameSpan> three = three(i);
            if (three.isPresent()) {
                return three;
            }
        }
        if (run(i, 3)
                && tokens.get(i).isName()
                && tokens.get(i + 1).isInitial()
                && tokens.get(i + 2).isInitial()) {
            return span(i, i + 2, i, i + 1, letter(i + 2));
        }
        if (run(i, 3)
                && tokens.get(i).isInitial()
                && tokens.get(i + 1).isInitial()
                && tokens.get(i + 2).isName()) {
            return span(i, i + 2, i + 2, i, letter(i + 1));
        }
        if (run(i, 2) && names(i, 2)) {
            return two(i);
        }
        if (run(i, 2) && tokens.get(i).isName() && dotted(i + 1)) {
            return span(i, i + 1, i, i + 1, "");
        }
        return Optional.empty();
    }

    private Optional<NameSpan> three(int i) {
        boolean usual = isPatronymic(i + 2);
        // A given name may be mistyped or rare: the patronymic in the middle tells.
        boolean givenFirst = isPatronymic(i + 1) && (isGiven(i) || !usual);
        if (givenFirst && !(usual && isGiven(i + 1))) {
            return span(i, i + 2, i + 2, i, tokens.get(i + 1).word());
        }
        return usual ? span(i, i + 2, i, i + 1, tokens.get(i + 2).word()) : Optional.empty();
    }

    private Optional<NameSpan> two(int i) {
        boolean more = run(i, 3) && tokens.get(i + 2).isName() && !isGiven(i + 2);
        if (isGiven(i + 1) && !isGiven(i) && !isPatronymic(i) && !more) {
            return span(i, i + 1, i, i + 1, "");
        }
        if (isGiven(i) && !isGiven(i + 1) && !isPatronymic(i + 1) && !more) {
            return span(i, i + 1, i + 1, i, "");
        }
        return Optional.empty();
    }

    private Optional<NameSpan> span(int from, int to, int surname, int first, String patronymic) {
        int start = tokens.get(from).start();
        int end = tokens.get(to).end();
        while (end < text.length() && text.charAt(end) == '.') {
            end++;
        }
        String typed = text.substring(start, end);
        String qualifier = "";
        Matcher after = QUALIFIER.matcher(text).region(end, text.length());
        if (after.lookingAt()) {
            qualifier = after.group(1).strip();
            end = after.end();
        }
        return Optional.of(
                new NameSpan(typed, tokens.get(surname).word(), bare(first), patronymic, qualifier, start, end));
    }

    private String bare(int token) {
        String word = tokens.get(token).word();
        return tokens.get(token).isInitial() ? word.replace(".", "") : word;
    }

    private String letter(int token) {
        return tokens.get(token).word().replace(".", "");
    }

    /** So many tokens with nothing but spaces between them. */
    private boolean run(int i, int count) {
        if (i + count > tokens.size()) {
            return false;
        }
        for (int k = i + 1; k < i + count; k++) {
            if (!tokens.get(k).joined()) {
                return false;
            }
        }
        return true;
    }

    private boolean names(int i, int count) {
        for (int k = i; k < i + count; k++) {
            if (!tokens.get(k).isName()) {
                return false;
            }
        }
        return true;
    }

    private boolean dotted(int i) {
        return tokens.get(i).isInitial() && tokens.get(i).word().endsWith(".");
    }

    private boolean isPatronymic(int i) {
        return Patronymic.of(tokens.get(i).word()).isPresent();
    }

    private boolean isGiven(int i) {
        return !GivenNames.of(tokens.get(i).word()).isEmpty();
    }

    private static boolean isTurkic(String word) {
        return Folding.key(word).matches("оглы|кызы|угли|улы");
    }
}
