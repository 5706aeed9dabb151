package ru.metodmonitor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.municipality.Sochi;

/** All that the bot says has one voice and fits a phone: what can be told of a text without reading it. */
class TextBoundsTest {
    /** Letters of a line of a chat, and of a button as wide as the screen, on a phone of 360 pixels. */
    private static final int ROW = 38;

    private static final int CAPTION = 35;
    /** What a button may say beside a name or a title: as much of that can still be seen. */
    private static final int BESIDE_A_TITLE = 20;
    /** Nobody reads on where a paragraph fills half a screen. */
    private static final int PARAGRAPH = 6 * ROW;

    private static final int MESSAGE = 4_096;
    /** Reasons, titles and other words of people are no longer. */
    private static final int FREE_WORDS = 300;

    /** What is printed, or read at a desk. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?:report|paper|site|act|person|chart|demo|workbook\\.(?:export|refused|cell|remark))[.-].*|template\\.how|advice\\..*");

    /** What is as long as it is in any data. */
    private static final Map<String, String> LONGEST = Map.ofEntries(
            Map.entry("year", "2019-2020"),
            Map.entry("date", "15.02.2020"),
            Map.entry("from", "15.02.2020"),
            Map.entry("to", "15.02.2020"),
            Map.entry("school", "Гимназия № 144"),
            Map.entry("order", "УОН № 1234 от 15.02.2020"),
            Map.entry("messenger", "Telegram"),
            Map.entry("cluster", "A"),
            Map.entry("kind", "Гимназии"),
            Map.entry("letter", "Г"),
            Map.entry("result", "победитель"),
            Map.entry("n", "400"),
            Map.entry("numbers", "412–415"));

    /** Words of a refusal. */
    private static final Pattern REFUSES = Pattern.compile(
            "(?iu)^⚠️ \\p{L}|нельзя|не найден(?:а|ы)?\\b|больше нет\\.|уже нет\\b|не удалось|устарела|нет команды|таких записей нет");
    /** A command, a button that is named, or what to do. */
    private static final Pattern LEADS_ON = Pattern.compile(
            "(?<![\\p{L}<])/[a-z{]|[а-яё]{3,}(?:ите|йте|ьте)(?:сь)?\\b|\\bможно\\b", Pattern.UNICODE_CHARACTER_CLASS);
    /** Questions, answers to a question, and what stands in a list: nobody is refused anything. */
    private static final Set<String> REFUSES_NOTHING = Set.of(
            "control.remind-effect",
            "forget.final",
            "messengers.sure",
            "list.doubt-unknown-school",
            "list.doubt-unreadable",
            "recommendations.none",
            "dynamics.no-change",
            "headcount.too-few",
            "import.head-status",
            "import.unread",
            "sample.announced");

    private static final Map<String, String> PATTERNS = read();

    private final Texts texts = Sochi.texts();

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a number sign twice                 ~ №\\s*№
            a verb in two genders               ~ \\([ая]\\)|\\(ась\\)|\\(ла\\)
            a verb in a man's gender            ~ (?iu)(?:^|[.:;] )(?:записал|сделал|указал|отправил|проверил|загрузил|создал):
            quotes of a typewriter              ~ "
            quotes of one kind within another   ~ «[^»]*«
            inner quotes without outer          ~ ^[^«]*„
            dots for an ellipsis                ~ \\.\\.\\.
            a hyphen for a dash                 ~ [а-яё»] - [а-яё«]
            a small letter after a full stop    ~ [а-яё»]{4,}\\. [а-яё]
            a space before a per cent           ~ [\\d}] %
            a space within percentage points    ~ п\\. п\\.
            a space before a unit               ~ \\d (?:МБ|ГБ|минут|дней|секунд)
            a space before a full stop or comma ~ [а-яё] [.,;!?](?![a-z])
            """)
    void no_text_has(String what, String fault) {
        assertThat(faulty(fault)).as(what).isEmpty();
    }

    @Test
    void every_help_is_whole_sentences_and_every_menu_item_a_few_words() {
        Map<String, String> all = chats();
        List<String> commands = all.keySet().stream()
                .filter(key -> key.endsWith(".menu"))
                .map(key -> key.substring(0, key.length() - ".menu".length()))
                .toList();

        assertThat(commands).hasSizeGreaterThan(50).allSatisfy(command -> {
            assertThat(texts.plain(filled(command + ".menu", "")))
                    .hasSizeLessThanOrEqualTo(ROW)
                    .doesNotEndWith(".");
            assertThat(all.getOrDefault(command + ".help", "Unlisted.")).matches("(?s)[\\p{Lu}«].*\\.");
        });
    }

    @Test
    void a_refusal_says_what_to_do_next() throws IOException {
        Set<String> withExample = withExample();
        List<String> refusals = chats().entrySet().stream()
                .filter(e -> REFUSES.matcher(e.getValue()).find())
                .map(Map.Entry::getKey)
                .filter(key -> !withExample.contains(key) && !REFUSES_NOTHING.contains(key))
                .toList();

        assertThat(withExample).contains("entry.missing", "school.unknown");
        assertThat(refusals)
                .contains("button.stale", "undo.gone", "invite.gone")
                .allSatisfy(key -> assertThat(pattern(key)).as(key).containsPattern(LEADS_ON));
    }

    @Test
    void a_buttons_caption_is_seen_whole_on_a_phone() throws IOException {
        Set<String> captions = captions();

        List<String> tooLong = new ArrayList<>();
        for (String key : captions) {
            boolean titled = texts.argumentNames(key).stream()
                    .anyMatch(name -> !LONGEST.containsKey(name) && !isNumber(key, name));
            // The longest name of a command is «recommendations».
            String caption = texts.plain(filled(key, key.equals("dialog.leave-yes") ? "recommendations" : ""))
                    .strip();
            if (caption.length() > (titled && !key.equals("dialog.leave-yes") ? BESIDE_A_TITLE : CAPTION)) {
                tooLong.add(key + ": " + caption);
            }
        }

        assertThat(captions).hasSizeGreaterThan(150);
        assertThat(tooLong).isEmpty();
    }

    @Test
    void a_paragraph_leaves_room_on_the_screen_and_a_message_goes_as_one() {
        List<String> tooLong = new ArrayList<>();
        for (String key : chats().keySet()) {
            Stream.of(texts.plain(filled(key, "…")).replaceAll("<[^>]*>", "").split("\n"))
                    .filter(p -> p.length() > PARAGRAPH)
                    .forEach(p -> tooLong.add(key + ": " + p.length()));
            if (texts.plain(filled(key, "ж".repeat(FREE_WORDS))).length() > MESSAGE) {
                tooLong.add(key + " at its longest");
            }
        }

        assertThat(tooLong).isEmpty();
    }

    private static List<String> faulty(String fault) {
        Pattern pattern = Pattern.compile(fault);
        return chats().entrySet().stream()
                .filter(e -> pattern.matcher(e.getValue()).find())
                .map(e -> e.getKey() + " = " + e.getValue())
                .toList();
    }

    /** The message with the longest that each argument can be; what people have written is that. */
    private Phrase filled(String key, String words) {
        List<Object> arguments = new ArrayList<>();
        for (String name : texts.argumentNames(key)) {
            arguments.add(name);
            arguments.add(isNumber(key, name) ? (Object) longest(name) : LONGEST.getOrDefault(name, words));
        }
        return Phrase.of(key, arguments.toArray());
    }

    private static int longest(String name) {
        return switch (name) {
            case "id", "seq" -> 12_345;
            case "number", "indicator" -> 5;
            case "limit" -> 100;
            default -> 400;
        };
    }

    private boolean isNumber(String key, String name) {
        return pattern(key).matches("(?s).*\\{" + name + ", *(?:number|plural).*");
    }

    /** Keys of texts that stand on buttons, as the code names them. */
    private Set<String> captions() throws IOException {
        Set<String> found = named("(?:Button|Choice)\\.(?:of|group)\\(\\s*(?:Phrase\\.of\\(\\s*)?\"([a-z0-9.-]+)\"");
        texts.keys().stream()
                .filter(key -> key.matches("(?:shelf|paper-button)\\..+"))
                .forEach(found::add);
        found.removeIf(key -> !texts.has(key));
        return found;
    }

    /** Keys of what is wrong with an input: a right example always follows. */
    private static Set<String> withExample() throws IOException {
        return named("(?:Problem\\.of|Parsed\\.problem)\\(\\s*\"([a-z0-9.-]+)\"");
    }

    private static Set<String> named(String call) throws IOException {
        Pattern pattern = Pattern.compile(call);
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }

    private static String pattern(String key) {
        return PATTERNS.getOrDefault(key, "");
    }

    /** The patterns of all messages that people read in a chat. */
    private static Map<String, String> chats() {
        Map<String, String> chats = new TreeMap<>(PATTERNS);
        chats.keySet().removeIf(key -> DOCUMENT.matcher(key).matches());
        return chats;
    }

    private static Map<String, String> read() {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/texts"))) {
            for (Path file : files.toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }
}
