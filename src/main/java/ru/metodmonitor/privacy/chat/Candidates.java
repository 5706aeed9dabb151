package ru.metodmonitor.privacy.chat;

import java.util.List;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.evidence.chat.EntryText;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.NameView;
import ru.metodmonitor.text.Phrase;

/** The teachers whom a typed name may mean, as an administrator chooses among them. */
final class Candidates {
    private static final int AT_MOST = 10;

    private final Registry registry;
    private final Access access;

    Candidates(Registry registry, Access access) {
        this.registry = registry;
        this.access = access;
    }

    List<Teacher> named(Request request, Tx tx) {
        List<Teacher> found = registry.search(tx).find(request.arguments()).stream()
                .limit(AT_MOST)
                .toList();
        access.sawNames(tx, request.person(), "personal-data", found.size());
        return found;
    }

    /** The name with the school. */
    Phrase label(Teacher teacher, NameView view, Read read) {
        return Phrase.of(
                "teacher.choice",
                "name",
                EntryText.name(teacher.name(), teacher.id(), view),
                "school",
                school(teacher, read));
    }

    String school(Teacher teacher, Read read) {
        return registry.names(read).name(teacher.schoolId());
    }
}
