package ru.metodmonitor.workbook.loading;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ru.metodmonitor.municipality.Issuers;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolMatch;
import ru.metodmonitor.registry.SchoolMatcher;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Parsed;
import ru.metodmonitor.text.Problem;
import ru.metodmonitor.workbook.ImportBook;
import ru.metodmonitor.workbook.ImportReader;
import ru.metodmonitor.workbook.ImportReading;
import ru.metodmonitor.workbook.ImportRefusal;
import ru.metodmonitor.workbook.ProgressListener;
import ru.metodmonitor.workbook.Roster;
import ru.metodmonitor.workbook.RosterReader;
import ru.metodmonitor.workbook.StaffPageReader;

/**
 * What a sent file holds: a book after the template, or a list of people in another system's book or on a school's own page.
 *
 * <p>Threading: safe to share.
 */
public final class SentFiles {
    /** A book that has none of our sheets, or a list of teachers otherwise than in the template. */
    private static final Set<ImportRefusal> PERHAPS_A_LIST =
            Set.of(ImportRefusal.NO_KNOWN_SHEET, ImportRefusal.MISSING_COLUMNS);

    private static final String NOT_OWN = " — не ваша школа";

    private final Registry registry;
    private final Issuers issuers;

    public SentFiles(Registry registry, Issuers issuers) {
        this.registry = registry;
        this.issuers = issuers;
    }

    /** What a file holds. */
    public sealed interface Content {
        /** Answers each case. */
        <R> R fold(
                Function<? super ImportBook, ? extends R> onBook,
                Function<? super Roster, ? extends R> onRoster,
                Function<? super Problem, ? extends R> onRefused);
    }

    private record Book(ImportBook book) implements Content {
        @Override
        public <R> R fold(
                Function<? super ImportBook, ? extends R> onBook,
                Function<? super Roster, ? extends R> onRoster,
                Function<? super Problem, ? extends R> onRefused) {
            return onBook.apply(book);
        }
    }

    private record People(Roster roster) implements Content {
        @Override
        public <R> R fold(
                Function<? super ImportBook, ? extends R> onBook,
                Function<? super Roster, ? extends R> onRoster,
                Function<? super Problem, ? extends R> onRefused) {
            return onRoster.apply(roster);
        }
    }

    private record Refused(Problem problem) implements Content {
        @Override
        public <R> R fold(
                Function<? super ImportBook, ? extends R> onBook,
                Function<? super Roster, ? extends R> onRoster,
                Function<? super Problem, ? extends R> onRefused) {
            return onRefused.apply(problem);
        }
    }

    /** Whether a file is a saved page, by its name. */
    public static boolean isPage(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(x?html?|mht(ml)?)");
    }

    /** Reads a file. */
    public Content read(SentWorkbook sent, Path file, ProgressListener progress) {
        if (isPage(sent.name())) {
            return people(new StaffPageReader().read(file), Optional.empty());
        }
        if (sent.shape() != SentWorkbook.Shape.BOOK) {
            return people(new RosterReader().read(file), Optional.empty());
        }
        ImportReading reading = new ImportReader(issuers).read(file, progress);
        return reading.fold(
                Book::new,
                refused -> PERHAPS_A_LIST.contains(refused.reason())
                        ? people(new RosterReader().read(file), Optional.of(refused.problem()))
                        : new Refused(refused.problem()));
    }

    private static Content people(Parsed<Roster> read, Optional<Problem> instead) {
        return read.fold(People::new, problem -> new Refused(instead.orElse(problem)));
    }

    /**
     * A list of people as rows to be loaded.
     *
     * @param own the schools of somebody who speaks of these alone; empty for whoever may speak of all
     */
    public ImportBook book(Read read, Roster roster, SentWorkbook sent, List<Long> own) {
        SchoolMatcher schools = registry.schools(read);
        Optional<School> whole = sent.schoolId().flatMap(id -> registry.school(read, id));
        return roster.asBook(line -> {
            if (line.school().isEmpty()) {
                return whole.map(School::code).orElse("");
            }
            SchoolMatch match = schools.match(line.school());
            Optional<School> one = (own.isEmpty() ? match : match.among(own))
                    .fold(Optional::of, several -> Optional.empty(), Optional::empty);
            // What is another's must not be somebody's code.
            return one.map(School::code).orElse(own.isEmpty() ? line.school() : line.school() + NOT_OWN);
        });
    }
}
