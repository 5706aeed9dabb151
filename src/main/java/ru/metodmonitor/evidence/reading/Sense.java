package ru.metodmonitor.evidence.reading;

/** What a word of an order speaks of; {@code reading/words.txt} says it of each word. */
enum Sense {
    /** A legal form that only general schools have: МОБУ. */
    LEGAL_SCHOOL,
    /** A legal form of kindergartens: МДОБУ. */
    LEGAL_KINDERGARTEN,
    /** A legal form of further education: МБУДО. */
    LEGAL_EXTRA,
    /** A legal form that any municipal or state body may have: МБУ. */
    LEGAL_OTHER,
    /** A private body. */
    LEGAL_PRIVATE,
    /** A body of the land, such as a boarding school. */
    LEGAL_STATE,
    /** A college or a university. */
    LEGAL_COLLEGE,
    /** An adjective or a noun that any organisation's name may hold. */
    ORG_WORD,
    /** «дополнительного» образования. */
    EXTRA_WORD,
    /** «дошкольного» образования. */
    KINDERGARTEN_WORD,
    /** «детский»: a kindergarten, a music school, a house of creativity. */
    CHILDREN,
    /** «школа» of a kind that other words tell. */
    SCHOOL,
    /** Средняя общеобразовательная школа. */
    SOSH,
    /** Основная общеобразовательная школа. */
    OOSH,
    /** Гимназия. */
    GYMNASIUM,
    /** Лицей. */
    LYCEUM,
    /** A school that is no general school. */
    OTHER_SCHOOL,
    /** An adjective that makes a school no general one: «спортивная». */
    SPECIAL,
    /** Детский сад. */
    KINDERGARTEN,
    /** A body of further education. */
    EXTRA,
    /** «Дом» творчества. */
    EXTRA_HOUSE,
    /** A college, a university. */
    COLLEGE,
    /** An office: the department, the methodical centre. */
    OFFICE,
    /** A library, a museum. */
    OTHER_BODY,
    /** «город» before a town's name. */
    TOWN,
    /** «станица». */
    STANITSA,
    /** A town that is not ours. */
    TOWN_NAME,
    /** «село», «посёлок». */
    VILLAGE,
    /** «район», «край». */
    DISTRICT,
    /** муниципального «образования». */
    FORMATION,
    /** A profession of those who work at schools. */
    POSITION,
    /** What goes on after it: subjects, «по УВР». */
    POSITION_WORD,
    /** Who prepared a pupil. */
    LEADER,
    /** за «подготовку» победителя. */
    PREPARED,
    /** A child. */
    PUPIL,
    /** «класс» of a child. */
    CLASS,
    /** A body that judges or organises. */
    JURY,
    /** «председатель», «член» of such a body. */
    MEMBER,
    /** Who signs, controls, carries out. */
    OFFICIAL,
    /** A verb that charges people with work. */
    DUTY,
    /** Takes an honour back: «лишить», «аннулировать». */
    WITHDRAWN,
    /** A verb that honours people or puts them on a list. */
    AWARD,
    /** Победитель. */
    WINNER,
    /** Призёр. */
    PRIZE,
    /** Лауреат. */
    LAUREATE,
    /** Дипломант. */
    DIPLOMA_HOLDER,
    /** «диплом» of something that other words tell. */
    DIPLOMA,
    /** Сертификат: taking part. */
    CERTIFICATE,
    /** Участник. */
    PARTICIPANT,
    /** Said of somebody's result, but not under which indicator it counts: «финалист». */
    OTHER_RESULT,
    /** Не явился. */
    ABSENT,
    /** I «место». */
    PLACE,
    /** II «степени». */
    DEGREE,
    /** «первое» место. */
    ORDINAL,
    /** What a title may follow: «конкурс». */
    TITLE_HEAD,
    /** «имени» somebody. */
    HONOUR,
    /** Says nothing of who somebody is. */
    FILLER,
    /** No word of the list. */
    NONE;

    /** Whether an organisation's name goes on with such a word. */
    boolean isOfOrganisation() {
        return compareTo(OTHER_BODY) <= 0;
    }

    boolean isLegalForm() {
        return compareTo(LEGAL_COLLEGE) <= 0;
    }

    /** Whether such a word names an organisation by itself, if only its kind. */
    boolean isKind() {
        return switch (this) {
            case SCHOOL,
                    SOSH,
                    OOSH,
                    GYMNASIUM,
                    LYCEUM,
                    OTHER_SCHOOL,
                    KINDERGARTEN,
                    EXTRA,
                    EXTRA_HOUSE,
                    COLLEGE,
                    OFFICE,
                    OTHER_BODY -> true;
            default -> false;
        };
    }

    /** Whether such a word names a general school. */
    boolean isSchoolKind() {
        return switch (this) {
            case SCHOOL, SOSH, OOSH, GYMNASIUM, LYCEUM -> true;
            default -> false;
        };
    }

    boolean isResult() {
        return compareTo(WINNER) >= 0 && compareTo(ABSENT) <= 0;
    }
}
