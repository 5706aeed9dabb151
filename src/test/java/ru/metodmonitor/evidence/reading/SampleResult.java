package ru.metodmonitor.evidence.reading;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A result as orders name it.
 *
 * @param word in the nominative
 * @param awarded as what somebody is awarded with or declared to be, in the instrumental
 * @param heading the word over a list; empty if there is none
 * @param meaning what a reader should make of it
 * @param winner whether it counts under indicator 3
 */
record SampleResult(String word, String awarded, String heading, String meaning, boolean winner) {
    static final SampleResult NONE = new SampleResult("", "", "", "", false);

    private static final List<SampleResult> ALL = List.of(
            new SampleResult("победитель", "победителем", "Победители", "победитель", true),
            new SampleResult("Победитель", "Победителем", "ПОБЕДИТЕЛИ", "победитель", true),
            new SampleResult("призёр", "призёром", "Призёры", "призёр", true),
            new SampleResult("призер", "призером", "Призеры", "призёр", true),
            new SampleResult("лауреат", "лауреатом", "Лауреаты", "лауреат", true),
            new SampleResult("лауреат II степени", "лауреатом II степени", "", "лауреат II степени", true),
            new SampleResult("1 место", "дипломом за 1 место", "1 место", "1 место", true),
            new SampleResult("I место", "дипломом за I место", "I место", "I место", true),
            new SampleResult("2-е место", "дипломом за 2-е место", "", "2-е место", true),
            new SampleResult("диплом I степени", "дипломом I степени", "", "диплом I степени", true),
            new SampleResult("Диплом III степени", "Дипломом III степени", "", "диплом III степени", true),
            new SampleResult("дипломант", "дипломантом", "Дипломанты", "дипломант", true),
            new SampleResult("участник", "сертификатом участника", "Участники", "участник", false),
            new SampleResult("участие", "сертификатом за участие", "", "участник", false),
            new SampleResult("сертификат участника", "сертификатом участника", "", "участник", false));

    static final SampleResult PARTICIPANT = ALL.get(12);

    static SampleResult any(RandomGenerator random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    static SampleResult headed(RandomGenerator random) {
        SampleResult result = any(random);
        return result.heading.isEmpty() ? headed(random) : result;
    }
}
