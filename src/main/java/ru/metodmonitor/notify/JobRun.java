package ru.metodmonitor.notify;

import java.util.function.Consumer;
import ru.metodmonitor.storage.Database;
import ru.metodmonitor.storage.Tx;
import ru.metodmonitor.text.Phrase;
import ru.metodmonitor.text.Texts;

/**
 * A job while it runs: its order, its progress message, its end.
 *
 * <p>Threading: belongs to the job thread.
 */
public final class JobRun {
    private final JobRow job;
    private final Database database;
    private final Outbox outbox;
    private final Texts texts;
    private final Runnable wake;
    private final JobStore store = new JobStore();
    private long pendingEdit = -1;

    JobRun(JobRow job, Database database, Outbox outbox, Texts texts, Runnable wake) {
        this.job = job;
        this.database = database;
        this.outbox = outbox;
        this.texts = texts;
        this.wake = wake;
    }

    /** What was asked. */
    public JobRow job() {
        return job;
    }

    /** Shows how far the work is, in the job's progress message; quick successions melt into one edit. */
    public void progress(Phrase text) {
        progress(text, Keyboard.NONE);
    }

    /** The same with buttons under it. */
    public void progress(Phrase text, Keyboard keyboard) {
        job.progressId().ifPresent(row -> {
            database.writeOnly(tx -> inTopic(tx, () -> edit(tx, row, text, keyboard)));
            wake.run();
        });
    }

    /** Ends the job: its lasting changes and its messages in one transaction. */
    public void finish(Consumer<Tx> work) {
        database.writeOnly(tx -> {
            inTopic(tx, () -> work.accept(tx));
            store.done(tx, job.id());
        });
        wake.run();
    }

    /** Edits the progress message within the ending transaction. */
    public void lastWord(Tx tx, Phrase text) {
        job.progressId().ifPresent(row -> edit(tx, row, text, Keyboard.NONE));
    }

    /** What the job says where it was asked for is said in the topic in which it was asked. */
    void inTopic(Tx tx, Runnable work) {
        Outbox.inTopic(tx, job.chatId(), job.topic(), () -> {
            work.run();
            return true;
        });
    }

    private void edit(Tx tx, long row, Phrase text, Keyboard keyboard) {
        if (text.namesTeachers()) {
            throw new IllegalArgumentException("a progress message can't name teachers: " + text.key());
        }
        Outgoing edit = new Outgoing.Edit(
                new Outgoing.Target(String.valueOf(row), true), texts.html(text).html(), keyboard, Care.OPEN);
        if (pendingEdit < 0 || !outbox.replace(tx, pendingEdit, edit)) {
            pendingEdit = outbox.put(tx, job.chatId(), edit, Priority.WORK);
        }
    }
}
