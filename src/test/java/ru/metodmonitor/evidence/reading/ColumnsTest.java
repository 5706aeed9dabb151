package ru.metodmonitor.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "№|ФИО|ОО|Результат; NUMBER NAME SCHOOL RESULT",
                "№ п/п|Ф.И.О. участника|Место работы, должность|Место; NUMBER NAME SCHOOL PLACE",
                "№|Фамилия|Имя|Отчество|Школа; NUMBER SURNAME GIVEN PATRONYMIC SCHOOL",
                "№|ФИО|Класс|ОО; NUMBER PUPIL CLASS SCHOOL",
                "№|ФИО учителя|Класс|ОО; NUMBER NAME CLASS SCHOOL",
                "ФИО ученика|ОУ|ФИО учителя; PUPIL SCHOOL LEADER",
                "Участник|ОУ|ФИО педагога; PUPIL SCHOOL LEADER",
                "ФИО|ОО|Руководитель; PUPIL SCHOOL LEADER",
                "ФИО педагога|ОО|Наставник; NAME SCHOOL LEADER",
                "ФИО|Классный руководитель|ОО; NAME UNKNOWN SCHOOL",
                "ФИО педагога|Автор произведения|ОО; NAME IGNORED SCHOOL",
                "ФИО педагога|Автор|ОО; NAME IGNORED SCHOOL",
                "ФИО|Район|ОО|Балл|Статус; NAME DISTRICT SCHOOL IGNORED RESULT",
                "Время|Тема|Докладчик; IGNORED IGNORED NAME",
                "Секция|Ответственный|ОО; UNKNOWN CHARGED SCHOOL",
                "ФИО|Должность|Результаты (балл); NAME POSITION IGNORED",
                "ФИО|Место проведения|ОО; NAME IGNORED SCHOOL",
                "ФИО||||ОО; NAME UNKNOWN UNKNOWN UNKNOWN SCHOOL",
                "ФИО|Хххх|Ыыыы|ОО|Должность; NAME UNKNOWN UNKNOWN SCHOOL POSITION",
                "Автор|ОО|Название; NAME SCHOOL IGNORED",
                "ФИО педагога-участника|ОО; NAME SCHOOL",
                "ФИО|Автор|ОО; NAME IGNORED SCHOOL",
                "Фамилия|Имя|Школа|Руководитель; PUPIL GIVEN SCHOOL LEADER",
                "ОО|Руководитель; SCHOOL LEADER"
            })
    void a_header_tells_what_its_columns_hold(String cells, String kinds) {
        String told = Columns.of(List.of(cells.split("\\|"))).kinds().stream()
                .map(Enum::name)
                .collect(Collectors.joining(" "));

        assertThat(told).isEqualTo(kinds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ФИО",
                "1|Вербина Анна Шалвовна|СОШ № 9|призёр",
                "Алиев Эльдар Мамед оглы|ОО",
                "Время|Тема",
                "Результат|Балл",
                "№|Смета|Приобретение|Сумма|ОО|Поставщик|Срок поставки на склад|Подпись кладовщика|х|у",
                "ОО|СОШ № 9",
                "|обучающаяся 9 класса|участник|Бурцева Нана",
                "|ученик 7 «Б» класса|участник|Бурцев Тимур",
                "ФИО|Хххх|Ыыыы|ОО",
                "ФИО|Хххх|Ыыыы|Ззз|ОО|Должность"
            })
    void any_other_row_is_no_header(String cells) {
        assertThat(Columns.of(List.of(cells.split("\\|"))).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "№",
                "№ п/п",
                "ФИО",
                "Ф.И.О. педагога",
                "Школа",
                "Место работы",
                "Должность",
                "Результат",
                "Баллы",
                "Класс"
            })
    void a_line_may_be_a_column_of_a_table_copied_cell_by_cell(String text) {
        assertThat(Columns.isHeaderCell(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Победители",
                "Школа:",
                "Участники конкурса",
                "Ученики",
                "Жюри",
                "Руководитель",
                "Район",
                "Учитель",
                "Школа Ивановича",
                "Название конкурса",
                "Результаты муниципального конкурса",
                "Место работы и должность участника конкурса"
            })
    void any_other_line_is_none(String text) {
        assertThat(Columns.isHeaderCell(text)).isFalse();
    }
}
