package ru.metodmonitor.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.municipality.Sochi;

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
            case "campaign.yaml" ->
                CampaignFile.read(
                        ConfigFiles.in(in, Sochi.MUNICIPALITY.words()),
                        ZoneId.of("Europe/Moscow"),
                        Sochi.MUNICIPALITY,
                        Instant.EPOCH);
            case "indicators.yaml" -> IndicatorsFile.read(ConfigFiles.in(in, Sochi.MUNICIPALITY.words()));
            case "recommendations.yaml" -> AdviceFile.read(ConfigFiles.in(in, Sochi.MUNICIPALITY.words()));
            case "municipality.yaml" -> MunicipalityFile.read(in);
            default -> Core.config(Optional.of(folder.resolve(file)), Map.of());
        }
    }
}
