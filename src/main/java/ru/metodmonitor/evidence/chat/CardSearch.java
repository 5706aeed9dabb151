package ru.metodmonitor.evidence.chat;

import java.util.ArrayList;
import java.util.List;
import ru.metodmonitor.access.Access;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.CardLink;
import ru.metodmonitor.bot.InlineSearch;
import ru.metodmonitor.bot.Links;
import ru.metodmonitor.bot.Reply.Found.Offer;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.evidence.Entry;
import ru.metodmonitor.registry.BriefNames;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.Teacher;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;

/**
 * Schools, teachers and entries for whoever types after the bot's name in some chat. What goes into that chat is a link that opens the card
 * for those who may see it, and no name.
 */
public final class CardSearch implements InlineSearch {
    private static final int SHORTEST = 2;
    private static final int MOST = 20;

    private final FindCommand find;
    private final Registry registry;
    private final Access access;
    private final Links links;

    public CardSearch(FindCommand find, Registry registry, Access access, Links links) {
        this.find = find;
        this.registry = registry;
        this.access = access;
        this.links = links;
    }

    @Override
    public List<Offer> find(Request request, String text, Tx tx) {
        if (text.strip().length() < SHORTEST && !text.strip().matches("\\d+")) {
            return List.of();
        }
        List<Offer> offers = new ArrayList<>();
        BriefNames names = registry.names(tx);
        if (!request.person().has(Role.HEAD) || request.person().has(Role.OPERATOR)) {
            schools(text, tx)
                    .forEach(s -> offers.add(offer(
                            request,
                            "school",
                            s.id(),
                            Phrase.of("button.named", "text", names.name(s)),
                            Phrase.of("inline.school"),
                            names.name(s))));
        }
        if (find.spec().allows(request.known())) {
            named(request, text, tx, offers);
        }
        return offers.subList(0, Math.min(MOST, offers.size()));
    }

    private List<School> schools(String text, Tx tx) {
        return registry.schools(tx).match(text).fold(List::of, several -> several, List::of);
    }

    /** Titles with names are shown to the asker, who sees them in the bot too: the journal keeps that. */
    private void named(Request request, String text, Tx tx, List<Offer> offers) {
        int before = offers.size();
        for (Teacher teacher : find.teachers(request.person(), text, tx)) {
            Phrase title =
                    Phrase.of("button.named", "text", EntryText.name(teacher.name(), teacher.id(), request.names()));
            String school = registry.names(tx).name(teacher.schoolId());
            offers.add(
                    offer(request, "teacher", teacher.id(), title, Phrase.of("inline.teacher", "school", school), ""));
        }
        for (Entry entry : find.entries(request.person(), text, tx)) {
            Phrase title = Phrase.of("inline.entry", "id", entry.id());
            offers.add(offer(
                    request, "entry", entry.id(), title, EntryText.line(entry, request.names()), "№ " + entry.id()));
        }
        access.sawNames(tx, request.person(), "find", offers.size() - before);
    }

    private Offer offer(Request request, String command, long id, Phrase title, Phrase about, String what) {
        String token = CardLink.of(command, id);
        String address = links.card(request.chat().id().channel(), token);
        Phrase said = Phrase.of("inline.said-" + command, "what", what, "address", address);
        return new Offer(token, title, about, said);
    }
}
