package ru.metodmonitor.report.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The bundled font (Noto Sans, SIL Open Font License 1.1), so that pictures are the same on every machine.
 *
 * <p>A slim container has no fonts at all, and Java refuses to load even a font of one's own there ("Fontconfig head is null").
 * It doesn't if it is given a font configuration, be it an empty one. Threading: safe to share.
 */
final class Lettering {
    private static final String CONFIGURATION = "sun.awt.fontconfig";
    private static final FontRenderContext CONTEXT;
    private static final Font REGULAR;
    private static final Font BOLD;

    static {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty(CONFIGURATION) == null && !systemHasFonts()) {
            System.setProperty(CONFIGURATION, emptyConfiguration().toString());
        }
        CONTEXT = new FontRenderContext(null, true, true);
        REGULAR = load("NotoSans-Regular.ttf");
        BOLD = load("NotoSans-Bold.ttf");
    }

    private Lettering() {}

    private static boolean systemHasFonts() {
        Path fonts = Path.of("/usr/share/fonts");
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (!linux) {
            return true;
        }
        if (!Files.exists(Path.of("/etc/fonts/fonts.conf")) || !Files.isDirectory(fonts)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(fonts, 4)) {
            return files.anyMatch(f -> f.toString().matches(".*\\.(ttf|otf|ttc|pfb)"));
        } catch (IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }

    private static Path emptyConfiguration() {
        try {
            Path file = Files.createTempFile("fonts", ".properties");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "version=1\nsequence.allfonts=default\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font load(String name) {
        try (InputStream in = Lettering.class.getResourceAsStream("/fonts/" + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, name));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the bundled font can't be read: " + name, e);
        }
    }

    static Font font(double size, boolean bold) {
        return (bold ? BOLD : REGULAR).deriveFont((float) size);
    }

    /** How wide a text is, in pixels. */
    static double width(String text, double size, boolean bold) {
        return text.isEmpty()
                ? 0
                : font(size, bold).getStringBounds(text, CONTEXT).getWidth();
    }

    /** The text, cut at its end with an ellipsis if it is wider than that. */
    static String fitted(String text, double size, boolean bold, double width) {
        if (width(text, size, bold) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end).stripTrailing() + "…", size, bold) > width) {
            end--;
        }
        return text.substring(0, end).replaceAll("[\\s.,·-]+$", "") + "…";
    }
}
