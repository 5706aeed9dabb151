package ru.metodmonitor.endure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ru.metodmonitor.demo.OrderLetter;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.Client;
import ru.metodmonitor.sandbox.TimedOut;
import ru.metodmonitor.scenario.Household;

/**
 * An operator at work: one thing after the other, each under an order of its own number, by which its answer and its effect are known. Whatever
 * was answered is written down as promised.
 */
final class Clerk implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final int KINDS = 8;
    private static final List<List<String>> ROWS = List.of(
            List.of("Иванова Мария Петровна", "МОБУ СОШ № 10", "победитель"),
            List.of("Ковалёв Андрей Ильич", "МОБУ СОШ № 10", "призёр"),
            List.of("Смирнова Ольга Викторовна", "МОБУ СОШ № 8", "победитель"));
    private static final String LINES = """
            1. Иванову Марию Петровну, учителя физики МОБУ СОШ № 10 – победитель;
            2. Ковалёва Андрея Ильича, учителя истории МОБУ СОШ № 10 – призёр;
            3. Смирнову Ольгу Викторовну, учителя химии МОБУ СОШ № 8 – победитель.""";

    /** What an order's entries are to be: so many that count, so many that were taken back. */
    record Promise(String what, int counts, int undone) {}

    final long person;
    final Map<String, Promise> promises = new TreeMap<>();
    final List<String> unanswered = new ArrayList<>();
    /** How often each answer that is alike every time was asked for. */
    final Map<String, Integer> alike = new TreeMap<>();

    private final Household house;
    private final Client client;
    private final Random random;
    private volatile boolean stopped;
    private int acts;

    Clerk(Household house, long person, long seed) {
        this.house = house;
        this.person = person;
        this.client = house.client(person);
        this.random = new Random(seed);
    }

    /** No further act is begun. */
    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            String order = String.valueOf(person * 1_000 + acts++);
            try {
                act(random.nextInt(KINDS), order);
            } catch (RuntimeException e) {
                unanswered.add(order + ": " + e.getMessage());
            }
        }
    }

    private void act(int kind, String order) {
        switch (kind) {
            case 0 -> line(order);
            case 1 -> {
                press(line(order), "Отменить", "отозвана");
                promises.put(order, new Promise("line taken back", 0, 1));
            }
            case 2 ->
                record(
                        "list",
                        order,
                        asks("/add " + named(order) + "; 3; Учитель года\n\n" + LINES, order, "Записать (3)"));
            case 3 -> {
                ChatMessage list =
                        asks("/add " + named(order) + "; 3; Учитель года\n\n" + LINES, order, "Записать (3)");
                record("list taken back", order, list);
                press(list, "Отменить записанное (3)", "Отменено записей: 3");
                promises.put(order, new Promise("list taken back", 0, 3));
            }
            case 4 -> {
                asks("/order " + named(order), order);
                record("list without a command", order, asks("Победители:\n" + LINES, order, "Записать (3)"));
            }
            case 5 -> file(order);
            case 6 -> book(order);
            default -> {
                alike.merge("export", 1, Integer::sum);
                sends(
                        () -> client.send("/export 2019-2020"),
                        m -> m.attachment().isPresent());
            }
        }
    }

    private ChatMessage line(String order) {
        ChatMessage card =
                asks("/add " + named(order) + "; 3; СОШ № 10; Иванова Мария Петровна; Учитель года", order, "Отменить");
        promises.put(order, new Promise("line", 1, 0));
        return card;
    }

    private void record(String what, String order, ChatMessage preview) {
        press(preview, "Записать (3)", "Записано: 3");
        promises.put(order, new Promise(what, 3, 0));
    }

    private void file(String order) {
        OrderKey key = new OrderKey(Sochi.UON, order, LocalDate.of(2020, 2, 15));
        byte[] letter = new OrderLetter(key, "Об итогах конкурса «Учитель года»", ROWS, Sochi.MUNICIPALITY).bytes();
        ChatMessage preview = sends(
                () -> client.document("приказ.docx", "application/octet-stream", letter, "3; Учитель года"),
                m -> m.text().contains(order) && has(m, "Записать (3)"));
        record("order's file", order, preview);
    }

    private void book(String order) {
        ChatMessage preview = sends(
                () -> client.document(order + ".xlsx", "application/octet-stream", workbook(order), ""),
                m -> m.text().contains(order) && has(m, "Загрузить"));
        long mark = house.mark();
        client.press(preview, "Загрузить");
        alike.merge("load", 1, Integer::sum);
        awaits(mark, m -> m.text().contains("Загружено: 3"));
        promises.put(order, new Promise("workbook", 3, 0));
    }

    private ChatMessage asks(String text, String words) {
        return sends(() -> client.send(text), m -> m.text().contains(words));
    }

    private ChatMessage asks(String text, String words, String button) {
        return sends(() -> client.send(text), m -> m.text().contains(words) && has(m, button));
    }

    private ChatMessage sends(Runnable act, Predicate<ChatMessage> answer) {
        long mark = house.mark();
        act.run();
        return awaits(mark, answer);
    }

    private void press(ChatMessage under, String label, String words) {
        long mark = house.mark();
        client.press(under, label);
        awaits(mark, m -> m.id() == under.id() && m.text().contains(words));
    }

    /** While the program is being killed nobody knows how long an answer takes. */
    private ChatMessage awaits(long mark, Predicate<ChatMessage> wanted) {
        while (!stopped) {
            try {
                return house.awaits(person, mark, wanted, Duration.ofSeconds(10));
            } catch (TimedOut e) {
                // It may come yet.
            }
        }
        return house.awaits(person, mark, wanted, PATIENCE);
    }

    private static boolean has(ChatMessage message, String label) {
        return message.buttons().stream().anyMatch(b -> b.text().equals(label));
    }

    private static String named(String order) {
        return "УОН № " + order + " от 15.02.2020";
    }

    private static byte[] workbook(String order) {
        List<List<String>> rows = List.of(
                List.of(
                        "Издатель",
                        "Номер приказа",
                        "Дата приказа",
                        "Показатель",
                        "Код школы",
                        "ФИО",
                        "Мероприятие",
                        "Результат",
                        "Дата мероприятия"),
                List.of("УОН", order, "15.02.2020", "3", "S10", "Иванова Мария Петровна", "Учитель года", "призёр", ""),
                List.of("УОН", order, "15.02.2020", "3", "S10", "Ковалёв Андрей Ильич", "Учитель года", "призёр", ""),
                List.of(
                        "УОН",
                        order,
                        "15.02.2020",
                        "3",
                        "S8",
                        "Смирнова Ольга Викторовна",
                        "Учитель года",
                        "призёр",
                        ""));
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Записи");
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
