package ru.metodmonitor.evidence.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/** What people are by profession: «учителя русского языка и литературы». */
final class Positions {
    private static final String HEAD =
            "(?<![\\p{L}])(?:(?:учител|преподавател|педагог|воспитател|директор|заместител|завуч|методист|логопед|психолог"
                    + "|дефектолог|библиотекар|тьютор|инструктор|концертмейстер|руководител)(?:ь|я|ю|ем|ей|и|ям|ями|а|у|ом|е|ы|ов|ам|ами)?"
                    + "|(?:социальн|старш|классн)(?:ый|ий|ого|его|ому|ему|ым|им|ая|ой|ей|ую)|зам\\.)(?![\\p{L}])(?!\\s*года)";
    private static final Pattern USUAL = Pattern.compile("(?:(?iu:" + HEAD + "))"
            + "(?:[\\s-]+(?!(?:школ|гимнази|лице|сош|оош)\\p{L}*\\s*(?:№|N|\\d))"
            + "(?!победител|приз[её]р|лауреат|участни|диплом|сертификат|муниципальн|средн\\p{L}* общеоб|основн\\p{L}* общеоб)"
            + "(?:[а-яё][а-яё.-]*|УВР|ВР|УМР|АХР|ОБЖ|ИЗО|МХК|ОРКСЭ|УР|НМР)(?![\\p{L}]))*");

    /** Where capitals don't tell a name from a subject, only words that subjects have belong to a position. */
    private static final Pattern WITHOUT_CAPITALS = Pattern.compile("(?iu:" + HEAD
            + "(?:[\\s-]+(?:и|по|увр|вр|умр|ахр|обж|изо|мхк|организатор\\p{L}*|психолог\\p{L}*|логопед\\p{L}*|педагог\\p{L}*|начальн\\p{L}*|класс\\p{L}*"
            + "|русск\\p{L}*|родн\\p{L}*|английск\\p{L}*|немецк\\p{L}*|французск\\p{L}*|иностранн\\p{L}*|язык\\p{L}*|литератур\\p{L}*"
            + "|математик\\p{L}*|алгебр\\p{L}*|геометри\\p{L}*|информатик\\p{L}*|физик\\p{L}*|хими\\p{L}*|биологи\\p{L}*|географи\\p{L}*"
            + "|истори\\p{L}*|обществознани\\p{L}*|физическ\\p{L}*|культур\\p{L}*|физкультур\\p{L}*|музык\\p{L}*|технологи\\p{L}*"
            + "|изобразительн\\p{L}*|искусств\\p{L}*|кубановедени\\p{L}*|дополнительн\\p{L}*|образовани\\p{L}*|директор\\p{L}*"
            + "|воспитательн\\p{L}*|учебно|работ\\p{L}*))*)(?![\\p{L}])");

    private Positions() {}

    static void erase(Blanking left) {
        String text = left.text();
        boolean oneCase = text.equals(text.toUpperCase(Locale.ROOT)) || text.equals(text.toLowerCase(Locale.ROOT));
        left.erase(oneCase ? WITHOUT_CAPITALS : USUAL);
    }
}
