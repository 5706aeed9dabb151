package ru.metodmonitor.access;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;

final class PreferenceStore {
    private static final RowMapper<Preference> ROW = (row, context) -> {
        int hour = row.getInt("notices_from");
        int days = row.getInt("quiet_days");
        return new Preference(
                hour == 0 ? Optional.empty() : Optional.of(hour),
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> (days & bit(day)) != 0)
                        .collect(Collectors.toSet()),
                row.getInt("short_cards") == 1);
    };

    Optional<Preference> of(Read read, long person) {
        return read.handle()
                .createQuery("SELECT notices_from, quiet_days, short_cards FROM preference WHERE person_id = :person")
                .bind("person", person)
                .map(ROW)
                .findOne();
    }

    void put(Tx tx, long person, Preference chosen) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO preference (person_id, notices_from, quiet_days, short_cards)
                        VALUES (:person, :hour, :days, :cards)
                        ON CONFLICT (person_id) DO UPDATE SET
                            notices_from = excluded.notices_from, quiet_days = excluded.quiet_days, short_cards = excluded.short_cards""")
                .bind("person", person)
                .bind("hour", chosen.noticesFrom().orElse(0))
                .bind(
                        "days",
                        chosen.quietDays().stream()
                                .mapToInt(PreferenceStore::bit)
                                .sum())
                .bind("cards", chosen.shortCards() ? 1 : 0)
                .execute();
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }
}
