package ru.metodmonitor.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice without a window, where it is installed. */
public final class Office {
    private Office() {}

    /** The document as PDF; skips the test where there is no LibreOffice. */
    static Path pdf(byte[] docx, Path folder) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(folder, "pdf");
        pdfs(List.of(Files.write(out.resolve("document.docx"), docx)), out);
        return out.resolve("document.pdf");
    }

    /** Each document as a PDF of the same name in a folder; skips the test where there is no LibreOffice. */
    public static void pdfs(List<Path> documents, Path folder) throws IOException, InterruptedException {
        Optional<Path> program = Stream.of(
                        "/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                program.isPresent(), "LibreOffice (soffice) is not installed: nothing lays the document out");
        List<String> command = new ArrayList<>(List.of(
                program.get().toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        documents.forEach(d -> command.add(d.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        if (!process.waitFor(240, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice did not end");
        }
    }
}
