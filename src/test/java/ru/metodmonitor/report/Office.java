package ru.metodmonitor.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice without a window, where it is installed. */
final class Office {
    private Office() {}

    /** The document as PDF; skips the test where there is no LibreOffice. */
    static Path pdf(byte[] docx, Path folder) throws IOException, InterruptedException {
        Optional<Path> program = Stream.of(
                        "/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                program.isPresent(), "LibreOffice (soffice) is not installed: nothing lays the document out");
        Path out = Files.createTempDirectory(folder, "pdf");
        Path file = Files.write(out.resolve("document.docx"), docx);
        Process process = new ProcessBuilder(List.of(
                        program.get().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
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
        return out.resolve("document.pdf");
    }
}
