package ru.metodmonitor.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;

/**
 * Runs dialogs: keeps the trail of states, shows prompts, turns presses into answers, goes back and cancels.
 *
 * <p>A button of a step names the dialog and the step, so a press on an old card is recognised as old. What it stands for counts
 * only if the step has offered it: a made-up press can't answer with somebody else's school or teacher.
 */
final class Dialogs {
    /** The owner of dialog buttons. */
    static final String BUTTONS = "~";

    /** The owner of buttons that speak of a dialog from outside of it. */
    static final String ASIDE = "~~";

    private static final String BACK = "back";
    private static final String CANCEL = "stop";
    private static final String CHOICE = "pick";
    private static final String LEAVE = "leave";
    private static final String STAY = "stay";
    private static final String DROP = "drop";
    private static final String OPEN = "open";
    private static final int ANSWER_BYTES = 24;
    /** A dialog's number stands in its buttons, which have little room: a part of its first update's number will do. */
    private static final long IDS = 1_000_000_000_000L;

    private final Map<String, Dialog<?>> dialogs;
    private final DialogStore store = new DialogStore();
    private final ButtonPayloads payloads = new ButtonPayloads();

    private final ObjectMapper json;
    private final Texts texts;

    Dialogs(List<Dialog<?>> dialogs, Module stored, Texts texts) {
        this.texts = texts;
        this.json = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(stored)
                // Only what a state's components are is stored, not what its methods tell.
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        this.dialogs = dialogs.stream().collect(Collectors.toUnmodifiableMap(Dialog::kind, Function.identity()));
    }

    /**
     * Begins a dialog in the place of any other of this person in this chat. Its first question is a message of its own: the card
     * whose button began it keeps its buttons.
     */
    <S> Reply begin(Dialog<S> dialog, S state, Request request, Tx tx) {
        Reply dead = drop(request, tx);
        Trail<S> trail = new Trail<>(request.incoming().updateId() % IDS, dialog, List.of(state), Optional.empty(), 0);
        return Reply.of(card(trail, List.of(), request, tx)).and(dead);
    }

    /** The question that waits now is the outbox row of this number. */
    void shown(Tx tx, ChatId chat, long person, long row) {
        store.shown(tx, chat, person, row);
    }

    /** Ends whatever is under way; its card loses its buttons. */
    Reply drop(Request request, Tx tx) {
        Optional<DialogStore.Row> running =
                store.find(tx, request.chat().id(), request.person().id());
        running.ifPresent(row -> cancel(request, tx));
        return running.map(row -> dead(row.card())).orElse(Reply.NOTHING);
    }

    private static Reply dead(long card) {
        return card == 0 ? Reply.NOTHING : new Reply(List.of(new Reply.Strip(card)));
    }

    /**
     * Asks whether a dialog in which something was answered already is to be left for a command; empty if nothing would be lost.
     *
     * @param typed the command, to be carried out if so
     */
    Optional<Reply> leaving(String name, String typed, Request request, Tx tx) {
        return load(request, tx)
                .filter(trail -> trail.dialog().isWork() && trail.states().size() > 1)
                .map(trail -> Reply.of(Message.of("dialog.leave", "what", begun(trail))
                        .row(Button.of(
                                Phrase.of("dialog.leave-yes", "name", name),
                                way(LEAVE, trail, payloads.shorten(tx, typed, ANSWER_BYTES, request.at()))))
                        .row(Button.of("dialog.leave-no", way(STAY, trail)))));
    }

    /** Reminds of what waits for an answer, after something else was looked at. */
    Reply reminder(Request request, Tx tx) {
        return load(request, tx)
                .filter(trail -> trail.dialog().isWork())
                .map(trail -> Reply.of(Message.of("dialog.waits", "what", begun(trail))
                        .row(
                                Button.of("dialog.leave-no", way(STAY, trail)),
                                Button.of("dialog.drop", way(DROP, trail)))))
                .orElse(Reply.NOTHING);
    }

    private static Phrase begun(Trail<?> trail) {
        return Phrase.of(trail.dialog().kind() + ".menu");
    }

    /** Whether a button is a dialog's. */
    static boolean own(ButtonData data) {
        return data.command().equals(BUTTONS) || data.command().equals(ASIDE);
    }

    private static ButtonData way(String action, Trail<?> trail, Object... more) {
        List<Object> fields = new ArrayList<>(List.of(trail.id(), trail.states().size()));
        fields.addAll(List.of(more));
        return ButtonData.of(ASIDE, action, fields.toArray());
    }

    /** The person's dialog in this chat goes on with an answer; empty if there is none. */
    Optional<Reply> answer(Answer answer, Request request, Tx tx) {
        return load(request, tx).flatMap(trail -> typed(trail, answer, request, tx));
    }

    /** Who types a button's words instead of pressing it means the button. */
    private <S> Optional<Reply> typed(Trail<S> trail, Answer answer, Request request, Tx tx) {
        if (isLabel("dialog.cancel", answer)) {
            return Optional.of(Reply.text("dialog.cancelled").and(drop(request, tx)));
        }
        if (isLabel("dialog.back", answer)) {
            return Optional.of(back(trail, request, tx));
        }
        if (!trail.dialog().hears(last(trail), answer)) {
            cancel(request, tx);
            return Optional.empty();
        }
        List<Prompt.Choice> meant = labelled(trail, answer, request, tx);
        // Two teachers may have one label: then the words are read as typed.
        Answer read = meant.size() == 1 ? new Answer(meant.get(0).answer(), true, answer.file()) : answer;
        return Optional.of(turn(trail, read, request, tx));
    }

    /** Whether words that mean a command are no answer here: nothing waits with which something would be lost, nor for just these words. */
    boolean yields(String typed, Request request, Tx tx) {
        return load(request, tx)
                .filter(trail -> yields(trail, typed, request, tx))
                .isPresent();
    }

    private <S> boolean yields(Trail<S> trail, String typed, Request request, Tx tx) {
        Answer answer = new Answer(typed, false, Optional.empty());
        return !trail.dialog().isWork()
                && !isLabel("dialog.cancel", answer)
                && !isLabel("dialog.back", answer)
                && labelled(trail, answer, request, tx).isEmpty()
                && !trail.dialog().knows(last(trail), typed, request, tx);
    }

    /** The answers whose buttons say what was typed. */
    private <S> List<Prompt.Choice> labelled(Trail<S> trail, Answer answer, Request request, Tx tx) {
        return trail.dialog().prompt(last(trail), request, tx).answers().stream()
                .filter(choice -> texts.plain(choice.label()).equalsIgnoreCase(answer.text()))
                .toList();
    }

    private boolean isLabel(String key, Answer answer) {
        String label = texts.plain(key).replace("‹", "").strip();
        return answer.text().replace("‹", "").strip().equalsIgnoreCase(label);
    }

    private static <S> S last(Trail<S> trail) {
        return trail.states().get(trail.states().size() - 1);
    }

    /** A button of a dialog was pressed. */
    Reply press(ButtonData data, Request request, Tx tx) {
        Optional<Trail<?>> found = load(request, tx);
        if (found.isEmpty()
                || found.get().id() != data.number(0)
                || found.get().states().size() != data.number(1)) {
            return Reply.stale();
        }
        Trail<?> trail = found.get();
        return switch (data.action()) {
            case CANCEL -> cancelled(request, tx);
            case BACK -> back(trail, request, tx);
            case STAY -> show(trail, List.of(), request, tx).and(dead(trail.card()));
            case LEAVE -> left(data, request, tx);
            case DROP -> Reply.replace(Message.of("dialog.cancelled")).and(drop(request, tx));
            case OPEN -> opened(trail, data.field(2), request, tx);
            default ->
                payloads.restore(tx, data.field(2))
                        .filter(text -> isOffered(trail, text, request, tx))
                        .map(text -> turn(trail, new Answer(text, true, Optional.empty()), request, tx))
                        .orElseGet(Reply::stale);
        };
    }

    private Reply left(ButtonData data, Request request, Tx tx) {
        Reply dead = drop(request, tx);
        return payloads.restore(tx, data.field(2))
                .flatMap(CommandLine::parse)
                .map(line -> Reply.run(line.name(), line.arguments()))
                .orElseGet(Reply::stale)
                .and(dead);
    }

    /** A dialog that an earlier program began has kept no answers: those that the step would offer now hold. */
    private static <S> boolean isOffered(Trail<S> trail, String answer, Request request, Tx tx) {
        List<String> offered =
                trail.offered().orElseGet(() -> answers(trail.dialog().prompt(last(trail), request, tx)));
        return offered.contains(answer);
    }

    private static List<String> answers(Prompt prompt) {
        return prompt.answers().stream().map(Prompt.Choice::answer).toList();
    }

    /** Ends whatever is under way; false if nothing was. */
    boolean cancel(Request request, Tx tx) {
        return store.delete(tx, request.chat().id(), request.person().id());
    }

    private Reply cancelled(Request request, Tx tx) {
        cancel(request, tx);
        return Reply.replace(Message.of("dialog.cancelled"));
    }

    private <S> Reply back(Trail<S> trail, Request request, Tx tx) {
        List<S> states = trail.states();
        List<S> shorter = states.size() > 1 ? states.subList(0, states.size() - 1) : states;
        return next(trail.at(shorter), List.of(), request, tx);
    }

    private <S> Reply turn(Trail<S> trail, Answer answer, Request request, Tx tx) {
        S state = last(trail);
        return trail.dialog()
                .on(state, answer, request, tx)
                .fold(
                        next -> {
                            List<S> longer = new ArrayList<>(trail.states());
                            longer.add(next);
                            return next(trail.at(longer), List.of(), request, tx);
                        },
                        problem -> {
                            Phrase error =
                                    Phrase.of("input.error", "what", problem.what(), "example", problem.example());
                            return next(trail, List.of(error), request, tx);
                        },
                        prompt -> placed(
                                trail,
                                card(trail, prompt, prompt.behind("").narrower(), List.of(), request, tx),
                                request),
                        reply -> end(trail, reply, request, tx));
    }

    /** What is behind a button that opens further answers takes the place of the question's. */
    private <S> Reply opened(Trail<S> trail, String path, Request request, Tx tx) {
        Prompt prompt = trail.dialog().prompt(last(trail), request, tx);
        return Reply.replace(card(trail, prompt, prompt.behind(path), List.of(), request, tx));
    }

    private <S> Reply end(Trail<S> trail, Reply reply, Request request, Tx tx) {
        // The end may have begun another dialog already: only the one that ended is taken away.
        store.find(tx, request.chat().id(), request.person().id())
                .filter(row -> row.id() == trail.id())
                .ifPresent(row -> cancel(request, tx));
        boolean names =
                trail.dialog() instanceof Command command && command.spec().names();
        Reply last = names ? reply.guard() : reply;
        boolean inItsPlace =
                isPress(request) && last.parts().stream().anyMatch(p -> p.said().isPresent());
        if (inItsPlace) {
            return last.inPlace();
        }
        return isPress(request) && last.replaces() ? last : last.unlessInPlace(dead(trail.card()));
    }

    private static boolean isPress(Request request) {
        return request.incoming() instanceof Incoming.Press;
    }

    /** The next question: in the place of the pressed card, or below what was typed, and the card above loses its buttons. */
    private <S> Reply next(Trail<S> trail, List<Phrase> first, Request request, Tx tx) {
        return placed(trail, card(trail, first, request, tx), request);
    }

    private static Reply placed(Trail<?> trail, Message card, Request request) {
        Reply question = Reply.replace(card);
        return isPress(request) ? question : question.and(dead(trail.card()));
    }

    private <S> Reply show(Trail<S> trail, List<Phrase> first, Request request, Tx tx) {
        return Reply.replace(card(trail, first, request, tx));
    }

    /** The step's question, which is now the one that waits for an answer. */
    private <S> Message card(Trail<S> trail, List<Phrase> first, Request request, Tx tx) {
        Prompt prompt = trail.dialog().prompt(last(trail), request, tx);
        return card(trail, prompt, prompt.behind(""), first, request, tx);
    }

    /**
     * The same with a question in other words, or with what is behind one of its buttons.
     *
     * @param level the buttons that are shown of it
     */
    private <S> Message card(
            Trail<S> trail, Prompt prompt, Prompt.Level level, List<Phrase> first, Request request, Tx tx) {
        save(trail, answers(prompt), request, tx);
        List<Phrase> lines = new ArrayList<>(first);
        lines.addAll(prompt.lines());
        Message message =
                trail.dialog().mayName(last(trail)) ? Message.of(lines).guard() : Message.of(lines);
        long step = trail.states().size();
        for (List<Prompt.Level.Shown> row : level.rows()) {
            message = message.row(row.stream()
                    .map(shown -> Button.of(
                            shown.choice().label(),
                            shown.choice().within().isEmpty()
                                    ? ButtonData.of(
                                            BUTTONS,
                                            CHOICE,
                                            trail.id(),
                                            step,
                                            payloads.shorten(tx, shown.choice().answer(), ANSWER_BYTES, request.at()))
                                    : ButtonData.of(BUTTONS, OPEN, trail.id(), step, shown.path())))
                    .toList());
        }
        List<Button> ways = new ArrayList<>();
        if (level.above().isPresent()) {
            ways.add(Button.of(
                    "dialog.back",
                    ButtonData.of(BUTTONS, OPEN, trail.id(), step, level.above().get())));
        } else if (step > 1) {
            ways.add(Button.of("dialog.back", ButtonData.of(BUTTONS, BACK, trail.id(), step)));
        }
        ways.add(Button.of("dialog.cancel", ButtonData.of(BUTTONS, CANCEL, trail.id(), step)));
        return message.row(ways);
    }

    private <S> void save(Trail<S> trail, List<String> offered, Request request, Tx tx) {
        try {
            List<JsonNode> states = new ArrayList<>();
            for (S state : trail.states()) {
                states.add(
                        json.readTree(json.writerFor(trail.dialog().stateType()).writeValueAsString(state)));
            }
            DialogStore.Row row = new DialogStore.Row(
                    trail.id(),
                    trail.dialog().kind(),
                    json.writeValueAsString(states),
                    json.writeValueAsString(offered),
                    trail.card());
            store.save(tx, request.chat().id(), request.person().id(), row, request.at());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a dialog state can't be written: " + trail.dialog().kind(), e);
        }
    }

    private Optional<Trail<?>> load(Request request, Tx tx) {
        return store.find(tx, request.chat().id(), request.person().id()).flatMap(row -> {
            Dialog<?> dialog = dialogs.get(row.kind());
            boolean may = !(dialog instanceof Command command) || command.spec().allows(request.known());
            Optional<Trail<?>> trail = dialog == null || !may ? Optional.empty() : read(row, dialog);
            if (trail.isEmpty()) {
                // The role that began it is gone; or it was written by a newer or much older program, and starting over
                // is kinder than an
                // error.
                cancel(request, tx);
            }
            return trail;
        });
    }

    private <S> Optional<Trail<?>> read(DialogStore.Row row, Dialog<S> dialog) {
        try {
            List<S> states = new ArrayList<>();
            for (JsonNode node : json.readTree(row.trail())) {
                states.add(json.treeToValue(node, dialog.stateType()));
            }
            Optional<List<String>> offered = row.offered().isEmpty()
                    ? Optional.empty()
                    : Optional.of(List.of(json.readValue(row.offered(), String[].class)));
            return states.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Trail<>(row.id(), dialog, states, offered, row.card()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A dialog under way; {@code card} is the outbox row of the question that waits, 0 if none was sent. */
    private record Trail<S>(long id, Dialog<S> dialog, List<S> states, Optional<List<String>> offered, long card) {
        Trail<S> at(List<S> otherStates) {
            return new Trail<>(id, dialog, otherStates, Optional.empty(), card);
        }
    }
}
