package ru.metodmonitor.evidence.reading;

import java.util.List;
import java.util.random.RandomGenerator;
import ru.metodmonitor.registry.School;
import ru.metodmonitor.registry.SchoolKind;

/**
 * Where somebody of a list works, in words.
 *
 * @param wording what kind of words
 * @param text in the nominative
 * @param genitive what follows a position
 * @param ours whether it is a general school of the city
 */
record CrossedWorkplace(String wording, String text, String genitive, boolean ours) {
    private static final List<String> KINDERGARTENS = List.of(
            "МБДОУ «Детский сад № %d «Росинка»",
            "МДОУ детский сад комбинированного вида № %d г. Сочи",
            "МДОБУ № %d",
            "ДОУ № %d",
            "д/с № %d",
            "МБДОУ ДС № %d",
            "ЦРР – детский сад № %d",
            "МДОБУ детский сад № %d «Колокольчик»");
    private static final List<String> FURTHER = List.of(
            "ЦДО «Парус»",
            "МБУ ДО ДДТ «Радуга»",
            "муниципальное бюджетное учреждение дополнительного образования «Центр внешкольной работы № %d», Сочи",
            "ДЮЦ «Прибой»",
            "Дворец творчества",
            "МБУ ДО «Станция юных натуралистов»",
            "ЦВР № %d");
    private static final List<String> SPECIAL = List.of(
            "ГКОУ школа-интернат № %d",
            "МБУ ДО «Спортивная школа № %d»",
            "ДЮСШ № %d",
            "ЧОУ «Школа № %d»",
            "МБУ ДО ДМШ № %d",
            "вечерняя (сменная) школа № %d",
            "специальная (коррекционная) школа № %d",
            "НОШ № %d");
    private static final List<String> ELSEWHERE = List.of(
            "МБОУ СОШ № %d ст. Каневской",
            "МАОУ гимназия № 14 г. Краснодара",
            "МБОУ СОШ № %d г. Туапсе",
            "СОШ № %d пос. Мостовского",
            "СОШ № %d муниципального образования Апшеронский район",
            "МБОУ СОШ № %d Северского района",
            "СОШ № %d, г. Майкоп",
            "МБОУ СОШ № %d х. Красного");
    private static final List<String> OFFICES =
            List.of("МКУ СЦРО", "УОН", "Сочинский профессиональный колледж", "ГБПОУ «Сочинский торговый техникум»");

    static CrossedWorkplace ours(School school, RandomGenerator random) {
        if (!school.name().contains("№")) {
            String name = school.name();
            return new CrossedWorkplace("without a number", name, name.replace("Гимназия", "гимназии"), true);
        }
        String number = school.name().replaceAll("\\D", "");
        String kind = kind(school.kind(), false);
        String of = kind(school.kind(), true);
        return switch (random.nextInt(8)) {
            case 0 -> same("tight", "МОБУ %s №" + number, kind, of);
            case 1 -> same("with the town", "МОБУ %s № " + number + " г. Сочи", kind, of);
            case 2 -> same("in quotes", "МОБУ «%s № " + number + "»", kind, kind);
            case 3 -> same("N", "МБОУ %s N " + number, kind, of);
            case 4 -> same("named", "МОБУ %s № " + number + " имени Героя России Стрижова П.Л.", kind, of);
            case 5 ->
                school.kind() == SchoolKind.SOSH
                        ? new CrossedWorkplace(
                                "whole",
                                "Муниципальное общеобразовательное бюджетное учреждение средняя общеобразовательная школа № "
                                        + number + " г. Сочи",
                                "муниципального общеобразовательного бюджетного учреждения средней общеобразовательной школы № "
                                        + number + " г. Сочи",
                                true)
                        : same("short", "%s № " + number, kind, of);
            case 6 -> same("without a sign", "%s " + number, kind, of);
            default -> same("short", "%s № " + number, kind, of);
        };
    }

    private static CrossedWorkplace same(String wording, String form, String kind, String of) {
        return new CrossedWorkplace(wording, String.format(form, kind), String.format(form, of), true);
    }

    private static String kind(SchoolKind kind, boolean genitive) {
        return switch (kind) {
            case SOSH -> "СОШ";
            case OOSH -> "ООШ";
            case GYMNASIUM -> genitive ? "гимназии" : "гимназия";
            case LYCEUM -> genitive ? "лицея" : "лицей";
        };
    }

    /** Somewhere that is no general school of the city, as often as not with the number of one. */
    static CrossedWorkplace strange(RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> strange("kindergarten", KINDERGARTENS, random);
            case 1 -> strange("further education", FURTHER, random);
            case 2 -> strange("special school", SPECIAL, random);
            case 3 -> strange("elsewhere", ELSEWHERE, random);
            default -> strange("office or college", OFFICES, random);
        };
    }

    private static CrossedWorkplace strange(String wording, List<String> forms, RandomGenerator random) {
        String text = String.format(forms.get(random.nextInt(forms.size())), 1 + random.nextInt(24));
        return new CrossedWorkplace(wording, text, text, false);
    }
}
