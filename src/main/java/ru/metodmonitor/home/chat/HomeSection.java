package ru.metodmonitor.home.chat;

import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.storage.Read;

/** A part of a role's home card: what the feature knows that this role asks for first. */
public interface HomeSection {
    /** Whose card it stands on. */
    Role role();

    /** Its lines and the rows of its buttons; {@link Message#EMPTY} where there is nothing to say. */
    Message part(Request request, Read read);
}
