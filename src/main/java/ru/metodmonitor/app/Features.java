package ru.metodmonitor.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.access.Accounts;
import ru.metodmonitor.access.Preferences;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.access.chat.AccessCommand;
import ru.metodmonitor.access.chat.InviteCommand;
import ru.metodmonitor.access.chat.MeCommand;
import ru.metodmonitor.access.chat.MessengersCommand;
import ru.metodmonitor.access.chat.SettingsCommand;
import ru.metodmonitor.access.chat.StartCommand;
import ru.metodmonitor.access.chat.UsersCommand;
import ru.metodmonitor.approval.Aftermath;
import ru.metodmonitor.approval.chat.ApproveCommand;
import ru.metodmonitor.audit.Audits;
import ru.metodmonitor.audit.chat.SampleCommand;
import ru.metodmonitor.bot.CancelCommand;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Dialog;
import ru.metodmonitor.bot.FileSource;
import ru.metodmonitor.bot.HelpCommand;
import ru.metodmonitor.bot.Links;
import ru.metodmonitor.bot.Outbound;
import ru.metodmonitor.bot.Router;
import ru.metodmonitor.bot.Undo;
import ru.metodmonitor.campaign.chat.AdvisedProblems;
import ru.metodmonitor.campaign.chat.CampaignCommand;
import ru.metodmonitor.campaign.chat.CheckCommand;
import ru.metodmonitor.campaign.chat.ControlBookJob;
import ru.metodmonitor.campaign.chat.ControlCommand;
import ru.metodmonitor.campaign.chat.DatesAtHome;
import ru.metodmonitor.campaign.chat.DeadlinesCommand;
import ru.metodmonitor.campaign.chat.DiscussionCommand;
import ru.metodmonitor.campaign.chat.DiscussionFileJob;
import ru.metodmonitor.campaign.chat.LateAtHome;
import ru.metodmonitor.campaign.chat.NextMilestone;
import ru.metodmonitor.campaign.chat.SubscribeCommand;
import ru.metodmonitor.evidence.TeacherRecords;
import ru.metodmonitor.evidence.chat.AddCommand;
import ru.metodmonitor.evidence.chat.BatchCommand;
import ru.metodmonitor.evidence.chat.CardSearch;
import ru.metodmonitor.evidence.chat.EditCommand;
import ru.metodmonitor.evidence.chat.EntriesCommand;
import ru.metodmonitor.evidence.chat.EntryCommand;
import ru.metodmonitor.evidence.chat.EntryFilters;
import ru.metodmonitor.evidence.chat.FindCommand;
import ru.metodmonitor.evidence.chat.LinePictureReply;
import ru.metodmonitor.evidence.chat.MergeCommand;
import ru.metodmonitor.evidence.chat.OneMore;
import ru.metodmonitor.evidence.chat.OrderAtHome;
import ru.metodmonitor.evidence.chat.OrderCommand;
import ru.metodmonitor.evidence.chat.OrdersCommand;
import ru.metodmonitor.evidence.chat.PlainSaying;
import ru.metodmonitor.evidence.chat.RetractCommand;
import ru.metodmonitor.evidence.chat.RetractionEffects;
import ru.metodmonitor.evidence.lists.Lists;
import ru.metodmonitor.evidence.lists.Memory;
import ru.metodmonitor.evidence.lists.chat.ListAtHome;
import ru.metodmonitor.evidence.lists.chat.ListFeatures;
import ru.metodmonitor.evidence.lists.chat.ListIntake;
import ru.metodmonitor.evidence.lists.chat.RememberedCommand;
import ru.metodmonitor.home.chat.HomeCommand;
import ru.metodmonitor.notify.JobHandler;
import ru.metodmonitor.notify.Outbox;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.people.chat.TeacherCommand;
import ru.metodmonitor.people.chat.TeachersCommand;
import ru.metodmonitor.people.chat.WhyCommand;
import ru.metodmonitor.picking.chat.Picker;
import ru.metodmonitor.privacy.chat.ForgetCommand;
import ru.metodmonitor.privacy.chat.ForgetJob;
import ru.metodmonitor.privacy.chat.PersonCommand;
import ru.metodmonitor.privacy.chat.PersonJob;
import ru.metodmonitor.privacy.chat.PersonalPapers;
import ru.metodmonitor.quality.Gaps;
import ru.metodmonitor.quality.Quality;
import ru.metodmonitor.quality.chat.GapsCommand;
import ru.metodmonitor.quality.chat.QualityCommand;
import ru.metodmonitor.report.Illustrations;
import ru.metodmonitor.report.Papers;
import ru.metodmonitor.report.chat.ApprovalNews;
import ru.metodmonitor.report.chat.ChartCommand;
import ru.metodmonitor.report.chat.ChartJob;
import ru.metodmonitor.report.chat.LettersCommand;
import ru.metodmonitor.report.chat.PaperJob;
import ru.metodmonitor.report.chat.ReportCommand;
import ru.metodmonitor.report.chat.ReportJob;
import ru.metodmonitor.results.chat.CompareCommand;
import ru.metodmonitor.results.chat.DynamicsCommand;
import ru.metodmonitor.results.chat.HigherCommand;
import ru.metodmonitor.results.chat.IndicatorsCommand;
import ru.metodmonitor.results.chat.MySchoolCommand;
import ru.metodmonitor.results.chat.RankingCommand;
import ru.metodmonitor.results.chat.RecommendationsCommand;
import ru.metodmonitor.results.chat.ScalingsCommand;
import ru.metodmonitor.results.chat.SchoolCommand;
import ru.metodmonitor.results.chat.StandingAtHome;
import ru.metodmonitor.results.chat.YearAtHome;
import ru.metodmonitor.review.Disputes;
import ru.metodmonitor.review.ReviewQueue;
import ru.metodmonitor.review.chat.DisputeCommand;
import ru.metodmonitor.review.chat.HeadcountCommand;
import ru.metodmonitor.review.chat.QueueAtHome;
import ru.metodmonitor.review.chat.ReviewCommand;
import ru.metodmonitor.review.chat.ReviewNews;
import ru.metodmonitor.upkeep.chat.BackupCommand;
import ru.metodmonitor.upkeep.chat.BackupJob;
import ru.metodmonitor.upkeep.chat.HealthAtHome;
import ru.metodmonitor.upkeep.chat.JournalCommand;
import ru.metodmonitor.upkeep.chat.JournalText;
import ru.metodmonitor.upkeep.chat.ScheduleCommand;
import ru.metodmonitor.upkeep.chat.StatusCommand;
import ru.metodmonitor.workbook.ExportWriter;
import ru.metodmonitor.workbook.InvitationBook;
import ru.metodmonitor.workbook.chat.EntriesBookJob;
import ru.metodmonitor.workbook.chat.ExportCommand;
import ru.metodmonitor.workbook.chat.ExportJob;
import ru.metodmonitor.workbook.chat.HeadInvitationsJob;
import ru.metodmonitor.workbook.chat.ImportCards;
import ru.metodmonitor.workbook.chat.ImportCommand;
import ru.metodmonitor.workbook.chat.ImportLoad;
import ru.metodmonitor.workbook.chat.ImportPreview;
import ru.metodmonitor.workbook.chat.RosterCommand;
import ru.metodmonitor.workbook.chat.SchoolBookCommand;
import ru.metodmonitor.workbook.chat.SchoolBookJob;
import ru.metodmonitor.workbook.chat.TemplateCommand;
import ru.metodmonitor.workbook.chat.TemplateJob;
import ru.metodmonitor.workbook.loading.SentFiles;

/** THE list of commands: a new one is added here and nowhere else. Menu and help follow its order. */
public final class Features {
    private final List<Command> commands = new ArrayList<>();
    private final List<JobHandler> jobs = new ArrayList<>();
    private final Router.Fallbacks fallbacks;
    private final Picker picker;

    /**
     * All features over the cores.
     *
     * @param outbound for what jobs say by themselves
     * @param source for the bytes of files that people send
     * @param vitals how the program's threads are
     */
    public Features(Core core, Links links, Outbound outbound, FileSource source, Vitals vitals) {
        Clock clock = core.clock();
        ZoneId zone = core.config().zone();
        MessengersCommand messengers = new MessengersCommand(new Accounts(core.access(), core.journal(), clock), links);
        StartCommand start = new StartCommand(core.access(), core.registry(), messengers);
        Aftermath aftermath = new Aftermath(core.access(), core.campaigns(), core.subscriptions());
        JournalText told =
                new JournalText(core.access(), core.registry(), core.orders(), core.campaigns(), core.texts(), zone);
        Gaps gaps = new Gaps(core.results(), core.registry(), core.orders().issuers(), core.journal(), clock);
        RetractionEffects effects = new RetractionEffects(core.entries(), core.results());
        Undo undo = new Undo(core.journal());
        this.picker = new Picker(core.registry(), core.entries(), core.access());
        FindCommand find = new FindCommand(core.entries(), core.registry(), core.access(), picker);
        ReviewQueue queue = new ReviewQueue(core.entries(), clock);
        Disputes disputes = new Disputes(core.entries(), core.journal(), clock);
        ReviewNews news = new ReviewNews(queue, core.access(), zone);

        Memory memory = new Memory(core.journal(), clock);
        Lists lists = new Lists(
                core.registry(),
                core.orders(),
                core.entries(),
                memory,
                core.listPictures(),
                core.linePictures(),
                core.config().municipality().places(),
                clock);
        ListFeatures listed = new ListFeatures(
                core.registry(), core.orders(), core.results(), lists, news, clock.withZone(zone), core.texts());
        ListIntake intake = listed.intake(new PlainSaying(
                find, new OneMore(core.registry(), core.orders(), core.entries(), core.access()), core.registry()));
        LinePictureReply pictures = new LinePictureReply(core.linePictures(), core.registry());

        Preferences preferences = new Preferences(core.journal());
        commands.add(
                new MySchoolCommand(core.results(), core.registry(), preferences, new NextMilestone(core.campaigns())));
        commands.add(new AddCommand(
                core.registry(), core.orders(), core.entries(), core.results(), clock, zone, news, intake));
        commands.add(AddCommand.proposing(
                core.registry(), core.orders(), core.entries(), core.results(), clock, zone, news, intake));
        commands.add(listed.command());
        commands.add(listed.sentOrder());
        commands.add(new RememberedCommand(memory, core.registry()));
        commands.add(new ReviewCommand(
                core.entries(), core.orders(), queue, disputes, core.access(), effects, news, zone, core.texts()));
        commands.add(new DisputeCommand(core.entries(), disputes, news, core.texts(), picker));
        commands.add(new OrderCommand(core.orders(), core.entries(), core.files(), intake, clock, zone));
        commands.add(new OrdersCommand(core.orders(), core.entries()));
        commands.add(new EntriesCommand(core.entries(), core.registry(), core.orders(), core.access(), picker));
        commands.add(new BatchCommand(core.entries(), core.access()));
        commands.add(find);
        commands.add(new EntryCommand(
                core.entries(),
                core.orders(),
                core.files(),
                pictures,
                core.config().orderFiles(),
                core.registry(),
                zone,
                core.texts(),
                picker));
        commands.add(new EditCommand(
                core.registry(),
                core.orders(),
                core.entries(),
                core.results(),
                clock,
                zone,
                news,
                core.texts(),
                picker));
        commands.add(new RetractCommand(core.entries(), effects, undo, core.texts(), picker));
        commands.add(new ImportCommand(new ImportCards(core.importDecisions()), clock));
        commands.add(new RosterCommand(core.registry(), core.schoolRosters()));
        commands.add(new TemplateCommand());
        commands.add(new ExportCommand(core.results()));
        commands.add(new SchoolBookCommand());
        commands.add(new SchoolCommand(core.results(), core.registry(), preferences, picker));
        commands.add(new IndicatorsCommand(core.results(), core.registry()));
        commands.add(new RankingCommand(core.results(), core.registry()));
        commands.add(new RecommendationsCommand(core.advice(), core.results(), core.registry(), picker));
        commands.add(new HigherCommand(core.results(), core.registry(), picker));
        commands.add(new DynamicsCommand(core.results(), core.registry(), picker));
        commands.add(new CompareCommand(core.results(), core.registry(), picker));
        commands.add(new ScalingsCommand(core.results()));
        commands.add(new MergeCommand(
                core.registry(),
                new TeacherRecords(core.registry(), core.entries(), core.journal()),
                core.results(),
                core.access(),
                undo,
                core.texts(),
                picker));
        commands.add(new QualityCommand(
                new Quality(core.results(), core.registry(), core.journal(), clock), core.results(), core.access()));
        commands.add(new GapsCommand(gaps, core.results(), zone));
        commands.add(new SampleCommand(
                new Audits(core.journal(), clock, zone),
                core.results(),
                gaps,
                core.entries(),
                core.orders(),
                pictures,
                core.access(),
                zone));
        commands.add(new HeadcountCommand(core.registry(), core.results(), clock, zone, picker));
        commands.add(new ChartCommand(core.registry(), core.results(), clock));
        commands.add(new WhyCommand(
                core.results(), core.registry(), core.entries(), core.orders(), pictures, core.access(), picker));
        commands.add(new TeachersCommand(core.results(), core.registry(), core.entries(), core.access(), picker));
        commands.add(new TeacherCommand(core.results(), core.registry(), core.entries(), core.access(), picker));
        commands.add(new LettersCommand(core.registry(), core.results(), clock, picker));
        commands.add(new ReportCommand(core.results()));
        commands.add(new DeadlinesCommand(core.campaigns(), core.orders(), core.entries(), core.files(), zone));
        commands.add(new CheckCommand(core.campaigns(), core.checks(), core.entries(), core.registry(), core.access()));
        commands.add(new DiscussionCommand(
                core.campaigns(),
                core.discussions(),
                core.registry(),
                new AdvisedProblems(core.advice(), core.texts())));
        commands.add(new ControlCommand(core.campaigns(), core.advice()));
        commands.add(new CampaignCommand(core.campaigns(), core.campaignPlan(), undo, zone));
        commands.add(new ScheduleCommand(core.campaigns(), core.timing(), clock));
        commands.add(new SubscribeCommand(core.subscriptions()));
        commands.add(new StatusCommand(
                new Outbox(clock),
                core.access(),
                core.subscriptions(),
                core.backups(),
                zone,
                core.config().dataDir(),
                vitals,
                links.channels(),
                Version.OF_PROGRAM));
        commands.add(new ApproveCommand(core.results(), core.approvals(), aftermath, told));
        commands.add(new JournalCommand(core.journal(), core.access(), told, zone));
        commands.add(new BackupCommand());
        commands.add(new InviteCommand(core.access(), core.registry(), links, core.texts(), picker));
        commands.add(new UsersCommand(core.access(), core.registry(), undo, core.texts()));
        commands.add(new AccessCommand(core.access(), core.registry(), picker));
        commands.add(new PersonCommand(core.registry(), core.access(), picker));
        commands.add(
                new ForgetCommand(core.personalData(), core.registry(), core.access(), picker, core.texts(), zone));
        commands.add(new MeCommand(core.registry()));
        commands.add(messengers);
        commands.add(new SettingsCommand(preferences, core.timing()));
        commands.add(new HomeCommand(List.of(
                new QueueAtHome(queue),
                new ListAtHome(lists),
                new OrderAtHome(core.orders(), core.entries()),
                new DatesAtHome(Role.OPERATOR, core.campaigns()),
                new StandingAtHome(core.results()),
                new DatesAtHome(Role.HEAD, core.campaigns()),
                new LateAtHome(core.campaigns()),
                new YearAtHome(core.results()),
                new HealthAtHome(vitals, core.access(), core.backups(), zone))));
        commands.add(new HelpCommand(commands));
        commands.add(new CancelCommand());
        commands.add(start);
        jobs.add(new ExportJob(
                core.database(),
                core.access(),
                core.export(),
                new ExportWriter(core.texts(), core.config().workbookPassword()),
                outbound,
                core.workFolder()));
        jobs.add(new HeadInvitationsJob(
                core.database(),
                core.access(),
                core.registry(),
                core.journal(),
                links,
                new InvitationBook(core.texts(), core.config().workbookPassword()),
                outbound,
                core.workFolder(),
                zone));
        jobs.add(new TemplateJob(
                core.database(),
                core.config().municipality(),
                core.registry(),
                core.results(),
                outbound,
                core.workFolder()));
        jobs.add(new EntriesBookJob(
                core.database(),
                core.access(),
                new EntryFilters(core.registry(), core.orders(), core.access()),
                core.export(),
                outbound,
                core.workFolder(),
                clock,
                zone));
        jobs.add(new SchoolBookJob(
                core.database(), core.access(), core.export(), outbound, core.workFolder(), clock.withZone(zone)));
        SentFiles files = new SentFiles(core.registry(), core.orders().issuers());
        jobs.add(new ImportPreview(
                core.database(),
                core.access(),
                core.importer(),
                files,
                new ImportPreview.Cards(
                        new ImportCards(core.importDecisions()),
                        new RosterCommand(core.registry(), core.schoolRosters()),
                        core.config().chatNames()),
                source,
                outbound,
                core.workFolder()));
        jobs.add(new ImportLoad(
                core.database(),
                core.access(),
                core.importer(),
                files,
                core.schoolRosters(),
                source,
                outbound,
                core.workFolder()));
        jobs.add(listed.job(
                core.database(),
                core.access(),
                core.files(),
                source,
                core.recognizer(),
                outbound,
                core.workFolder(),
                core.config().chatNames()));
        jobs.add(listed.reading(
                core.database(), core.access(), outbound, core.config().chatNames()));
        Papers papers = Documents.over(core);
        jobs.add(new ChartJob(core.database(), core.registry(), core.access(), papers, outbound, core.workFolder()));
        jobs.add(new PaperJob(
                core.database(), core.registry(), core.access(), core.journal(), papers, outbound, core.workFolder()));
        jobs.add(new ApprovalNews(
                core.database(), papers, new Illustrations(core.texts()), aftermath, outbound, core.workFolder()));
        jobs.add(new ReportJob(core.database(), core.access(), core.journal(), papers, outbound, core.workFolder()));
        jobs.add(new ControlBookJob(
                core.campaigns(), core.access(), core.database(), outbound, core.workFolder(), zone));
        jobs.add(new DiscussionFileJob(core.discussions(), core.database(), core.files(), source, core.workFolder()));
        jobs.add(new BackupJob(core.backups(), core.journal()));
        PersonalPapers personal =
                new PersonalPapers(core.texts(), core.registry(), core.orders().issuers(), clock.withZone(zone));
        jobs.add(new ForgetJob(
                core.database(),
                core.personalData(),
                core.registry(),
                core.access(),
                personal,
                outbound,
                core.files(),
                () -> core.database().read(read -> {
                    lists.sweep(read);
                    return true;
                }),
                core.workFolder()));
        jobs.add(new PersonJob(
                core.database(),
                core.personalData(),
                core.registry(),
                core.access(),
                personal,
                outbound,
                core.workFolder()));
        this.fallbacks =
                new Router.Fallbacks(intake, start, new CardSearch(find, core.registry(), core.access(), links));
    }

    /** In order. */
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    /** What carries out heavy work, one for each kind. */
    public List<JobHandler> jobs() {
        return List.copyOf(jobs);
    }

    /** The commands that talk in several steps. */
    public List<Dialog<?>> dialogs() {
        List<Dialog<?>> dialogs = new ArrayList<>();
        for (Command command : commands) {
            if (command instanceof Dialog<?> dialog) {
                dialogs.add(dialog);
            }
        }
        dialogs.add(picker);
        return dialogs;
    }

    /** What answers where no command is named. */
    public Router.Fallbacks fallbacks() {
        return fallbacks;
    }
}
