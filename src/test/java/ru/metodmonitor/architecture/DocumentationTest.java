package ru.metodmonitor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.text.Texts;

/** What the documents say about the code is so. */
class DocumentationTest {
    private static final Pattern CODE = Pattern.compile("`([A-Z][A-Za-z]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/.])/([a-z]{2,})");
    private static final Pattern VERB = Pattern.compile("java -jar target/metodmonitor\\.jar ([a-z]+)");

    @Test
    void the_classes_that_the_architecture_names_exist() throws IOException {
        Set<String> classes;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            classes = files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".java"))
                    .map(n -> n.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        classes.addAll(Set.of("Migrations.NEWEST", "XCommand"));

        assertThat(matches(CODE, Path.of("docs/architecture.md"))).isNotEmpty().allMatch(classes::contains);
    }

    @Test
    void every_link_of_the_documents_leads_somewhere() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            files.filter(f -> f.toString().endsWith(".md")).forEach(documents::add);
        }
        for (Path document : documents) {
            for (String link : matches(LINK, document)) {
                assertThat(document.toAbsolutePath().resolveSibling(link)).exists();
            }
        }
    }

    @Test
    void every_command_that_the_guide_names_exists() throws IOException {
        Texts texts = Sochi.texts();

        assertThat(matches(COMMAND, Path.of("docs/guide.md")))
                .hasSizeGreaterThan(40)
                .allMatch(name -> texts.has(name + ".menu"));
    }

    @Test
    void every_verb_that_the_readme_names_exists() throws IOException {
        String app = Files.readString(Path.of("src/main/java/ru/metodmonitor/app/cli/CommandLineApp.java"));

        for (String verb : matches(VERB, Path.of("README.md"))) {
            String name = Character.toUpperCase(verb.charAt(0)) + verb.substring(1) + "Verb.class";
            assertThat(app).contains(name);
        }
    }

    private static Set<String> matches(Pattern pattern, Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
