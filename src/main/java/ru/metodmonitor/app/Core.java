package ru.metodmonitor.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.approval.Approvals;
import ru.metodmonitor.campaign.CampaignPlan;
import ru.metodmonitor.campaign.Campaigns;
import ru.metodmonitor.campaign.Checks;
import ru.metodmonitor.campaign.Discussions;
import ru.metodmonitor.campaign.Subscriptions;
import ru.metodmonitor.evidence.Entries;
import ru.metodmonitor.evidence.EvidenceFiles;
import ru.metodmonitor.evidence.LinePictures;
import ru.metodmonitor.evidence.Orders;
import ru.metodmonitor.evidence.lists.ListPictures;
import ru.metodmonitor.evidence.lists.Memory;
import ru.metodmonitor.evidence.scans.Recognizer;
import ru.metodmonitor.evidence.scans.Tesseract;
import ru.metodmonitor.journal.Journal;
import ru.metodmonitor.journal.StateCheck;
import ru.metodmonitor.municipality.Municipality;
import ru.metodmonitor.notify.Timing;
import ru.metodmonitor.privacy.PersonalData;
import ru.metodmonitor.quality.Quality;
import ru.metodmonitor.registry.ClusterRule;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.results.Results;
import ru.metodmonitor.results.advice.Advice;
import ru.metodmonitor.review.ReviewQueue;
import ru.metodmonitor.storage.BackupFolder;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.OwnerOnly;
import ru.metodmonitor.storage.Rotation;
import ru.metodmonitor.text.Texts;
import ru.metodmonitor.workbook.ExportData;
import ru.metodmonitor.workbook.export.ExportAssembly;
import ru.metodmonitor.workbook.loading.Decisions;
import ru.metodmonitor.workbook.loading.Importer;
import ru.metodmonitor.workbook.loading.SchoolRosters;

/**
 * The features' cores over one store: what the bot and the verbs of the command line have in common.
 *
 * @param config what it was made from
 * @param clock the program's time
 * @param texts all messages
 * @param database the store
 * @param journal who did what
 * @param access who may do what
 * @param registry schools and teachers
 * @param orders the evidence
 * @param entries the facts
 * @param files the bytes of orders
 * @param results the figures
 * @param advice what to do about them
 * @param campaigns the campaign under way
 * @param discussions what schools decided
 * @param checks what schools found in their entries
 * @param subscriptions groups that get news
 * @param campaignPlan what a campaign will be when it is started
 * @param timing when the program speaks and works by itself
 */
public record Core(
        Config config,
        Clock clock,
        Texts texts,
        Database database,
        Journal journal,
        Access access,
        Registry registry,
        Orders orders,
        Entries entries,
        EvidenceFiles files,
        Results results,
        Advice advice,
        Campaigns campaigns,
        Discussions discussions,
        Checks checks,
        Subscriptions subscriptions,
        CampaignPlan campaignPlan,
        Timing timing)
        implements AutoCloseable {

    private static final int WEEKLY_BACKUPS = 4;
    private static final int MONTHLY_BACKUPS = 12;

    /**
     * Opens the store in the configured folder.
     *
     * @throws UsageException with one line if the folder or the database can't be used
     */
    public static Core open(Config config, Clock clock) {
        Municipality municipality = config.municipality();
        ConfigFiles files = ConfigFiles.in(config.folder(), municipality.words());
        CampaignFile.Calendar calendar = CampaignFile.read(files, config.zone(), municipality, clock.instant());
        Path folder = config.dataDir();
        Path store = DataFolder.open(folder);
        Database database;
        try {
            database = Database.open(store);
        } catch (IllegalStateException e) {
            throw UsageException.failed(String.valueOf(e.getMessage()));
        }
        Journal journal = new Journal(clock);
        StateCheck state = new StateCheck();
        if (database.read(state::isAdoptionDue)) {
            database.writeOnly(tx -> state.adopt(tx, journal));
        }
        Registry registry = new Registry(journal, clock);
        Orders orders = new Orders(municipality.issuers(), journal, clock);
        Access access = new Access(journal, clock);
        Campaigns campaigns = new Campaigns(journal, access, registry, clock, config.zone());
        Results results = new Results(
                registry,
                IndicatorsFile.read(files),
                new ClusterRule(config.clusterThreshold()),
                clock,
                config.zone(),
                campaigns::year);
        return new Core(
                config,
                clock,
                LiveExamples.in(Texts.load(municipality.words()), database, registry),
                database,
                journal,
                access,
                registry,
                orders,
                new Entries(orders, journal, clock, config.reviewMode()),
                new EvidenceFiles(folder.resolve("files")),
                results,
                new Advice(
                        results,
                        AdviceFile.read(files),
                        (read, year) -> results.state(read, year).holds(),
                        journal,
                        clock),
                campaigns,
                new Discussions(campaigns, access, journal, clock),
                new Checks(campaigns, journal, clock),
                new Subscriptions(journal, clock),
                calendar.plan(),
                calendar.timing());
    }

    /**
     * Reads the configuration.
     *
     * @param file named on the command line
     * @throws UsageException with one line that tells every problem
     */
    public static Config config(Optional<Path> file, Map<String, String> environment) {
        return ConfigReader.read(file, environment);
    }

    /**
     * Reads a municipality's file.
     *
     * @throws UsageException with one line that tells every problem
     */
    public static Municipality municipality(Path file) {
        return MunicipalityFile.read(file);
    }

    /** Reads pages that hold pictures alone. */
    public Recognizer recognizer() {
        return new Tesseract(config.recognizer());
    }

    /** The pictures of lines that entries were read from. */
    public LinePictures linePictures() {
        return new LinePictures(files, journal);
    }

    /** The pictures of lists under way. */
    public ListPictures listPictures() {
        return new ListPictures(workFolder());
    }

    /** The dated copies of the store. */
    public BackupFolder backups() {
        return new BackupFolder(
                database,
                config.dataDir().resolve("files"),
                config.dataDir().resolve("backups"),
                config.backup().secondDir(),
                config.backup().cipher(),
                clock,
                new Rotation(timing.keepBackups(), WEEKLY_BACKUPS, MONTHLY_BACKUPS));
    }

    /** The program's clock, as configured. */
    public static Clock clock(Config config) {
        return Clocks.startingAt(config.clockStart());
    }

    /** Loads workbooks. */
    public Importer importer() {
        return new Importer(
                registry, orders, entries, results, new Memory(journal, clock), quality(), clock, config.zone());
    }

    /** What schools' own lists say beside the names. */
    public SchoolRosters schoolRosters() {
        return new SchoolRosters(registry, results, journal, clock);
    }

    /** What stands against rows of workbooks that would undo a decision. */
    public Decisions importDecisions() {
        return new Decisions(entries, config.zone());
    }

    /** What is stored about people. */
    public PersonalData personalData() {
        return new PersonalData(journal, clock);
    }

    /** What makes a year's figures doubtful. */
    public Quality quality() {
        return new Quality(results, registry, journal, clock);
    }

    /** Approves results. */
    public Approvals approvals() {
        return new Approvals(results, quality(), entries, new ReviewQueue(entries, clock), checks, journal);
    }

    /** Gathers the export workbook. */
    public ExportAssembly export() {
        return new ExportAssembly(
                results,
                entries,
                advice,
                quality(),
                journal,
                (read, year) -> ExportData.State.valueOf(
                        results.state(read, year).kind().name()),
                texts,
                config.zone());
    }

    /** Where jobs put files while they work on them; emptied of leftovers by nobody but their job. */
    public Path workFolder() {
        Path folder = config.dataDir().resolve("work");
        try {
            return OwnerOnly.folder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
