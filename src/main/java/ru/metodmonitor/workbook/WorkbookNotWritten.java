package ru.metodmonitor.workbook;

import java.io.IOException;
import java.nio.file.Path;

/** A workbook couldn't be written: no room, no right, no such folder. What stood under the name before is untouched. */
public final class WorkbookNotWritten extends RuntimeException {
    private final transient Path target;

    WorkbookNotWritten(Path target, IOException cause) {
        super("cannot write " + target.getFileName() + ": " + cause.getMessage(), cause);
        this.target = target;
    }

    /** Where it should have gone. */
    public Path target() {
        return target;
    }
}
