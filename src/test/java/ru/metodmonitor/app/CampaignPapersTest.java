package ru.metodmonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import ru.metodmonitor.access.Grant;
import ru.metodmonitor.campaign.Campaign;
import ru.metodmonitor.campaign.Closing;
import ru.metodmonitor.campaign.Protocol;
import ru.metodmonitor.evidence.EvidenceFiles;
import ru.metodmonitor.journal.Actor;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.InlineButton;

/** What the campaign leaves in documents, in the approval and in the check of the store. */
class CampaignPapersTest {
    private static final long OPERATOR = 2;
    private static final long HEAD = Town.FIRST_HEAD;

    @Test
    void the_notice_of_the_discussion_brings_the_drafted_protocol() throws IOException {
        HandClock clock = HandClock.at("2020-12-22", "09:00");
        try (LiveTown live = new LiveTown(2, clock)) {
            live.town.startCampaign();
            live.beat();
            ChatMessage notice = live.said(HEAD, "Обсудить результаты").get(0);

            long mark = live.sandbox.mark();
            live.press(HEAD, notice, "Черновик протокола и плана");
            ChatMessage file = live.sandbox
                    .chats()
                    .awaitMessage(HEAD, mark, m -> m.attachment().isPresent(), LiveTown.SOON);

            assertThat(text(live.sandbox.file(file.attachment().orElseThrow().fileId())))
                    .contains("Протокол заседания методического совета", "МОБУ СОШ № 1");
        }
    }

    @Test
    void a_head_of_two_schools_gets_a_draft_for_each() {
        HandClock clock = HandClock.at("2020-12-22", "08:59");
        try (LiveTown live = new LiveTown(3, clock)) {
            live.town.write(tx -> live.town
                    .core
                    .access()
                    .grant(tx, Actor.CONSOLE, live.town.heads.get(0), Grant.head(live.town.schools.get(1))));
            live.town.startCampaign();
            clock.to("2020-12-22", "09:00");
            live.beat();

            assertThat(live.said(HEAD, "Обсудить результаты").get(0).buttons())
                    .extracting(InlineButton::text)
                    .contains("Черновик: СОШ № 1", "Черновик: СОШ № 2");
        }
    }

    @Test
    void a_remark_of_a_school_stands_in_the_way_of_the_approval_until_it_is_settled() {
        HandClock clock = HandClock.at("2020-12-14", "09:00");
        try (LiveTown live = new LiveTown(2, clock)) {
            Campaign campaign = started(live);
            live.town.write(tx -> live.town
                    .core
                    .checks()
                    .remark(
                            tx,
                            live.town.heads.get(0),
                            campaign,
                            live.town.schools.get(0),
                            Optional.empty(),
                            "Не хватает публикации"));
            ChatMessage page = live.say(OPERATOR, "/approve 2019-2020");
            assertThat(page.text()).contains("замечаний школ при сверке: 1");
            assertThat(page.buttons()).extracting(InlineButton::text).doesNotContain("Утвердить итоги 2019-2020");

            live.town.write(tx -> live.town.core.campaigns().close(tx, live.town.admin));
            live.follow(OPERATOR, live.say(OPERATOR, "/check"), "Улажено № 1");

            assertThat(live.say(OPERATOR, "/approve 2019-2020").buttons())
                    .extracting(InlineButton::text)
                    .contains("Утвердить итоги 2019-2020");
        }
    }

    @Test
    void the_sheet_of_acquaintance_tells_when_each_head_has_read_the_order() throws IOException {
        HandClock clock = HandClock.at("2020-09-01", "08:30");
        try (Town town = new Town(2, clock)) {
            town.startCampaign();
            clock.to("2020-09-03", "17:42");
            town.write(tx ->
                    town.core.campaigns().closeFor(tx, town.heads.get(1), Closing.ACQUAINTED, town.schools.get(1)));
            town.write(tx -> town.core.campaigns().close(tx, town.admin));

            String sheet = text(
                    town.core.database().read(read -> Documents.over(town.core).acquaintance(read, Town.YEAR)));

            assertThat(sheet.lines().filter(l -> l.contains("МОБУ СОШ № 2")))
                    .allMatch(l -> l.contains("03.09.2020 17:42"))
                    .hasSize(1);
            assertThat(sheet.lines().filter(l -> l.contains("МОБУ СОШ № 1")))
                    .noneMatch(l -> l.contains("2020"))
                    .hasSize(1);
        }
    }

    @Test
    void a_protocols_file_that_was_changed_or_lost_is_found() throws IOException {
        HandClock clock = HandClock.at("2020-12-22", "09:00");
        try (Town town = new Town(1, clock)) {
            town.startCampaign();
            Path scan = Files.writeString(town.core.workFolder().resolve("scan.pdf"), "%PDF protocol");
            String sha = town.core.files().keep(scan);
            town.write(tx -> {
                Campaign campaign = town.core.campaigns().current(tx).orElseThrow();
                Protocol protocol = new Protocol(
                        town.schools.get(0),
                        LocalDate.of(2020, 12, 21),
                        "7",
                        List.of(),
                        List.of(),
                        new Protocol.File("scan.pdf", "file"));
                long id = town.core.discussions().record(tx, town.heads.get(0), campaign, protocol);
                town.core.discussions().keepFile(tx, id, sha);
                return id;
            });
            assertThat(Verification.run(town.core)).isEmpty();
            Path kept = town.core.files().find(sha).orElseThrow();
            assertThat(EvidenceFiles.sha256(kept)).isEqualTo(sha);

            Files.writeString(kept, "another");
            assertThat(Verification.run(town.core)).containsExactly("file of protocol 1 was changed: " + sha);

            Files.delete(kept);
            assertThat(Verification.run(town.core)).containsExactly("file of protocol 1 is missing: " + sha);
        }
    }

    private static Campaign started(LiveTown live) {
        live.town.startCampaign();
        return live.town
                .core
                .database()
                .read(read -> live.town.core.campaigns().current(read))
                .orElseThrow();
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText().replace('\u00a0', ' ');
        }
    }
}
