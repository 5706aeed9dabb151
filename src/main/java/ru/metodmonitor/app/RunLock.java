package ru.metodmonitor.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import ru.metodmonitor.storage.OwnerOnly;

/** Only one bot runs over a data folder: two would answer everybody twice. */
public final class RunLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private RunLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @throws UsageException if another bot holds it, or the folder can't be written
     */
    public static RunLock take(Path folder) {
        try {
            OwnerOnly.folder(folder);
            OwnerOnly.prepare(folder.resolve("run.lock"));
            FileChannel channel =
                    FileChannel.open(folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw UsageException.failed("another bot is running over this data folder: " + folder);
            }
            return new RunLock(channel, lock);
        } catch (OverlappingFileLockException e) {
            throw UsageException.failed("another bot is running over this data folder: " + folder);
        } catch (IOException e) {
            throw UsageException.failed("the data folder can't be written: " + folder);
        }
    }

    /** Whether the lock is held: it is until it is closed. */
    public boolean stillHeld() {
        return lock.isValid();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw UsageException.failed("the lock file can't be closed");
        }
    }
}
