package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Declines names by rules of its own: the reader relies on a library, and a test that declined by the same library would agree with its
 * every mistake. Forms stand in the order nominative, genitive, dative, accusative, instrumental.
 */
final class HandDeclension {
    private static final String HISSING = "жшчщ";
    private static final String VELAR = "гкх";

    private HandDeclension() {}

    /** All forms of a given name. */
    static List<String> given(String name, boolean woman) {
        if (name.equals("Любовь")) {
            return List.of(name, "Любови", "Любови", name, "Любовью");
        }
        if (name.endsWith("а") || name.endsWith("я")) {
            return inA(name);
        }
        if (woman) {
            return fixed(name);
        }
        return switch (name) {
            case "Павел" -> masculine("Павл", name);
            case "Пётр" -> masculine("Петр", name);
            case "Лев" -> masculine("Льв", name);
            default -> masculine(name);
        };
    }

    /** All forms of a patronymic. */
    static List<String> patronymic(String name) {
        if (name.contains(" ")) {
            // «Гасан кызы» stays as it is.
            return fixed(name);
        }
        return name.endsWith("а") ? inA(name) : masculine(name);
    }

    /** All forms of a surname, hyphenated ones part by part. */
    static List<String> surname(String name, boolean woman) {
        if (!name.contains("-")) {
            return plainSurname(name, woman);
        }
        String[] parts = name.split("-");
        List<String> first = parts[0].equals("Тер") ? fixed("Тер") : plainSurname(parts[0], woman);
        List<String> second = plainSurname(parts[1], woman);
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            forms.add(first.get(i) + "-" + second.get(i));
        }
        return forms;
    }

    private static List<String> plainSurname(String name, boolean woman) {
        String stem = name.substring(0, name.length() - 1);
        if (woman) {
            if (name.matches(".*(ов|ев|ёв|ин|ын)а")) {
                return List.of(name, stem + "ой", stem + "ой", stem + "у", stem + "ой");
            }
            if (name.endsWith("ая")) {
                String bare = name.substring(0, name.length() - 2);
                return List.of(name, bare + "ой", bare + "ой", bare + "ую", bare + "ой");
            }
            return name.matches(".*[ая]") ? inA(name) : fixed(name);
        }
        if (name.matches(".*(ов|ев|ёв|ин|ын)")) {
            return List.of(name, name + "а", name + "у", name + "а", name + "ым");
        }
        if (name.matches(".*(ый|ий|ой)")) {
            String bare = name.substring(0, name.length() - 2);
            String instrumental = VELAR.indexOf(bare.charAt(bare.length() - 1)) >= 0 ? "им" : "ым";
            return List.of(name, bare + "ого", bare + "ому", bare + "ого", bare + instrumental);
        }
        if (name.matches(".*([оеиую]|их|ых)")) {
            return fixed(name);
        }
        if (name.matches(".*[аеиоуы].*ец")) {
            String bare = name.substring(0, name.length() - 2);
            return masculine(bare + (bare.matches(".*[аеиоуы]") ? "йц" : "ц"), name);
        }
        if (name.matches(".*[аеиоуы].*ей")) {
            String bare = name.substring(0, name.length() - 2) + "ь";
            return List.of(name, bare + "я", bare + "ю", bare + "я", bare + "ём");
        }
        return name.matches(".*[ая]") ? inA(name) : masculine(name);
    }

    private static List<String> masculine(String name) {
        char last = name.charAt(name.length() - 1);
        return last == 'й' || last == 'ь' ? soft(name) : masculine(name, name);
    }

    private static List<String> soft(String name) {
        String stem = name.substring(0, name.length() - 1);
        return List.of(name, stem + "я", stem + "ю", stem + "я", stem + "ем");
    }

    private static List<String> masculine(String stem, String name) {
        String instrumental = (HISSING + "ц").indexOf(stem.charAt(stem.length() - 1)) >= 0 ? "ем" : "ом";
        return List.of(name, stem + "а", stem + "у", stem + "а", stem + instrumental);
    }

    private static List<String> inA(String name) {
        String stem = name.substring(0, name.length() - 1);
        if (name.endsWith("ия")) {
            return List.of(name, stem + "и", stem + "и", stem + "ю", stem + "ей");
        }
        if (name.endsWith("я")) {
            return List.of(name, stem + "и", stem + "е", stem + "ю", stem + "ей");
        }
        char last = stem.charAt(stem.length() - 1);
        String genitive = (VELAR + HISSING).indexOf(last) >= 0 ? "и" : "ы";
        String instrumental = (HISSING + "ц").indexOf(last) >= 0 ? "ей" : "ой";
        return List.of(name, stem + genitive, stem + "е", stem + "у", stem + instrumental);
    }

    private static List<String> fixed(String name) {
        return List.of(name, name, name, name, name);
    }
}
