package ru.metodmonitor.access.chat;

import ru.metodmonitor.access.Grant;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.storage.Read;
import ru.metodmonitor.text.Phrase;

/** A role with its scope, in words. */
final class GrantText {
    private final Registry registry;

    GrantText(Registry registry) {
        this.registry = registry;
    }

    Phrase of(Read read, Grant grant) {
        String scope = grant.schoolId()
                .flatMap(id -> registry.school(read, id))
                .map(School::brief)
                .or(grant::territory)
                .orElse("");
        String key = "role." + grant.role().id();
        return scope.isEmpty() ? Phrase.of(key) : Phrase.of("role.scoped", "role", Phrase.of(key), "scope", scope);
    }
}
