package ru.metodmonitor.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice without a window, where it is installed. */
final class LibreOffice {
    private LibreOffice() {}

    /** Opens a file, computes everything anew and saves it in another format; skips the test where there is no LibreOffice. */
    static Path converted(Path file, String format, Path folder) throws IOException, InterruptedException {
        Optional<Path> program = program();
        Assumptions.assumeTrue(
                program.isPresent(), "LibreOffice (soffice) is not installed: nothing recalculates the workbook");
        Path out = Files.createTempDirectory(folder, "out");
        recalculateAlways(folder.resolve("profile"));
        Process process = new ProcessBuilder(List.of(
                        program.get().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        out.toString(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(out.resolve("log.txt").toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice did not end");
        }
        String name = file.getFileName().toString().replaceFirst("\\.\\w+$", "." + format);
        if (!Files.exists(out.resolve(name))) {
            throw new IOException(Files.readString(out.resolve("log.txt")));
        }
        return out.resolve(name);
    }

    /** Left to itself, it trusts the results that stand in a workbook. */
    private static void recalculateAlways(Path profile) throws IOException {
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user").resolve("registrymodifications.xcu"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <oor:items xmlns:oor="http://openoffice.org/2001/registry">
                <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
                <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
                </oor:items>
                """);
    }

    private static Optional<Path> program() {
        String paths = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                        Stream.of(paths.split(java.io.File.pathSeparator)),
                        Stream.of("/usr/bin", "/opt/libreoffice/program"))
                .flatMap(p -> Stream.of("soffice", "libreoffice").map(n -> Path.of(p, n)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
