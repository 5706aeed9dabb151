package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import ru.metodmonitor.registry.Folding;
import ru.metodmonitor.registry.School;

/**
 * The city's own places: a school «г. Сочи» or «Адлерского района» is ours, one «ст. Каневской» isn't.
 *
 * @param places each place as the stems of its words
 */
public record City(List<List<String>> places) {
    private static final Pattern ADJECTIVE = Pattern.compile("ск(?:ий|ая|ое|ого|ой|ому|ом|ую|им)$");
    private static final Pattern VOWEL = Pattern.compile("[аеиоуыэюяйь]$");
    private static final Pattern ENDING = Pattern.compile("(?:ая|яя|ый|ой|ое|ее|ий|[аеиоуыэюяйь])$");

    /** Copies the list. */
    public City {
        places = List.copyOf(places);
    }

    /** The places that the configuration names, and those that schools and their territories are called by. */
    public static City of(Collection<String> names, Collection<School> schools) {
        List<String> all = new ArrayList<>(names);
        for (School school : schools) {
            all.add(school.territory());
            int village =
                    school.name().toLowerCase(Locale.ROOT).replace('ё', 'е').indexOf(" с. ");
            if (village >= 0) {
                all.add(school.name().substring(village + 4));
            }
        }
        return new City(all.stream()
                .map(n -> Arrays.stream(Folding.words(n).split(" "))
                        .filter(w -> !w.isEmpty())
                        .map(City::stem)
                        .toList())
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList());
    }

    /** What is left of a name in every case: «Адлер» of Адлера, «лазаревск» of Лазаревского. */
    private static String stem(String word) {
        String bare = ADJECTIVE.matcher(word).replaceFirst("ск");
        if (bare.length() < word.length() && bare.length() > 3) {
            return bare;
        }
        if (word.length() < 5) {
            return VOWEL.matcher(word).replaceFirst("");
        }
        return ENDING.matcher(word).replaceFirst("");
    }

    /** Whether words name one of the own places, and how many of them it takes; 0: none. */
    int owned(List<String> folded) {
        int longest = 0;
        for (List<String> place : places) {
            boolean all = place.size() <= folded.size();
            for (int i = 0; all && i < place.size(); i++) {
                String word = folded.get(i);
                String stem = place.get(i);
                all = word.startsWith(stem) && word.length() <= stem.length() + (stem.endsWith("ск") ? 3 : 5);
            }
            longest = all ? Math.max(longest, place.size()) : longest;
        }
        return longest;
    }
}
