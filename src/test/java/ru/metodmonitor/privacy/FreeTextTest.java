package ru.metodmonitor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.metodmonitor.privacy.FreeText.Column;
import ru.metodmonitor.registry.PersonName;
import ru.metodmonitor.storage.Database;

class FreeTextTest {
    /** Columns that can't hold a teacher's name: identifiers, moments, codes, what the program itself writes. */
    private static final Set<String> NEVER = Set.of(
            "account.blocked_at account.chat_id account.linked_at account.unlinked_at",
            "account_link.expires_at account_link.token_hash account_link.used_at current_order.chat_id dialog.chat_id job.chat_id",
            "list.chat_id outbox.chat_id outbox.message_id subscription.chat_id",
            "access_request.created_at access_request.decided_at access_request.decision",
            "adopted_state.digest adopted_state.part adopted_state.subject adopted_state.which",
            "attachment.created_at attachment.mime attachment.sha256",
            "audit.created_at audit.direction audit.finished_at audit.seed audit_item.decided_at audit_item.stratum audit_item.verdict",
            "batch.created_at batch.way button_payload.used_on",
            "campaign.closed_at campaign.order_text campaign.started_at campaign.starts_on campaign.title",
            "check_remark.at check_remark.settled_at closure.at closure.code dialog.kind dialog.updated_at",
            "discussion.at discussion.file_id discussion.file_sha discussion.held_on discussion.protocol",
            "dispute.answered_at dispute.created_at dispute.outcome",
            "entry.activity_key entry.created_at entry.decided_at entry.event_date entry.status entry.way",
            "entry_version.changed_at entry_version.event_date entry_version.status",
            "gap_closed.about gap_closed.closed_at gap_closed.kind gap_closed.reopened_at",
            "failure.at failure.id failure.kind flyway_schema_history.installed_on incoming.done_at incoming.identity",
            "invitation.created_at invitation.expires_at invitation.role invitation.territory invitation.token_hash invitation.used_at",
            "invitation.withdrawn_at job.created_at job.done_at job.kind job.status",
            // The journal's payload can hold a reason that somebody typed; it is never changed, and the act says so.
            "journal.action journal.actor journal.at journal.hash journal.payload journal.prev journal.subject",
            "import_doubt.about_key import_doubt.answer import_doubt.kind",
            "line_picture.erased_at line_picture.sha256 list.created_at list.part_at list.status milestone.audience milestone.closing milestone.code milestone.due_on",
            "milestone.moved_from milestone.opens_on milestone.title",
            "orders.created_at orders.date orders.issuer orders.number orders.number_key",
            "outbox.created_at outbox.done_at outbox.due_at outbox.once_key outbox.problem outbox.status",
            "person.created_at person.display_name person.username plan_line.done_at plan_line.due_on",
            "recommendation_edit.created_at recommendation_edit.rule remembered.created_at remembered.key remembered.kind remembered.meaning",
            "review_later.at role_grant.granted_at role_grant.revoked_at role_grant.role role_grant.territory",
            "school.code school.kind school.name school.territory school_national.national_id setting.name setting.value",
            "snapshot.content snapshot.created_at snapshot.sha256 subscription.at subscription.title",
            // The register of teachers itself is erased field by field.
            "teacher.created_at teacher.erased_at teacher.first_name teacher.name_key teacher.patronymic teacher.position",
            "teacher.qualifier teacher.surname teacher_distinct.decided_at teacher_key.key",
            "school_roster.taken_at workbook_import.created_at workbook_import.file_id workbook_import.shape workbook_import.status");

    private static final NameTrace TRACE =
            NameTrace.of(List.of(PersonName.parse("Иванова Мария Петровна").orElseThrow()));

    @TempDir
    private Path folder;

    @Test
    void every_text_column_either_is_cleaned_or_dropped_or_cant_hold_a_name() {
        try (Database database = Database.open(folder.resolve("store.db"))) {
            Set<String> schema = database.read(read -> new PersonalStore()
                    .textColumns(read).stream()
                            .map(FreeTextTest::shown)
                            .collect(Collectors.toCollection(TreeSet::new)));
            Set<String> known = Stream.of(FreeText.CLEANED, FreeText.DROPPED)
                    .flatMap(List::stream)
                    .map(FreeTextTest::shown)
                    .collect(Collectors.toCollection(TreeSet::new));
            NEVER.forEach(line -> known.addAll(List.of(line.split(" "))));

            assertThat(schema).as("unclassified columns").isSubsetOf(known);
            assertThat(known).as("columns that are gone").isSubsetOf(schema);
        }
    }

    private static String shown(Column column) {
        return column.table() + "." + column.name();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Иванова Мария Петровна | true",
                "наградить Иванову Марию Петровну, учителя | true",
                "Ивановой М.П. (СОШ № 10) | true",
                "М. П. Иванова | true",
                "ИВАНОВА МАРИЯ | true",
                "Мария Петровна Иванова | true",
                "Иванова Алла Петровна | false",
                "Иванов Михаил Павлович | false",
                "Иванова | false",
                "имени Ивана Марковича | false",
                "Петрова Мария Петровна | false",
                "Иваненко М. П. | false"
            })
    void a_name_is_found_in_any_case_and_order_and_a_namesake_is_left(String words, boolean found) {
        assertThat(TRACE.isIn(words)).isEqualTo(found);
    }

    @Test
    void what_is_left_of_a_line_is_everybody_else() {
        assertThat(TRACE.without("1. Ивановой М. П. (СОШ 10) и Петровой А. С. (СОШ 8)", "[имя стёрто]"))
                .isEqualTo("1. [имя стёрто] (СОШ 10) и Петровой А. С. (СОШ 8)");
        assertThat(TRACE.alone("Иванова не участвовала", "[имя стёрто]")).isEqualTo("[имя стёрто] не участвовала");
    }
}
