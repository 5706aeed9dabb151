package ru.metodmonitor.bot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.text.KeyboardLayout;
import ru.metodmonitor.text.Texts;

/**
 * Commands that are meant without a slash: by the words under the writing field, by plain words («моя школа»), or by a command or words
 * typed while the keyboard was switched to the other alphabet («.ьныщрщщд»).
 */
final class PlainWords {
    /** What stands before the word under the writing field; nobody types it. */
    private static final String PICTURE = "[^\\p{L}\\p{N}\\s«(/.№].*";

    private static final Pattern RUSSIAN = Pattern.compile("\\p{IsCyrillic}");

    private final Commands commands;
    private final Texts texts;

    PlainWords(Commands commands, Texts texts) {
        this.commands = commands;
        this.texts = texts;
    }

    /** The command whose word under the writing field was pressed. */
    Optional<Command> shelf(String text, Person person) {
        return text.strip().matches(PICTURE) ? meant(text, person) : Optional.empty();
    }

    /** The command that these words mean. */
    Optional<Command> meant(String text, Person person) {
        return named(folded(text), person).or(() -> named(folded(KeyboardLayout.russian(text)), person));
    }

    private Optional<Command> named(String folded, Person person) {
        return commands.all().stream()
                .filter(c -> c.spec().words() && c.spec().allows(Optional.of(person)))
                .filter(c -> words(c).contains(folded))
                .findFirst();
    }

    private List<String> words(Command command) {
        return Arrays.stream(texts.plain(command.spec().name() + ".words").split(","))
                .map(PlainWords::folded)
                .toList();
    }

    /** A command typed in the other alphabet, also with a slip of the finger; empty if it is none that there is. */
    Optional<CommandLine> switched(String text, Person person) {
        String typed = text.strip();
        String first = typed.split("\\s", 2)[0];
        boolean other = (first.startsWith("/") || first.startsWith("."))
                && RUSSIAN.matcher(first).find();
        if (!other) {
            return Optional.empty();
        }
        String[] parts = typed.split("\\s", 2);
        String name = "/" + KeyboardLayout.latin(parts[0].substring(1));
        return CommandLine.parse(parts.length > 1 ? name + " " + parts[1] : name)
                .flatMap(line -> commands.named(line.name())
                        .or(() -> commands.nearest(line.name(), person))
                        .map(command -> new CommandLine(command.spec().name(), line.addressee(), line.arguments())));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
