package ru.metodmonitor.max;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.metodmonitor.bot.FileSource.Fetched;
import ru.metodmonitor.bot.Incoming;
import ru.metodmonitor.bot.Messenger;
import ru.metodmonitor.bot.Taken;
import ru.metodmonitor.channel.ChatId;
import ru.metodmonitor.notify.Care;
import ru.metodmonitor.notify.Delivery;
import ru.metodmonitor.notify.Keyboard;
import ru.metodmonitor.notify.Outgoing;
import ru.metodmonitor.notify.Transport;
import ru.metodmonitor.notify.Vitals;
import ru.metodmonitor.sandbox.ApiCall;
import ru.metodmonitor.sandbox.ChatMessage;
import ru.metodmonitor.sandbox.Client;
import ru.metodmonitor.sandbox.Group;
import ru.metodmonitor.sandbox.MaxSide;
import ru.metodmonitor.sandbox.Persona;
import ru.metodmonitor.sandbox.Sandbox;
import ru.metodmonitor.sandbox.SandboxOptions;

/** Against the stand-in, which judges each question by the published schema: it finds nothing wrong. */
class MaxOnStandInTest {
    private static final long MARIA = 101;
    private static final long GROUP = -201;
    private static final Transport.Address HERS = new Transport.Address(ChatId.of("max", MARIA), 0);
    private static final Keyboard YES = new Keyboard(List.of(
            List.of(new Keyboard.Key("Да", "yes", false), new Keyboard.Key("Сайт", "https://a.example", true))));

    @TempDir
    Path folder;

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.of(
            "metod_bot", "Метод", Clock.fixed(Instant.parse("2020-09-01T06:00:00Z"), ZoneOffset.UTC)));
    private final MaxSide max = sandbox.max();
    private final BlockingQueue<Incoming> incomings = new LinkedBlockingQueue<>();
    private final MaxApi api =
            new MaxApi(new MaxSettings(URI.create(max.apiUrl()), max.token(), Optional.empty(), Optional.empty()));
    private final Messenger.Receiver receiver = api.receiver(new Vitals(), "", Taken.by(incomings::addAll));
    private final Transport sender = api.sender();

    @BeforeEach
    void begin() {
        max.people().add(Persona.of(MARIA, "Мария", "Иванова", "", "Директор"));
        max.people().addGroup(new Group(GROUP, "Рабочая группа"), List.of(MARIA));
        receiver.start();
    }

    @AfterEach
    void end() {
        receiver.close();
        api.close();
        sandbox.close();
        assertThat(max.violations().all()).isEmpty();
    }

    @Test
    void what_a_person_does_comes_in() throws InterruptedException {
        Client maria = max.client(MARIA);

        maria.follow(MaxApi.CHANNEL.opening("metod_bot", "aBcD-1234_aBcD-1234"));
        assertThat(((Incoming.Text) next()).text()).isEqualTo("/start aBcD-1234_aBcD-1234");

        ChatMessage said = maria.send("/help").messages().get(0);
        Incoming.Text text = (Incoming.Text) next();
        assertThat(text.text()).isEqualTo("/help");
        assertThat(text.chat().id()).isEqualTo(HERS.chat());
        assertThat(text.sender().name()).isEqualTo("Мария Иванова");

        maria.edit(said, "/me");
        assertThat(next()).isInstanceOf(Incoming.Edited.class);

        maria.voice(new byte[10]);
        assertThat(next()).isInstanceOf(Incoming.Unreadable.class);

        maria.block();
        assertThat(next())
                .isInstanceOfSatisfying(
                        Incoming.Membership.class,
                        left -> assertThat(left.reachable()).isFalse());
    }

    @Test
    void what_happens_in_a_group_comes_in() throws InterruptedException {
        Client inGroup = max.client(MARIA).in(GROUP);

        inGroup.addBot();
        Incoming.Membership added = (Incoming.Membership) next();
        assertThat(added.chat().group()).isTrue();
        assertThat(added.reachable()).isTrue();

        inGroup.send("/help");
        Incoming.Text text = (Incoming.Text) next();
        assertThat(text.chat().id()).isEqualTo(added.chat().id());
        assertThat(sender.deliver(new Transport.Address(text.chat().id(), 0), message("Вот"), Optional.empty()))
                .isInstanceOf(Delivery.Sent.class);

        inGroup.removeBot();
        Incoming.Membership removed = (Incoming.Membership) next();
        assertThat(removed.reachable()).isFalse();
        assertThat(sender.deliver(new Transport.Address(text.chat().id(), 0), message("Вот"), Optional.empty()))
                .isEqualTo(new Delivery.Blocked());
    }

    @Test
    void a_file_that_is_sent_is_fetched_with_all_its_bytes() throws InterruptedException, IOException {
        byte[] bytes = "содержимое".getBytes(StandardCharsets.UTF_8);
        max.client(MARIA).document("Приказ.docx", "application/x", bytes, "от вчера");

        Incoming.File file = nextFile();

        assertThat(file.name()).isEqualTo("Приказ.docx");
        assertThat(file.caption()).isEqualTo("от вчера");
        assertThat(file.size()).isEqualTo(bytes.length);
        Path target = folder.resolve("target");
        assertThat(api.files().fetch(file.fileId().substring("max:".length()), target))
                .isEqualTo(Fetched.DONE);
        assertThat(target).hasBinaryContent(bytes);
    }

    @Test
    void a_question_is_pressed_answered_and_exchanged() throws InterruptedException {
        Client maria = max.client(MARIA);
        maria.start();
        next();
        long mark = max.mark();
        deliver(new Outgoing.Message("<b>Записать</b> 5 &lt; 7 <code>a</code>?\nДа?", YES, Care.NAMES, true));
        ChatMessage asked = max.chats().awaitMessage(MARIA, mark, any -> true, Duration.ofSeconds(5));
        assertThat(asked.text()).isEqualTo("Записать 5 < 7 a?\nДа?");

        maria.press(asked, "Да");
        Incoming.Press press = (Incoming.Press) next();
        deliver(new Outgoing.PressAnswer(press.queryId(), "Записано", false));
        maria.press(asked, "Да");
        Incoming.Press again = (Incoming.Press) next();
        deliver(new Outgoing.PressAnswer(again.queryId(), "", false));
        Outgoing.Edit edit = new Outgoing.Edit(
                new Outgoing.Target(press.messageId(), false), "<s>Готово</s>", Keyboard.NONE, Care.OPEN);
        Delivery edited = sender.deliver(HERS, edit, Optional.of(press.messageId()));

        assertThat(press.data()).isEqualTo("yes");
        assertThat(again.updateId()).isNotEqualTo(press.updateId());
        assertThat(edited).isEqualTo(new Delivery.Sent(press.messageId()));
        assertThat(max.chats().fromBot(MARIA, 0)).hasSize(1);
        assertThat(max.chats().fromBot(MARIA, 0).get(0).text()).isEqualTo("Готово");
        assertThat(max.chats().fromBot(MARIA, 0).get(0).buttons()).isEmpty();
    }

    @Test
    void a_file_and_a_picture_are_sent_when_they_are_ready() throws InterruptedException, IOException {
        max.client(MARIA).start();
        next();
        Path file = folder.resolve("file");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", file.toFile());

        Stream.of(false, true).forEach(photo -> {
            Outgoing.Document document = new Outgoing.Document(
                    file.toString(), "Отчёт.png", "<i>Вот</i>", YES, photo, true, Care.OPEN, false);
            assertThat(sender.deliver(HERS, document, Optional.empty())).isInstanceOf(Delivery.Wait.class);
            assertThat(sender.deliver(HERS, document, Optional.empty())).isInstanceOf(Delivery.Sent.class);
        });

        assertThat(max.chats().fromBot(MARIA, 0)).hasSize(2);
        assertThat(max.chats().fromBot(MARIA, 0))
                .allMatch(message ->
                        message.attachment().isPresent() && message.text().equals("Вот"));
    }

    @Test
    void the_longest_text_goes_whole() throws InterruptedException {
        max.client(MARIA).start();
        next();

        deliver(message("я".repeat(4_000)));

        assertThat(max.chats().fromBot(MARIA, 0).get(0).text()).hasSize(4_000);
    }

    @Test
    void the_bot_knows_its_name_and_tells_its_commands() {
        api.publish(List.of(new Outgoing.Menu.Item("help", "Помощь"), new Outgoing.Menu.Item("me", "Обо мне")));

        assertThat(api.identity()).isEqualTo(new Messenger.Identity.Known("metod_bot"));
        assertThat(max.calls().of("PATCH /me/commands")).hasSize(1).allMatch(ApiCall::ok);
    }

    @Test
    void where_a_webhook_is_set_updates_are_brought_and_afterwards_asked_for_again() throws Exception {
        receiver.close();
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        MaxSettings.Webhook webhook =
                new MaxSettings.Webhook(URI.create("http://127.0.0.1:" + port + "/hook"), port, "s3cret-s3cret");
        MaxSettings settings =
                new MaxSettings(URI.create(max.apiUrl()), max.token(), Optional.empty(), Optional.of(webhook));
        try (MaxApi brought = new MaxApi(settings);
                Messenger.Receiver hook = brought.receiver(new Vitals(), "", Taken.by(incomings::addAll))) {
            hook.start();
            max.calls().await("POST /subscriptions", 1, Duration.ofSeconds(20));

            max.client(MARIA).start();
            max.client(MARIA).send("принесено");

            assertThat(((Incoming.Text) next()).text()).isEqualTo("/start");
            assertThat(((Incoming.Text) next()).text()).isEqualTo("принесено");
        }
        try (Messenger.Receiver poller = api.receiver(new Vitals(), "", Taken.by(incomings::addAll))) {
            poller.start();
            max.client(MARIA).send("спрошено");

            assertThat(((Incoming.Text) next()).text()).isEqualTo("спрошено");
        }
    }

    private static Outgoing.Message message(String html) {
        return new Outgoing.Message(html, Keyboard.NONE, Care.OPEN, false);
    }

    private void deliver(Outgoing message) {
        assertThat(sender.deliver(HERS, message, Optional.empty())).isInstanceOf(Delivery.Sent.class);
    }

    /** The next thing that says something: a first message may come with the opening of the chat. */
    private Incoming next() throws InterruptedException {
        for (Incoming came = take(); ; came = take()) {
            if (!(came instanceof Incoming.Ignored)) {
                return came;
            }
        }
    }

    private Incoming.File nextFile() throws InterruptedException {
        for (Incoming came = take(); ; came = take()) {
            if (came instanceof Incoming.File file) {
                return file;
            }
        }
    }

    private Incoming take() throws InterruptedException {
        return Optional.ofNullable(incomings.poll(20, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError(
                        "nothing came; the stand-in was asked " + max.calls().all()));
    }
}
