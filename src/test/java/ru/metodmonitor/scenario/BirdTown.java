package ru.metodmonitor.scenario;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.access.Person;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.evidence.NewEntry;
import ru.metodmonitor.evidence.OrderKey;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.evidence.lists.Memory;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.registry.SchoolKind;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.review.Disputes;
import ru.metodmonitor.sandbox.Group;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.workbook.ImportBook;
import ru.metodmonitor.workbook.ImportSheet;
import ru.metodmonitor.workbook.SchoolRow;
import ru.metodmonitor.workbook.SheetRow;
import ru.metodmonitor.workbook.TeacherRow;

/**
 * A town of three schools whose teachers all are called after birds, so that a name that has strayed is seen at once. Everything
 * that can hold a name holds some: an order with its file, entries with the lines they were read from, one line about two schools,
 * versions, a dispute, a remark, remembered words, an open list.
 */
final class BirdTown {
    static final long GROUP = -700;
    static final String HERE = "S10";
    static final Map<String, List<String>> TEACHERS = new TreeMap<>(Map.of(
            HERE,
            List.of("Жаворонкова Мария Петровна", "Куропаткин Андрей Ильич", "Снегирёва Ольга Юрьевна"),
            "S8",
            List.of("Ястребова Инна Олеговна", "Дроздовский Пётр Романович", "Чижикова Вера Сергеевна"),
            "G8",
            List.of("Соколинская Анна Львовна", "Воробьянинов Глеб Игоревич", "Галкинадзе Нина Зурабовна")));

    /** What stands before a school's kind and number where nothing is abbreviated. */
    static final String OFFICIAL = "Муниципальное общеобразовательное бюджетное учреждение";

    private static final String NAMED_AFTER = " г. Сочи имени дважды Героя Советского Союза";

    final Stage stage;

    private BirdTown(Stage stage) {
        this.stage = stage;
    }

    static BirdTown open(Path folder) {
        AcademicYear year = new AcademicYear(2019);
        List<SchoolRow> schools = List.of(
                new SchoolRow(
                        HERE,
                        OFFICIAL + " средняя общеобразовательная школа № 10" + NAMED_AFTER,
                        SchoolKind.SOSH,
                        "Центральный",
                        year,
                        Optional.of(900),
                        Optional.of(25)),
                new SchoolRow(
                        "S8",
                        OFFICIAL + " средняя общеобразовательная школа № 8" + NAMED_AFTER,
                        SchoolKind.SOSH,
                        "Хостинский",
                        year,
                        Optional.of(700),
                        Optional.of(40)),
                new SchoolRow(
                        "G8",
                        OFFICIAL + " гимназия № 8" + NAMED_AFTER,
                        SchoolKind.GYMNASIUM,
                        "Адлерский",
                        year,
                        Optional.of(600),
                        Optional.of(20)));
        List<TeacherRow> teachers = new ArrayList<>();
        TEACHERS.forEach((school, names) -> names.forEach(
                n -> teachers.add(new TeacherRow(school, PersonName.parse(n).orElseThrow(), "учитель"))));
        Stage stage = Stage.open(folder)
                .with(new ImportBook(
                        rows(ImportSheet.SCHOOLS, schools),
                        rows(ImportSheet.TEACHERS, teachers),
                        List.of(),
                        List.of(),
                        List.of()));
        stage.person("operator", Grant.of(Role.OPERATOR))
                .person("head", stage.headOf(HERE))
                .person("neighbour", stage.headOf("S8"))
                .person("both", stage.headOf(HERE), stage.headOf("G8"))
                .person("territory", Grant.territory("Хостинский"))
                .person("analyst", Grant.of(Role.ANALYST))
                .person("admin", Grant.of(Role.ADMIN));
        BirdTown town = new BirdTown(stage);
        town.stage.sandbox().people().addGroup(new Group(GROUP, "Рабочая группа"), town.everybody());
        stage.sandbox().client(stage.id("admin")).in(GROUP).addBot();
        stage.settle();
        stage.core().database().writeOnly(tx -> town.fill(tx, folder));
        return town;
    }

    private static <T> List<SheetRow<T>> rows(ImportSheet sheet, List<T> values) {
        List<SheetRow<T>> rows = new ArrayList<>();
        for (T value : values) {
            rows.add(Town.row(sheet, rows.size() + 2, value));
        }
        return rows;
    }

    List<Long> everybody() {
        return List.of("operator", "head", "neighbour", "both", "territory", "analyst", "admin").stream()
                .map(stage::id)
                .toList();
    }

    private void fill(Tx tx, Path folder) {
        Core core = stage.core();
        Person operator = person(tx, "operator");
        Person head = person(tx, "head");
        Orders.Author by = Orders.Author.person(operator.id());
        OrderKey key = new OrderKey(Sochi.UON, "412", LocalDate.of(2020, 2, 15));
        long order = core.orders()
                .register(tx, by, key, "Об итогах конкурса")
                .order()
                .id();
        Path file = file(folder);
        core.orders().attach(tx, by, order, core.files().keep(file), "приказ.docx", "application/msword", 1_000);
        String both = "1. Жаворонковой М. П. (СОШ № 10) и Ястребовой И. О. (СОШ № 8)";
        for (Teacher teacher : core.registry().allTeachers(tx)) {
            boolean shared = teacher.name().surname().matches("Жаворонкова|Ястребова");
            NewEntry.Source source = new NewEntry.Source(
                    Way.FILE,
                    Optional.empty(),
                    shared ? both : "2. " + teacher.name().typed() + ", победитель");
            for (int indicator = 2; indicator <= 3; indicator++) {
                core.entries()
                        .register(
                                tx,
                                by,
                                new NewEntry(
                                        order,
                                        indicator,
                                        teacher.schoolId(),
                                        teacher.id(),
                                        "Учитель года " + indicator,
                                        "победитель",
                                        Optional.empty(),
                                        source));
            }
        }
        core.campaigns().start(tx, person(tx, "admin"), core.campaignPlan());
        core.checks()
                .remark(
                        tx,
                        head,
                        core.campaigns().current(tx).orElseThrow(),
                        head.schools().get(0),
                        Optional.empty(),
                        "Нет Куропаткина А. И.");
        Teacher own = named(tx, "Жаворонкова");
        new Disputes(core.entries(), core.journal(), stage.clock())
                .raise(tx, head.id(), core.entries().ofTeacher(tx, own.id()).get(0), "Это была Снегирёва О. Ю.");
        new Memory(core.journal(), stage.clock())
                .teacher(tx, operator.id(), "Жаворонок М.П.", own.schoolId(), own.id());
        core.entries()
                .retract(
                        tx,
                        operator.id(),
                        core.entries()
                                .ofTeacher(tx, named(tx, "Чижикова").id())
                                .get(0)
                                .id(),
                        "Чижикова В. С. не участвовала");
    }

    Teacher named(Tx tx, String surname) {
        return stage.core().registry().allTeachers(tx).stream()
                .filter(t -> t.name().surname().equals(surname))
                .findFirst()
                .orElseThrow();
    }

    Person person(Tx tx, String name) {
        return stage.core().access().find(tx, stage.account(name)).orElseThrow();
    }

    private static Path file(Path folder) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            TEACHERS.values().stream()
                    .flatMap(List::stream)
                    .forEach(n -> document.createParagraph().createRun().setText(n));
            document.write(out);
            return Files.write(folder.resolve("written.docx"), out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds the name of anybody who does not teach at these schools: a surname in any case with a given name or initial. */
    static Pattern names(List<String> except) {
        return Pattern.compile(TEACHERS.entrySet().stream()
                .filter(e -> !except.contains(e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .map(n -> {
                    String[] parts = n.split(" ");
                    String stem = parts[0].substring(0, parts[0].length() - 2);
                    return stem + "\\p{L}*[\\s\\u00a0]+" + parts[1].charAt(0);
                })
                .collect(Collectors.joining("|")));
    }
}
