package ru.metodmonitor.storage;

import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Texts and numbers, asked first: Jdbi looks through some twenty factories for each value of each statement. */
final class PlainArguments implements ArgumentFactory.Preparable {
    private static final Set<Type> PLAIN = Set.of(String.class, Long.class, long.class, Integer.class, int.class);

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return PLAIN.contains(type)
                ? Optional.of(value -> (position, statement, ctx) -> statement.setObject(position, value))
                : Optional.empty();
    }
}
