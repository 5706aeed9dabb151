package ru.metodmonitor.text;

import java.util.HashMap;
import java.util.Map;

/** What was typed while the keyboard was switched to the other alphabet: «.ьныщрщщд» is /myschool, «bdfyjdf» is «иванова». Pure. */
public final class KeyboardLayout {
    /** The keys of a Russian keyboard as both layouts have them: ЙЦУКЕН and QWERTY. */
    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?~";

    private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю.ёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,Ё";

    private static final Map<Character, Character> TO_LATIN = keys(RUSSIAN, LATIN);
    private static final Map<Character, Character> TO_RUSSIAN = keys(LATIN, RUSSIAN);

    private KeyboardLayout() {}

    /** The keys that were pressed, as the Latin layout has them; what has no key there stays. */
    public static String latin(String text) {
        return swapped(text, TO_LATIN);
    }

    /** The keys that were pressed, as the Russian layout has them; what has no key there stays. */
    public static String russian(String text) {
        return swapped(text, TO_RUSSIAN);
    }

    private static String swapped(String text, Map<Character, Character> keys) {
        StringBuilder swapped = new StringBuilder(text.length());
        text.chars().forEach(c -> swapped.append(keys.getOrDefault((char) c, (char) c)));
        return swapped.toString();
    }

    private static Map<Character, Character> keys(String from, String to) {
        Map<Character, Character> keys = new HashMap<>();
        for (int i = 0; i < from.length(); i++) {
            keys.put(from.charAt(i), to.charAt(i));
        }
        return Map.copyOf(keys);
    }
}
