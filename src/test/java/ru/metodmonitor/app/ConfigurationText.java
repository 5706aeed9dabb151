package ru.metodmonitor.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** The configuration's files, for tests in other packages. */
public final class ConfigurationText {
    private ConfigurationText() {}

    /**
     * Reads one of the files of a folder.
     *
     * @throws UsageException with one line if it is wrong
     */
    public static void read(Path folder, String file) {
        Optional<Path> in = Optional.of(folder);
        switch (file) {
            case "campaign.yaml" -> CampaignFile.read(in, ZoneId.of("Europe/Moscow"));
            case "indicators.yaml" -> IndicatorsFile.read(in);
            case "recommendations.yaml" -> AdviceFile.read(in);
            default -> Core.config(Optional.of(folder.resolve(file)), Map.of());
        }
    }
}
