package ru.metodmonitor.bench;

import ru.metodmonitor.app.Core;

/** How long a person's question takes, from the update to the durable answer, against the figures alone as plain SQL. */
final class AnswersCase implements Case {
    @Override
    public String name() {
        return "answers";
    }

    @Override
    public void run(Place place, Sheet sheet) throws Exception {
        try (Core core = GrownStore.CITY.open(place);
                PlainSql sql = new PlainSql(core.database().file())) {
            Answering answering = new Answering(core);
            sheet.compared(
                    "`/myschool` of a city",
                    Paired.of(20, 41, () -> answering.say(GrownStore.HEAD, "/myschool"), () -> sql.year(GrownStore.YEAR)),
                    1.0);
            sheet.compared(
                    "`/ranking A` of a city",
                    Paired.of(20, 41, () -> answering.say(GrownStore.OPERATOR, "/ranking A"), () -> sql.year(GrownStore.YEAR)),
                    1.0);
            sheet.remark("An answer is the whole way: authorisation, figures, words, outbox, commit to the disk.");
        }
    }
}
