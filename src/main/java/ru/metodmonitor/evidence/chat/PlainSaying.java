package ru.metodmonitor.evidence.chat;

import java.util.Optional;
import ru.metodmonitor.access.Role;
import ru.metodmonitor.bot.ButtonData;
import ru.metodmonitor.bot.Command;
import ru.metodmonitor.bot.Message;
import ru.metodmonitor.bot.Reply;
import ru.metodmonitor.bot.Request;
import ru.metodmonitor.bot.Spec;
import ru.metodmonitor.registry.Registry;
import ru.metodmonitor.registry.SchoolMatch;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.KeyboardLayout;

/**
 * What somebody means who writes plain words that no dialog waits for and no list is made of: one more person of the order at hand, a
 * thing that the words name alone (it opens), else everything that they can mean, as buttons.
 */
public final class PlainSaying implements Command {
    private static final String THANKS =
            "(?iu)\\s*(?:большое\\s+|огромное\\s+)?(?:спасибо|благодарю|спс)(?:\\s+большое|\\s+огромное|\\s+вам)?[\\s!.)]*";

    private final FindCommand find;
    private final OneMore oneMore;
    private final Registry registry;

    public PlainSaying(FindCommand find, OneMore oneMore, Registry registry) {
        this.find = find;
        this.oneMore = oneMore;
        this.registry = registry;
    }

    @Override
    public Spec spec() {
        return Spec.command("say").naming().unlisted();
    }

    @Override
    public Reply handle(Request request, Tx tx) {
        String text = request.arguments().strip();
        if (text.matches(THANKS)) {
            return Reply.text("plain.thanks");
        }
        Optional<Reply> meant = meant(request, text, tx);
        String other = KeyboardLayout.russian(text);
        boolean switched = meant.isEmpty() && text.matches("[\\p{IsLatin}\\d\\s\\[\\]{};:'\",.<>`~-]+");
        if (switched) {
            meant = meant(request, other, tx);
        }
        return meant.orElseGet(() ->
                find.spec().allows(request.known()) ? find.handle(request.with(text), tx) : Reply.text("plain.help"));
    }

    private Optional<Reply> meant(Request request, String text, Tx tx) {
        if (text.lines().count() > 1) {
            return Optional.empty();
        }
        Optional<Message> card = oneMore.offer(request, text, tx);
        if (card.isPresent()) {
            return card.map(Reply::of);
        }
        if (find.spec().allows(request.known())) {
            return find.only(request, text, tx).map(Reply::open);
        }
        boolean schools =
                request.person().has(Role.TERRITORY) || request.person().has(Role.ANALYST);
        return schools ? school(text, tx) : Optional.empty();
    }

    private Optional<Reply> school(String text, Tx tx) {
        SchoolMatch match = registry.schools(tx).match(text);
        return match.fold(
                one -> Optional.of(Reply.open(ButtonData.of("school", "open", one.id()))),
                several -> Optional.of(Reply.run("school", text)),
                Optional::empty);
    }
}
