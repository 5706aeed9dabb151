package ru.metodmonitor.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Step;
import ru.metodmonitor.bot.Turn;
import ru.metodmonitor.registry.PersonName;

/** Each of these was seen to fail on a seeded violation before it was kept. */
class ArchitectureTest {
    private static final String ROOT = "ru.metodmonitor.";
    private static final String CHAT = "ru.metodmonitor..chat..";

    /** Doors by which tests look into the program; so is the whole stand-in. */
    private static final Set<String> OF_TESTS = Set.of(
            "Bot.awaitIdle",
            "Bot.core",
            "Bot.nudge",
            "Bot.start",
            "Bot.vitals",
            "CityPlan.little",
            "Config.withoutTelegram",
            "Demo.sandbox",
            "EntryChange.held",
            "EntryChange.onOrder",
            "EntryChange.under",
            "EntryChange.withActivity",
            "ImportBook.size",
            "MaxWebhook.address",
            "Metrics.address",
            "Move.between",
            "PersonalStore.textColumns",
            "Reading.aside",
            "Remembered.and",
            "Texts.argumentNames",
            "Texts.keys");

    /** What may know the kernel of chats; everything else is a core. */
    private static final String[] SHELL = {
        ROOT + "app..", ROOT + "bot..", ROOT + "telegram..", ROOT + "max..", ROOT + "sandbox..", ROOT + "demo..", CHAT
    };

    /** What the kernel stands on. */
    private static final String[] UNDER_THE_KERNEL = {
        ROOT + "bot..",
        ROOT + "access..",
        ROOT + "notify..",
        ROOT + "journal..",
        ROOT + "storage..",
        ROOT + "text..",
        ROOT + "channel.."
    };

    private static final Pattern COMMENT = Pattern.compile("^\\s*(?:/?\\*|//).*");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/q/test/"))
            .importPackages("ru.metodmonitor");

    @Test
    void formulas_use_nothing_but_java_and_a_library_of_distributions() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage(ROOT + "indicators..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "indicators..", "java..", "org.apache.commons.statistics..", "org.jspecify..");

        rule.check(OURS);
    }

    @Test
    void cores_know_neither_bot_nor_telegram_nor_chat() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(SHELL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "bot..", ROOT + "telegram..", ROOT + "max..", CHAT);

        rule.check(OURS);
    }

    @Test
    void only_the_app_sees_chat() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "app..", CHAT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CHAT);

        rule.check(OURS);
    }

    @Test
    void the_kernel_sees_no_feature_but_access() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(ROOT + "bot..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("ru.metodmonitor..")
                        .and(DescribedPredicate.not(resideInAnyPackage(UNDER_THE_KERNEL)))
                        .as("features, Telegram, or the app"));

        rule.check(OURS);
    }

    @Test
    void the_sandbox_is_reached_over_http_alone() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(ROOT + "sandbox..")
                .should()
                .dependOnClassesThat(outsideOf("sandbox"));

        rule.check(OURS);
    }

    @Test
    void nobody_but_the_app_starts_the_sandbox() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "app..", ROOT + "sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "sandbox..");

        rule.check(OURS);
    }

    @Test
    void packages_form_no_cycles() {
        ArchRule rule = slices().matching("ru.metodmonitor.(**)").should().beFreeOfCycles();

        rule.check(OURS);
    }

    @Test
    void types_of_messengers_stay_at_the_edges() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "telegram..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.telegram..")
                .check(OURS);
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "telegram..", ROOT + "max..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("okhttp3..")
                .check(OURS);
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "telegram..", ROOT + "max..", ROOT + "app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "telegram..", ROOT + "max..")
                .check(OURS);
    }

    @Test
    void quartz_stays_in_notify() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "notify..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.quartz..");

        rule.check(OURS);
    }

    @Test
    void prometheus_stays_in_the_app() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "io.prometheus..");

        rule.check(OURS);
    }

    @Test
    void nothing_is_called_over_http_but_the_app_and_max_s_webhook() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "app..", ROOT + "max..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.net.httpserver..");

        rule.check(OURS);
    }

    @Test
    void icu_stays_in_text() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "text..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.ibm.icu..");

        rule.check(OURS);
    }

    @Test
    void sql_stays_in_stores() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "storage..")
                .and()
                .haveSimpleNameNotEndingWith("Store")
                .and(are(notInside("Store")))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Handle.class);

        rule.check(OURS);
    }

    @Test
    void chats_name_teachers_through_marked_values_alone() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(CHAT)
                .should()
                .callMethod(PersonName.class, "full")
                .orShould()
                .callMethod(PersonName.class, "initials");

        rule.check(OURS);
    }

    @Test
    void only_the_app_asks_the_machine_for_the_time() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "app..")
                .should()
                .callMethodWhere(target(name("now"))
                        .and(DescribedPredicate.describe(
                                "of java.time without a clock",
                                call -> call.getTarget()
                                                .getOwner()
                                                .getPackageName()
                                                .equals("java.time")
                                        && call.getTarget()
                                                .getRawParameterTypes()
                                                .isEmpty())))
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");

        rule.check(OURS);
    }

    /** A channel is a value: what a messenger is like, its edge tells. */
    @Test
    void a_messenger_is_named_at_the_edges_alone() throws IOException {
        Pattern names = Pattern.compile("(?i:telegram)|(?<![.\\w])MAX\\b(?!\\()|МАКС");
        Pattern edges =
                Pattern.compile(".*[/\\\\](telegram|max|sandbox|app|demo|migration)[/\\\\].*|.*demo[.]properties");
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|properties|sql)")
                            && !edges.matcher(f.toString()).matches())
                    .toList()) {
                Files.readString(file)
                        .lines()
                        .map(line -> COMMENT.matcher(line).replaceFirst(""))
                        .filter(line -> names.matcher(line).find())
                        .forEach(line -> wrong.add(file + ": " + line.strip()));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nothing_of_one_municipality_stands_outside_its_file_and_the_demo() throws IOException {
        Pattern names =
                Pattern.compile("(?<!8)753|14[.]08[.]2020|СЦРО|УОН(?!\\p{L})|Сочи(?!\\p{L})", Pattern.CASE_INSENSITIVE);
        List<String> wrong = new ArrayList<>();
        for (Path root : List.of(Path.of("src", "main"), Path.of("config"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(
                                f -> f.toString().matches(".*\\.(java|properties|yaml|sql|html|json|py|txt)"))
                        .toList()) {
                    boolean may = file.endsWith("municipality.yaml")
                            || file.toString().contains("demo");
                    Files.readString(file)
                            .lines()
                            .filter(line -> !may
                                    && names.matcher(COMMENT.matcher(line).replaceFirst(""))
                                            .find())
                            .forEach(line -> wrong.add(file + ": " + line.strip()));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** A kind that is added next would be forgotten there; a method that each kind must have is not. */
    @Test
    void steps_of_dialogs_parts_of_replies_and_turns_are_not_told_apart_by_their_class() throws IOException {
        List<JavaClass> kinds = OURS.stream()
                .filter(c -> c.isRecord()
                        && Stream.of(Step.class, Reply.Part.class, Turn.class).anyMatch(c::isAssignableTo))
                .toList();
        String names = kinds.stream().map(JavaClass::getSimpleName).distinct().collect(Collectors.joining("|"));
        Pattern cast = Pattern.compile(
                "\\((\\w+\\.)?(" + names + ")(<[^>]*>)?\\)\\s*\\w|\\b(" + names + ")\\.class(\\.|::)(cast|isInstance)");
        List<String> wrong = new ArrayList<>();
        OURS.forEach(c -> c.getInstanceofChecks().stream()
                .filter(check -> kinds.contains(check.getRawType()))
                .forEach(check -> wrong.add(check.getOwner().getFullName() + " line " + check.getLineNumber())));
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> cast.matcher(COMMENT.matcher(line).replaceFirst(""))
                                .find())
                        .forEach(line -> wrong.add(file + ": " + line.strip()));
            }
        }

        assertThat(kinds).hasSizeGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_dialog_goes_by_steps() {
        List<JavaClass> states = OURS.stream()
                .flatMap(c -> c.getInterfaces().stream())
                .filter(i -> i.toErasure().isEquivalentTo(Dialog.class))
                .map(i -> ((JavaParameterizedType) i)
                        .getActualTypeArguments()
                        .get(0)
                        .toErasure())
                .toList();

        assertThat(states).hasSizeGreaterThan(10).allMatch(s -> s.isAssignableTo(Step.class));
    }

    @Test
    void every_method_is_called_by_the_program_itself() {
        List<String> idle = new ArrayList<>();
        for (JavaClass type : OURS) {
            boolean machine = type.isAnnotation() || type.isInterface() || type.isAnonymousClass();
            for (JavaMethod method : type.getMethods()) {
                boolean entry = method.getName().equals("main")
                        || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || method.getModifiers().contains(JavaModifier.BRIDGE)
                        || !method.getAnnotations().isEmpty()
                        || (type.isEnum() && method.getName().matches("values|valueOf|\\$values"))
                        || (type.isRecord() && (isAccessor(type, method) || isOfObject(method)));
                boolean asked = OF_TESTS.contains(type.getSimpleName() + "." + method.getName())
                        || resideInAnyPackage(ROOT + "sandbox..").test(type);
                if (!machine && !entry && !asked && method.getAccessesToSelf().isEmpty() && !overrides(type, method)) {
                    idle.add(method.getFullName());
                }
            }
        }
        assertThat(idle).isEmpty();
    }

    private static boolean isAccessor(JavaClass type, JavaMethod method) {
        return method.getRawParameterTypes().isEmpty()
                && type.tryGetField(method.getName()).isPresent();
    }

    private static boolean isOfObject(JavaMethod method) {
        return method.getName().matches("equals|hashCode|toString");
    }

    private static boolean overrides(JavaClass type, JavaMethod method) {
        return Stream.concat(type.getAllRawInterfaces().stream(), type.getAllRawSuperclasses().stream())
                .flatMap(above -> above.getMethods().stream())
                .anyMatch(above -> above.getName().equals(method.getName())
                        && above.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size());
    }

    @Test
    void names_say_what_a_class_is() {
        ArchRule rule = noClasses().should().haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Service|Dto)");

        rule.check(OURS);
    }

    private static DescribedPredicate<JavaClass> outsideOf(String own) {
        return resideInAnyPackage("ru.metodmonitor..")
                .and(DescribedPredicate.not(resideInAnyPackage(ROOT + own + "..")))
                .as("other packages of ours");
    }

    private static DescribedPredicate<JavaClass> notInside(String suffix) {
        return DescribedPredicate.describe(
                "outside of a class named *" + suffix, type -> !type.getName().matches(".*" + suffix + "\\$.*"));
    }
}
