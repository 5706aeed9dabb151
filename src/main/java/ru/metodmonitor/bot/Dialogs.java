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

    private static final String BACK = "back";
    private static final String CANCEL = "stop";
    private static final String CHOICE = "pick";
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
        Trail<S> trail = new Trail<>(request.incoming().updateId() % IDS, dialog, List.of(state), Optional.empty());
        return Reply.of(card(trail, List.of(), request, tx));
    }

    /** The person's dialog in this chat goes on with an answer; empty if there is none. */
    Optional<Reply> answer(Answer answer, Request request, Tx tx) {
        return load(request, tx).map(trail -> typed(trail, answer, request, tx));
    }

    /** Who types a button's words instead of pressing it means the button. */
    private <S> Reply typed(Trail<S> trail, Answer answer, Request request, Tx tx) {
        if (isLabel("dialog.cancel", answer)) {
            cancel(request, tx);
            return Reply.text("dialog.cancelled");
        }
        if (isLabel("dialog.back", answer)) {
            return back(trail, request, tx);
        }
        Prompt prompt = trail.dialog().prompt(last(trail), request, tx);
        return prompt.choices().stream()
                .flatMap(List::stream)
                .filter(choice -> texts.plain(choice.label()).equalsIgnoreCase(answer.text()))
                .findFirst()
                .map(choice -> turn(trail, new Answer(choice.answer(), true, answer.file()), request, tx))
                .orElseGet(() -> turn(trail, answer, request, tx));
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
            return Reply.alert("button.stale");
        }
        Trail<?> trail = found.get();
        return switch (data.action()) {
            case CANCEL -> cancelled(request, tx);
            case BACK -> back(trail, request, tx);
            default ->
                payloads.restore(tx, data.field(2))
                        .filter(text -> isOffered(trail, text, request, tx))
                        .map(text -> turn(trail, new Answer(text, true, Optional.empty()), request, tx))
                        .orElseGet(() -> Reply.alert("button.stale"));
        };
    }

    /** A dialog that an earlier program began has kept no answers: those that the step would offer now hold. */
    private static <S> boolean isOffered(Trail<S> trail, String answer, Request request, Tx tx) {
        List<String> offered =
                trail.offered().orElseGet(() -> answers(trail.dialog().prompt(last(trail), request, tx)));
        return offered.contains(answer);
    }

    private static List<String> answers(Prompt prompt) {
        return prompt.choices().stream()
                .flatMap(List::stream)
                .map(Prompt.Choice::answer)
                .toList();
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
        return show(trail.at(shorter), List.of(), request, tx);
    }

    private <S> Reply turn(Trail<S> trail, Answer answer, Request request, Tx tx) {
        S state = last(trail);
        return trail.dialog()
                .on(state, answer, request, tx)
                .fold(
                        next -> {
                            List<S> longer = new ArrayList<>(trail.states());
                            longer.add(next);
                            return show(trail.at(longer), List.of(), request, tx);
                        },
                        problem -> {
                            Phrase error =
                                    Phrase.of("input.error", "what", problem.what(), "example", problem.example());
                            return show(trail, List.of(error), request, tx);
                        },
                        reply -> end(trail, reply, answer, request, tx));
    }

    private <S> Reply end(Trail<S> trail, Reply reply, Answer answer, Request request, Tx tx) {
        // The end may have begun another dialog already: only the one that ended is taken away.
        store.find(tx, request.chat().id(), request.person().id())
                .filter(row -> row.id() == trail.id())
                .ifPresent(row -> cancel(request, tx));
        boolean names =
                trail.dialog() instanceof Command command && command.spec().names();
        Reply last = names ? reply.guard() : reply;
        return answer.pressed() ? inPlace(last) : last;
    }

    /** A dialog that ends with a press puts its last word where the pressed card is: the chat stays short. */
    private static Reply inPlace(Reply reply) {
        List<Reply.Part> parts = new ArrayList<>(reply.parts());
        for (int i = 0; i < parts.size(); i++) {
            Optional<Message> said = parts.get(i).said();
            if (said.isPresent()) {
                parts.set(i, new Reply.Replace(said.get()));
                break;
            }
        }
        return new Reply(parts);
    }

    private <S> Reply show(Trail<S> trail, List<Phrase> first, Request request, Tx tx) {
        return Reply.replace(card(trail, first, request, tx));
    }

    /** The step's question, which is now the one that waits for an answer. */
    private <S> Message card(Trail<S> trail, List<Phrase> first, Request request, Tx tx) {
        S state = last(trail);
        Prompt prompt = trail.dialog().prompt(state, request, tx);
        save(trail, answers(prompt), request, tx);
        List<Phrase> lines = new ArrayList<>(first);
        lines.addAll(prompt.lines());
        Message message = Message.of(lines);
        long step = trail.states().size();
        for (List<Prompt.Choice> row : prompt.choices()) {
            message = message.row(row.stream()
                    .map(choice -> Button.of(
                            choice.label(),
                            ButtonData.of(
                                    BUTTONS,
                                    CHOICE,
                                    trail.id(),
                                    step,
                                    payloads.shorten(tx, choice.answer(), ANSWER_BYTES, request.at()))))
                    .toList());
        }
        List<Button> ways = new ArrayList<>();
        if (step > 1) {
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
                    json.writeValueAsString(offered));
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
            return states.isEmpty() ? Optional.empty() : Optional.of(new Trail<>(row.id(), dialog, states, offered));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private record Trail<S>(long id, Dialog<S> dialog, List<S> states, Optional<List<String>> offered) {
        Trail<S> at(List<S> otherStates) {
            return new Trail<>(id, dialog, otherStates, Optional.empty());
        }
    }
}
