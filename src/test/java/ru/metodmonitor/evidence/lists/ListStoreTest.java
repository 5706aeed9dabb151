package ru.metodmonitor.evidence.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ru.metodmonitor.evidence.Way;
import ru.metodmonitor.evidence.reading.Doubt;
import ru.metodmonitor.evidence.reading.Found;
import ru.metodmonitor.evidence.reading.Reading;
import ru.metodmonitor.municipality.Sochi;
import ru.metodmonitor.storage.TemporaryStore;
import ru.metodmonitor.telegram.OnTelegram;

/** Lists are read from the store as they were written, by this version or by an earlier one. */
class ListStoreTest {
    /** As the versions before wrote the only file of a list. */
    private static final String FILE =
            "{\"sha256\":\"abc\",\"name\":\"приказ.docx\",\"mime\":\"application/pdf\",\"size\":5}";

    private static final Instant NOW = Instant.parse("2020-11-20T09:00:00Z");

    @RegisterExtension
    private final TemporaryStore store = new TemporaryStore();

    private final ListStore lists = new ListStore(Sochi.ISSUERS);

    @Test
    void a_list_comes_back_as_it_was_stored() {
        ListHeader header = new ListHeader(
                false, Way.PASTE, Optional.empty(), "", Optional.of(3), "Учитель года", Optional.empty(), List.of());
        Found found = new Found(
                2,
                "2. Зайцев П. Р.",
                "Зайцев П. Р.",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                3,
                "",
                List.of(Doubt.of(Doubt.Kind.NO_SCHOOL), Doubt.of(Doubt.Kind.RESULT)),
                Optional.empty(),
                false);
        OpenList list = OpenList.unread(header, List.of("1. СОШ", "2. Зайцев П. Р."))
                .reread(new Reading(List.of(found), 1, List.of(new Reading.Line(1, "1. СОШ"))), 0)
                .asking(Optional.of(0));

        assertThat(stored(list)).isEqualTo(list);
    }

    @Test
    void a_list_of_the_version_before_is_still_read() throws IOException {
        OpenList list = stored(OpenList.unread(
                new ListHeader(
                        false, Way.PASTE, Optional.empty(), "", Optional.empty(), "", Optional.empty(), List.of()),
                List.of()));
        assertThat(list.items()).isEmpty();
        store.database()
                .write(tx -> tx.handle()
                        .createUpdate("UPDATE list SET content = :content")
                        .bind("content", before().replace("\"file\":null", "\"file\":" + FILE))
                        .execute());

        OpenList old =
                store.database().read(read -> lists.find(read, 1)).orElseThrow().list();

        assertThat(old.done()).isEqualTo(1);
        assertThat(old.items().get(0).found().teacher()).contains(5L);
        assertThat(old.others()).isEmpty();
        assertThat(old.asked()).isEmpty();
        assertThat(old.places()).isEmpty();
        assertThat(old.header().files())
                .containsExactly(new ListHeader.KeptFile("abc", "", "приказ.docx", "application/pdf", 5, ""));
    }

    private OpenList stored(OpenList list) {
        store.database().write(tx -> {
            tx.handle()
                    .createUpdate("INSERT INTO person (id, display_name, created_at) VALUES (1, 'operator', :now)")
                    .bind("now", NOW)
                    .execute();
            return lists.insert(tx, 1, OnTelegram.chat(1000), StoredList.Status.DONE, list, 0, NOW, NOW);
        });
        return store.database().read(read -> lists.find(read, 1)).orElseThrow().list();
    }

    private static String before() {
        String name = "/lists/before-reading-in-stages.json";
        try (InputStream in = Objects.requireNonNull(ListStoreTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
