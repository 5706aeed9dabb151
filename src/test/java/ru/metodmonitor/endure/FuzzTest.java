package ru.metodmonitor.endure;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.ConfigurationText;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.app.UsageException;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.demo.City;
import ru.metodmonitor.demo.CityPlan;
import ru.metodmonitor.demo.OrderLetter;
import ru.metodmonitor.evidence.DateText;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.chat.AddLine;
import ru.metodmonitor.evidence.chat.EntryNumber;
import ru.metodmonitor.evidence.files.OrderDocument;
import ru.metodmonitor.evidence.files.OrderHeading;
import ru.metodmonitor.evidence.reading.Legibility;
import ru.metodmonitor.evidence.reading.ListReader;
import ru.metodmonitor.evidence.reading.Remembered;
import ru.metodmonitor.journal.Code;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.SchoolMatcher;
import ru.metodmonitor.registry.TeacherMatcher;
import ru.metodmonitor.results.chat.YearArgument;
import ru.metodmonitor.scenario.CityBook;
import ru.metodmonitor.scenario.Household;
import ru.metodmonitor.scenario.Stage;
import ru.metodmonitor.telegram.UpdateText;
import ru.metodmonitor.workbook.ImportReader;

/** Nonsense of every kind for every reader: none ends in anything but its own refusal. */
class FuzzTest {
    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();
    private static final LocalDate TODAY = LocalDate.of(2020, 12, 1);
    private static final OrderKey KEY = new OrderKey(Sochi.UON, "412", LocalDate.of(2020, 2, 15));
    private static final String LIST = """
            ПРИКАЗ
            15.02.2020 № 412
            Об итогах муниципального конкурса «Учитель года Сочи»
            1. Признать победителями:
            1. Иванову Марию Петровну, учителя физики МОБУ СОШ № 10 – победитель;
            2. Ковалёва А. И., Гимназия № 8, призёр
            3. Петрова Анна Сергеевна	МОБУ Лицей № 22	участник	12 баллов
            и. о. директора, ЦДО «Радуга», г. Туапсе""";
    private static final String UPDATE = """
            {"ok":true,"result":[{"update_id":7,"message":{"message_id":1,"date":1606813200,"text":"/add",
            "chat":{"id":5,"type":"private","first_name":"Мария"},"from":{"id":5,"is_bot":false,"first_name":"Мария"},
            "photo":[{"file_id":"a","file_unique_id":"b","width":90,"height":90,"file_size":100}]}},
            {"update_id":8,"callback_query":{"id":"1","from":{"id":5,"is_bot":false,"first_name":"М"},"data":"add:again:1",
            "message":{"message_id":1,"date":0,"chat":{"id":5,"type":"private"}}}},
            {"update_id":9,"my_chat_member":{"chat":{"id":-5,"type":"group","title":"Г"},"from":{"id":5,"is_bot":false,"first_name":"М"},
            "date":1,"old_chat_member":{"status":"left","user":{"id":6,"is_bot":true,"first_name":"б"}},
            "new_chat_member":{"status":"member","user":{"id":6,"is_bot":true,"first_name":"б"}}}}]}""";

    @TempDir
    private Path folder;

    /** What was thrown, where, and the first input that did it. */
    private final Map<String, String> found = new TreeMap<>();

    private Mutator mutator = new Mutator(0);
    private int all;
    private int done;

    @Test
    void no_input_ends_in_anything_but_a_readers_own_refusal() throws IOException {
        all = Endure.size("inputs", 2_000);
        mutator = new Mutator(Endure.size("seed", 753));
        City city = City.of(CityPlan.little(7, Sochi.MUNICIPALITY));
        Household.<Boolean>inStore(folder, Stage.NOON, core -> {
            core.database().write(tx -> core.importer().load(tx, Orders.Author.console(), city.book()));
            chat(core);
            names(core);
            return true;
        });
        lines();
        configuration();
        files(city);
        Endure.tell("fuzz: all", "%d inputs, %d exceptions", done, found.size());
        assertThat(found).isEmpty();
        assertThat(done).isGreaterThanOrEqualTo(all * 9 / 10);
    }

    private void chat(Core core) {
        Kernel kernel = new Kernel(core);
        List<String> samples = kernel.samples();
        samples.forEach(s -> kernel.text(0, s));
        texts("commands and dialogs", 6, samples, text -> kernel.text(mutator.number(8), text.isEmpty() ? " " : text));
        texts("buttons", 6, kernel.buttons(), data -> kernel.press(mutator.number(8), data));
        texts("deep links", 1, List.of("abcdefghijklmnopqrstuvwxyz0123456789"), s -> kernel.text(6, "/start " + s));
        texts("captions of files", 1, samples, text -> kernel.file(mutator.number(6), text, text));
        // What is told of each strange update would be most of the log.
        ((Logger) LoggerFactory.getLogger("ru.metodmonitor.telegram")).setLevel(Level.OFF);
        texts("updates", 80, List.of(UPDATE), UpdateText::read);
    }

    private void names(Core core) {
        SchoolMatcher schools = core.database().read(core.registry()::schools);
        long school = schools.all().get(0).id();
        List<String> people = core.database()
                .read(read -> core.registry().teachers(read, school).stream()
                        .map(t -> t.name().full())
                        .toList());
        TeacherMatcher teachers =
                new TeacherMatcher(core.database().read(read -> core.registry().teachers(read, school)));
        texts("schools", 140, schools.all().stream().map(s -> s.name()).toList(), schools::match);
        texts("teachers", 140, people, text -> PersonName.parse(text).ifPresent(teachers::matchDeclined));
        ListReader reader = new ListReader(
                schools,
                ru.metodmonitor.evidence.reading.City.of(List.of("Адлер"), schools.all()),
                id -> core.database().read(read -> core.registry().teachers(read, id)),
                Remembered.NOTHING,
                Optional.empty());
        List<String> lists = List.of(LIST, LIST.substring(100), String.join("\n", people.subList(0, 5)));
        texts(
                "lists",
                12,
                lists,
                text -> reader.read(text.lines().toList(), 1 + mutator.number(5), Legibility.typed()));
    }

    private void lines() {
        texts(
                "lines of /add",
                160,
                List.of(
                        "УОН № 412 от 15.02.2020; 3; СОШ № 10; Иванова Мария Петровна; Учитель года; победитель; 10.02.2020"),
                text -> AddLine.parse(text, TODAY, Sochi.reference()));
        texts("references to orders", 100, List.of("УОН № 412 от 15.02.2020", "приказ от 1.2.20 N 7-к СЦРО"), text -> {
            Sochi.reference().looksLikeOne(text);
            Sochi.reference().parse(text);
        });
        texts(
                "headings of orders",
                90,
                List.of(LIST),
                text -> OrderHeading.of(text.lines().toList(), Sochi.ISSUERS));
        texts("dates", 100, List.of("15.02.2020", "1 марта 2020 г.", "2020-02-15", "вчера"), DateText::parse);
        texts(
                "buttons' data",
                100,
                List.of("list:save:12:3", "~:pick:1:2:s3"),
                text -> ButtonData.parse(text).ifPresent(data -> {
                    data.number(0);
                    data.number(9);
                    data.field(2);
                }));
        texts("codes of the journal", 70, List.of("1284-7f3a-90bc-12de-44aa-0b1c-9d2e", "7f3a 90bc 12de"), Code::parse);
        texts("words", 70, List.of("2019-2020", "СОШ", "оператор", "УОН", "№ 12 потому", "нет"), text -> {
            AcademicYear.parse(text);
            SchoolKind.parse(text);
            Role.parse(text);
            Sochi.ISSUERS.parse(text);
            Closing.parse(text);
            EntryNumber.parse(text);
            EntryNumber.withReason(text, "x");
            YearArgument.parse(text);
        });
    }

    private void configuration() throws IOException {
        for (String name : List.of("metodmonitor.yaml", "campaign.yaml", "indicators.yaml", "recommendations.yaml")) {
            Path file = folder.resolve(name);
            // One setting, or one item of a list, is enough to be wrong in.
            String right = Files.readString(Path.of("config", name), StandardCharsets.UTF_8);
            texts(name, 1, List.of(right), text -> {
                try {
                    Files.writeString(file, text.replaceAll("[\ud800-\udfff]", "?"));
                    ConfigurationText.read(folder, name);
                } catch (UsageException e) {
                    assertThat(e.getMessage()).doesNotContain("\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void files(City city) throws IOException {
        Path right = folder.resolve("right.xlsx");
        CityBook.write(city, right);
        byte[] book = Files.readAllBytes(right);
        Path sheet = folder.resolve("book.xlsx");
        ImportReader reader = new ImportReader(Sochi.ISSUERS);
        byte[] letter = new OrderLetter(
                        KEY,
                        "Об итогах",
                        List.of(List.of("Иванова Мария Петровна", "СОШ № 10", "призёр")),
                        Sochi.MUNICIPALITY)
                .bytes();
        Path written = Files.write(folder.resolve("right.docx"), letter);
        Path file = folder.resolve("order");
        bytes("workbooks, bytes", 1, () -> mutator.of(book), sheet, p -> reader.read(p, percent -> {}));
        bytes("workbooks, cells", 1, () -> inside(right, "sheet4.xml"), sheet, p -> reader.read(p, percent -> {}));
        bytes("Word, bytes", 1, () -> mutator.of(letter), file, p -> OrderDocument.read(p, Sochi.ISSUERS));
        bytes("Word, text", 1, () -> inside(written, "document.xml"), file, p -> OrderDocument.read(p, Sochi.ISSUERS));
        byte[] pdf = pdf();
        bytes("PDF, bytes", 1, () -> mutator.of(pdf), file, p -> OrderDocument.read(p, Sochi.ISSUERS));
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("PRIKAZ No. 412, 15.02.2020");
                content.endText();
                content.addRect(40, 600, 300, 50);
                content.stroke();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A package with one part changed. */
    private byte[] inside(Path zip, String part) {
        try (ZipFile in = new ZipFile(zip.toFile());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    byte[] whole = in.getInputStream(entry).readAllBytes();
                    String xml = new String(whole, StandardCharsets.UTF_8);
                    out.write(
                            entry.getName().endsWith(part)
                                    ? mutator.inText(xml).getBytes(StandardCharsets.UTF_8)
                                    : whole);
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void texts(String what, int share, List<String> samples, Consumer<String> reader) {
        run(what, share, () -> mutator.of(samples), reader);
    }

    private void bytes(
            String what, int share, java.util.function.Supplier<byte[]> made, Path file, Consumer<Path> reader) {
        run(what, share, made, bytes -> {
            try {
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            reader.accept(file);
        });
    }

    /** So many of a thousand of all inputs; what a reader throws, and its slowest input, are told. */
    private <T> void run(String what, int share, java.util.function.Supplier<T> made, Consumer<T> reader) {
        int inputs = Math.max(20, (int) ((long) all * share / 1_000));
        long worst = 0;
        for (int i = 0; i < inputs; i++) {
            T input = made.get();
            long began = TIMES.getCurrentThreadCpuTime();
            try {
                reader.accept(input);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                StackTraceElement[] stack = e.getStackTrace();
                found.putIfAbsent(what + ": " + e + " at " + (stack.length == 0 ? "" : stack[0]), shown(input));
            }
            worst = Math.max(worst, TIMES.getCurrentThreadCpuTime() - began);
        }
        done += inputs;
        Endure.tell("fuzz: " + what, "%d inputs, slowest %.1f ms", inputs, worst / 1e6);
    }

    private static String shown(Object input) {
        if (!(input instanceof String text)) {
            return "bytes";
        }
        StringBuilder shown = new StringBuilder();
        text.chars()
                .limit(400)
                .forEach(c -> shown.append(c < 32 || c > 0xd7ff ? String.format("\\u%04x", c) : (char) c));
        return shown.toString();
    }
}
