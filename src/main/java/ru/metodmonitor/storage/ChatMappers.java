package ru.metodmonitor.storage;

import java.sql.Types;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import ru.metodmonitor.channel.ChatId;

/** Chats as the text that names their messenger too. */
final class ChatMappers {
    private ChatMappers() {}

    static void register(Jdbi jdbi) {
        jdbi.registerArgument(new ChatArgument());
        jdbi.registerColumnMapper(ChatId.class, (r, column, ctx) -> {
            String text = r.getString(column);
            return text == null ? null : ChatId.stored(text);
        });
    }

    private static final class ChatArgument extends AbstractArgumentFactory<ChatId> {
        ChatArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(ChatId value, ConfigRegistry config) {
            return (position, statement, ctx) -> statement.setString(position, value.toString());
        }
    }
}
