package ru.metodmonitor.campaign.chat;

import java.util.List;
import ru.metodmonitor.registry.AcademicYear;
import ru.metodmonitor.storage.Read;

/** Problems of a school that its own figures show: likely answers when its discussion is written down. */
public interface ProblemSource {
    /** The likeliest first; each a sentence that stands by itself. */
    List<String> problems(Read read, long school, AcademicYear year);

    /** What could be done about them, the likeliest first; never nothing. */
    List<String> steps(Read read, long school, AcademicYear year);
}
