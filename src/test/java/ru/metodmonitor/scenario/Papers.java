package ru.metodmonitor.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.demo.OrderLetter;
import ru.metodmonitor.demo.PaperOrder;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.municipality.Sochi;

/** Orders on paper, of the people of {@link Town} and of nobody it knows. */
final class Papers {
    static final List<String> IVANOVA = List.of("Иванова Мария Петровна", "МОБУ СОШ № 10", "победитель");
    static final List<String> KOVALYOV = List.of("Ковалёв Андрей Ильич", "МОБУ СОШ № 10", "призёр");
    static final List<String> SMIRNOVA = List.of("Смирнова Ольга Викторовна", "МОБУ СОШ № 8", "призёр");
    /** Nobody of that school is called so; of a full name it can be said who it would be. */
    static final List<String> NEW = List.of("Зайцева Нина Олеговна", "МОБУ СОШ № 8", "лауреат");

    static final List<String> UNKNOWN = List.of("Зайцев П. Р.", "МОБУ СОШ № 8", "лауреат");

    private static final List<String> SURNAMES =
            List.of("Орлова", "Соколова", "Лебедева", "Новикова", "Морозова", "Волкова", "Зуева", "Белова", "Панова");
    private static final List<String> GIVEN = List.of("А. Л.", "О. И.", "Е. П.", "И. О.", "В. Ю.");

    private Papers() {}

    @SafeVarargs
    @SuppressWarnings("varargs")
    static PaperOrder order(List<String>... rows) {
        return order(List.of(rows));
    }

    static PaperOrder order(List<List<String>> rows) {
        OrderKey key = new OrderKey(Sochi.UON, "412", LocalDate.of(2020, 2, 15));
        String title = "Об итогах муниципального конкурса «Учитель года Сочи»";
        return new PaperOrder(new OrderLetter(key, title, rows, Sochi.MUNICIPALITY), 5);
    }

    /** So many people whom nobody knows, and three of the town's. */
    static List<List<String>> many(int strangers) {
        List<List<String>> rows = new ArrayList<>(List.of(IVANOVA, KOVALYOV, SMIRNOVA));
        for (int i = 0; i < strangers; i++) {
            rows.add(List.of(
                    SURNAMES.get(i % SURNAMES.size()) + " " + GIVEN.get(i % GIVEN.size()), "МОБУ СОШ № 8", "призёр"));
        }
        return rows;
    }
}
