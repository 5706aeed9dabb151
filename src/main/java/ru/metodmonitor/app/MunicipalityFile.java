package ru.metodmonitor.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ru.metodmonitor.evidence.DateText;
import ru.metodmonitor.municipality.Body;
import ru.metodmonitor.municipality.Contacts;
import ru.metodmonitor.municipality.FoundingOrder;
import ru.metodmonitor.municipality.Issuer;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.registry.AcademicYear;

/**
 * The form of {@code municipality.yaml}.
 *
 * @param municipality its names
 * @param issuers whose orders are evidence
 * @param department the code of the body that founds the monitoring
 * @param centre the code of the body that carries it out
 * @param foundingOrders by academic year
 * @param contacts who answers
 */
record MunicipalityFile(
        Optional<Names> municipality,
        Optional<List<Item>> issuers,
        Optional<String> department,
        Optional<String> centre,
        Optional<List<Founding>> foundingOrders,
        Optional<Contacts> contacts) {
    static final String NAME = "municipality.yaml";

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_-]{1,40}");
    private static final Pattern KIND = Pattern.compile("город|район|округ");
    private static final Pattern OKTMO = Pattern.compile("\\d{8}|\\d{11}");
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d).{1,40}");
    private static final Pattern ANY = Pattern.compile(".+");

    record Names(
            Optional<String> name,
            Optional<String> nameOf,
            Optional<String> brief,
            Optional<String> kind,
            Optional<String> inNames,
            Optional<String> oktmo,
            Optional<List<String>> letterhead,
            Optional<List<String>> territories,
            Optional<List<String>> places) {}

    record Item(
            Optional<String> code,
            Optional<String> label,
            Optional<String> labelOf,
            Optional<String> full,
            Optional<String> signed,
            Optional<List<String>> also,
            Optional<List<String>> signs) {}

    record Founding(Optional<String> year, Optional<String> issuer, Optional<String> number, Optional<String> date) {}

    /**
     * Reads and checks the file of a folder, or the built-in one.
     *
     * @throws UsageException with one line that names every problem
     */
    static Municipality read(Optional<Path> folder) {
        return new Checks(NAME).municipality(ConfigFiles.in(folder, Map.of()).read(NAME, MunicipalityFile.class));
    }

    /**
     * Reads and checks a file.
     *
     * @throws UsageException with one line that names every problem
     */
    static Municipality read(Path file) {
        return new Checks(String.valueOf(file.getFileName()))
                .municipality(ConfigFiles.read(file, MunicipalityFile.class));
    }

    private static boolean isWritten(String text) {
        return !text.isBlank();
    }

    /** Turns what is written into what it means; every problem is kept with its place. */
    private static final class Checks {
        private final String file;
        private final List<String> problems = new ArrayList<>();

        Checks(String file) {
            this.file = file;
        }

        Municipality municipality(MunicipalityFile written) {
            Optional<Names> names = written.municipality();
            String name = text("municipality: name", names.flatMap(Names::name), ANY, "");
            String nameOf = text("municipality: name-of", names.flatMap(Names::nameOf), ANY, "");
            String brief = text("municipality: brief", names.flatMap(Names::brief), ANY, "");
            String kind = text("municipality: kind", names.flatMap(Names::kind), KIND, "город, район or округ");
            String oktmo = text("municipality: oktmo", names.flatMap(Names::oktmo), OKTMO, "8 or 11 digits in quotes");
            List<Body> bodies = bodies(written.issuers().orElse(List.of()));
            Optional<Body> department = body("department", written.department(), bodies);
            Optional<Body> centre = body("centre", written.centre(), bodies);
            List<FoundingOrder> orders = orders(written.foundingOrders().orElse(List.of()), bodies);
            if (!problems.isEmpty() || department.isEmpty() || centre.isEmpty()) {
                throw UsageException.wrongUsage("configuration: " + file + ": " + String.join("; ", problems));
            }
            return new Municipality(
                    name,
                    nameOf,
                    brief,
                    kind,
                    names.flatMap(Names::inNames)
                            .filter(MunicipalityFile::isWritten)
                            .orElse(brief),
                    oktmo,
                    names.flatMap(Names::letterhead).orElse(List.of()),
                    names.flatMap(Names::places).orElse(List.of()),
                    names.flatMap(Names::territories).orElse(List.of()),
                    new Issuers(bodies),
                    department.get(),
                    centre.get(),
                    orders,
                    contacts(written.contacts()));
        }

        private static Contacts contacts(Optional<Contacts> written) {
            return new Contacts(
                    written.flatMap(Contacts::person).filter(MunicipalityFile::isWritten),
                    written.flatMap(Contacts::phone).filter(MunicipalityFile::isWritten),
                    written.flatMap(Contacts::email).filter(MunicipalityFile::isWritten),
                    written.flatMap(Contacts::address).filter(MunicipalityFile::isWritten),
                    written.flatMap(Contacts::website).filter(MunicipalityFile::isWritten));
        }

        private List<Body> bodies(List<Item> items) {
            if (items.isEmpty()) {
                problems.add("there must be issuers");
            }
            List<Body> bodies = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                String place = "issuer "
                        + item.code().filter(MunicipalityFile::isWritten).orElse("no. " + (i + 1));
                String code = text(place + ": code", item.code(), CODE, "up to 40 letters, digits, _ and -");
                String label = text(place + ": label", item.label(), ANY, "");
                String full = text(place + ": full", item.full(), ANY, "");
                if (!code.isEmpty() && !taken.add("code " + code)) {
                    problems.add(place + " stands twice");
                }
                if (!label.isEmpty() && !taken.add("label " + label)) {
                    problems.add(place + ": another issuer has the label " + label);
                }
                bodies.add(new Body(
                        new Issuer(code, label),
                        item.labelOf().filter(MunicipalityFile::isWritten).orElse(label),
                        full,
                        item.signed().filter(MunicipalityFile::isWritten).orElse(label),
                        item.also().orElse(List.of()),
                        item.signs().filter(s -> !s.isEmpty()).orElse(List.of(full))));
            }
            return bodies;
        }

        private List<FoundingOrder> orders(List<Founding> items, List<Body> bodies) {
            if (items.isEmpty()) {
                problems.add("there must be founding-orders");
            }
            List<FoundingOrder> orders = new ArrayList<>();
            Set<AcademicYear> years = new HashSet<>();
            for (int i = 0; i < items.size(); i++) {
                Founding item = items.get(i);
                String place = "founding order "
                        + item.year().filter(MunicipalityFile::isWritten).orElse("no. " + (i + 1));
                Optional<AcademicYear> year = item.year().flatMap(AcademicYear::parse);
                Optional<LocalDate> date = item.date().flatMap(DateText::parse);
                if (year.isEmpty()) {
                    problems.add(place + ": year must be like 2019-2020");
                }
                if (date.isEmpty()) {
                    problems.add(place + ": date must be like 01.08.2020");
                }
                if (year.isPresent() && !years.add(year.get())) {
                    problems.add(place + " stands twice");
                }
                Optional<Body> by = body(place + ": issuer", item.issuer(), bodies);
                String number = text(place + ": number", item.number(), NUMBER, "a number of an order");
                if (year.isPresent() && date.isPresent() && by.isPresent()) {
                    orders.add(new FoundingOrder(year.get(), by.get(), number, date.get()));
                }
            }
            return orders;
        }

        private Optional<Body> body(String place, Optional<String> code, List<Body> bodies) {
            Optional<Body> body = bodies.stream()
                    .filter(b -> code.filter(b.issuer().code()::equals).isPresent())
                    .findFirst();
            if (body.isEmpty()) {
                problems.add(place + " must be the code of an issuer"
                        + code.filter(MunicipalityFile::isWritten)
                                .map(c -> ", not " + c)
                                .orElse(""));
            }
            return body;
        }

        private String text(String place, Optional<String> value, Pattern allowed, String wanted) {
            Optional<String> written = value.map(String::strip).filter(MunicipalityFile::isWritten);
            if (written.isEmpty()) {
                problems.add(place + " is missing");
            } else if (!allowed.matcher(written.get()).matches()) {
                problems.add(place + " must be " + wanted);
            }
            return written.orElse("");
        }
    }
}
