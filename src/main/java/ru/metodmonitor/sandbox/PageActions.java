package ru.metodmonitor.sandbox;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person does at the page, as JSON over HTTP: the same as {@link Client}. */
final class PageActions {
    private static final Duration ANSWER_WAIT = Duration.ofSeconds(30);

    private final World world;
    private final String base;

    /**
     * @param base where the actions of this messenger stand, with a slash at the end
     */
    PageActions(World world, String base) {
        this.world = world;
        this.base = base;
    }

    void routes(RoutesConfig routes) {
        String chat = base + "chats/{chat}/as/{user}/";
        routes.post(base + "people", this::addPerson);
        routes.post(base + "groups", this::addGroup);
        routes.post(chat + "text", c -> sent(c, client(c).send(args(c).text("text"))));
        routes.post(chat + "file", this::file);
        routes.post(chat + "press", this::press);
        routes.post(chat + "edit", this::edit);
        routes.post(chat + "forward", this::forward);
        routes.post(chat + "start", c -> sent(c, client(c).start()));
        routes.post(chat + "follow", c -> sent(c, client(c).follow(args(c).text("link"))));
        routes.post(chat + "block", c -> done(c, client(c)::block));
        routes.post(chat + "unblock", c -> done(c, client(c)::unblock));
        routes.post(chat + "add-bot", c -> done(c, client(c)::addBot));
        routes.post(chat + "remove-bot", c -> done(c, client(c)::removeBot));
    }

    private void addPerson(Context context) {
        Args args = args(context);
        Persona added = world.people()
                .add(Persona.of(
                        Long.parseLong(args.text("id")),
                        args.text("firstName"),
                        args.text("lastName"),
                        args.text("username"),
                        args.text("description")));
        PageApi.reply(context, Json.object().put("id", added.id()));
    }

    private void addGroup(Context context) {
        Args args = args(context);
        List<Long> members = new ArrayList<>();
        args.json("members", "members").ifPresent(list -> list.forEach(id -> members.add(id.asLong())));
        Group added = world.people().addGroup(new Group(Long.parseLong(args.text("id")), args.text("title")), members);
        PageApi.reply(context, Json.object().put("id", added.id()));
    }

    private void file(Context context) {
        Args args = args(context);
        Upload upload = args.upload("file").orElseThrow(() -> new IllegalArgumentException("no file"));
        Client client = client(context);
        Sent sent = switch (args.text("kind")) {
            case "photo" -> client.photo(upload.name(), upload.mime(), upload.bytes(), args.text("caption"));
            case "voice" -> client.voice(upload.bytes());
            default -> client.document(upload.name(), upload.mime(), upload.bytes(), args.text("caption"));
        };
        sent(context, sent);
    }

    private void press(Context context) {
        Args args = args(context);
        Client client = client(context);
        ChatMessage message = message(client.chat(), args.number("message", 0));
        List<InlineButton> row = message.keyboard().get(args.number("row", 0));
        InlineButton button = row.get(args.number("column", 0));
        if (!button.text().equals(args.text("label"))) {
            throw new IllegalArgumentException("the button has changed");
        }
        Press press = client.press(message, button);
        Optional<PressAnswer> answer = world.presses().await(press.queryId(), ANSWER_WAIT);
        PageApi.reply(
                context,
                Json.object()
                        .put("answered", answer.isPresent())
                        .put("text", answer.map(PressAnswer::text).orElse(""))
                        .put("alert", answer.map(PressAnswer::alert).orElse(false))
                        .put("url", answer.map(PressAnswer::url).orElse("")));
    }

    private void edit(Context context) {
        Args args = args(context);
        Client client = client(context);
        sent(context, client.edit(message(client.chat(), args.number("message", 0)), args.text("text")));
    }

    private void forward(Context context) {
        Args args = args(context);
        long from = Long.parseLong(args.text("from"));
        sent(context, client(context).forward(message(from, args.number("message", 0))));
    }

    private ChatMessage message(long chat, int id) {
        return world.chats().find(chat, id).orElseThrow(() -> new IllegalArgumentException("no such message"));
    }

    private Client client(Context context) {
        long chat = Long.parseLong(context.pathParam("chat"));
        long user = world.people()
                .require(Long.parseLong(context.pathParam("user")))
                .id();
        Client own = new Client(world, user, user);
        return chat == user ? own : own.in(chat);
    }

    private static Args args(Context context) {
        return ArgsReader.read(context);
    }

    private static void done(Context context, Runnable action) {
        action.run();
        PageApi.reply(context, Json.object().put("done", true));
    }

    private static void sent(Context context, Sent sent) {
        PageApi.reply(context, Json.object().put("id", sent.message().id()));
    }
}
