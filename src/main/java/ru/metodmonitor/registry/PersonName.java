package ru.metodmonitor.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.metodmonitor.text.NameView;

/**
 * A person's name as written: full, or surname with initials.
 *
 * @param surname may be hyphenated
 * @param first the first name, or one letter
 * @param patronymic the patronymic, or one letter; empty if the person has none or it was left out
 * @param qualifier tells two people of one name apart, such as a subject; may be empty
 */
public record PersonName(String surname, String first, String patronymic, String qualifier) {
    private static final int LONGEST = 150;
    private static final Pattern QUALIFIER = Pattern.compile("^(.*?)\\s*\\(([^()]{1,60})\\)\\s*$");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern JOINED_INITIALS = Pattern.compile("(\\p{IsCyrillic})\\.(?=\\S)");
    private static final Set<String> TURKIC = Set.of("оглы", "кызы", "угли", "улы");
    private static final Pattern WORD = Pattern.compile("[\\p{IsCyrillic}][\\p{IsCyrillic}'’`-]*");
    private static final Pattern INITIAL = Pattern.compile("\\p{IsCyrillic}\\.");

    /** Reads a name; empty if it is none: too few or too many words, digits, markup, too long. */
    public static Optional<PersonName> parse(String text) {
        String clean = SPACES.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher q = QUALIFIER.matcher(clean);
        String qualifier = q.matches() ? q.group(2).strip() : "";
        List<String> words = words(q.matches() ? q.group(1) : clean);
        if (words.size() < 2 || words.size() > 4) {
            return Optional.empty();
        }
        return arranged(words, qualifier);
    }

    private static Optional<PersonName> arranged(List<String> words, String qualifier) {
        boolean initialsFirst = isInitial(words.get(0));
        List<String> ordered = new ArrayList<>(words);
        if (initialsFirst) {
            String surname = ordered.remove(ordered.size() - 1);
            ordered.add(0, surname);
        }
        if (isInitial(ordered.get(0))) {
            return Optional.empty();
        }
        String patronymic = String.join(" ", ordered.subList(2, ordered.size()));
        boolean mixed = ordered.size() > 2 && isInitial(ordered.get(1)) != isInitial(patronymic);
        if (mixed || (ordered.size() == 4 && isInitial(ordered.get(1)))) {
            return Optional.empty();
        }
        return Optional.of(
                new PersonName(cased(ordered.get(0)), cased(ordered.get(1)), patronymicCased(patronymic), qualifier));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        // "Иванова М.П." holds its initials in one word.
        String spaced = JOINED_INITIALS.matcher(text).replaceAll("$1. ");
        for (String word : spaced.split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            if (!WORD.matcher(word).matches() && !INITIAL.matcher(word).matches()) {
                return List.of();
            }
            words.add(word);
        }
        return words;
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 || INITIAL.matcher(word).matches();
    }

    /** Names typed in capitals or small letters get their usual look; a mixed one is left as it is. */
    private static String cased(String word) {
        String bare = word.replace(".", "");
        boolean plain = bare.equals(bare.toUpperCase(Locale.ROOT)) || bare.equals(bare.toLowerCase(Locale.ROOT));
        if (!plain) {
            return bare;
        }
        StringBuilder out = new StringBuilder();
        for (String part : bare.split("-", -1)) {
            out.append(out.isEmpty() ? "" : "-");
            out.append(
                    part.isEmpty()
                            ? ""
                            : part.substring(0, 1).toUpperCase(Locale.ROOT)
                                    + part.substring(1).toLowerCase(Locale.ROOT));
        }
        return out.toString();
    }

    private static String patronymicCased(String words) {
        List<String> cased = new ArrayList<>();
        for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
            String lower = word.toLowerCase(Locale.ROOT);
            cased.add(TURKIC.contains(lower) ? lower : cased(word));
        }
        return String.join(" ", cased);
    }

    /** Whether only the first letters of first name and patronymic are known. */
    public boolean isInitials() {
        return first.length() == 1;
    }

    /** The whole name with its qualifier. */
    public String full() {
        String last = patronymic.isEmpty() ? "" : " " + patronymic;
        String mark = qualifier.isEmpty() ? "" : " (" + qualifier + ")";
        return isInitials() ? initials() + mark : surname + " " + first + last + mark;
    }

    /** Surname with initials: {@code Иванова М. П.} with no-break spaces. */
    public String initials() {
        if (!Character.isLetter(first.charAt(0))) {
            // What stands in the place of an erased name has no initials.
            return full();
        }
        String last = patronymic.isEmpty() ? "" : "\u00a0" + patronymic.charAt(0) + ".";
        return surname + "\u00a0" + first.charAt(0) + "." + last;
    }

    /** As a person would type it. */
    public String typed() {
        return full();
    }

    /** As much of the name as a chat may show, else the given words: the only way in which a message names a teacher. */
    public Object shown(NameView view, Object none) {
        return view.pick(full(), initials(), none);
    }

    /** Equal for names that are the same but for case, {@code ё/е}, hyphens, dots and spaces. */
    public String key() {
        return String.join(
                "|", Folding.key(surname), Folding.key(first), Folding.key(patronymic), Folding.key(qualifier));
    }

    /** One key for the whole name: a surname written without its hyphen is the same. */
    public String joinedKey() {
        return Folding.key(surname + first + patronymic);
    }

    /** The key without the qualifier. */
    String bareKey() {
        return String.join("|", Folding.key(surname), Folding.key(first), Folding.key(patronymic));
    }
}
