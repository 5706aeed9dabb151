package ru.metodmonitor.evidence.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells the role in which a line speaks of people: by its verbs, by the bodies and the children that it names. */
final class Roles {
    /** Behind «не»: «допущены», «прошла», «присуждать». */
    private static final Predicate<String> DONE = Pattern.compile(
                    ".*(?:л|ла|ли|лся|лась|лись|[еая]н|[еая]на|[еая]ны|[еая]но|ть|ться)")
            .asMatchPredicate();

    private static final Predicate<String> OUTCOME = Pattern.compile(
                    "решени.*|итог.*|результат.*|протокол.*|спис(?:ок|ки)|перечень|слушател.*")
            .asMatchPredicate();
    private static final Predicate<String> OF_TEACHERS = Pattern.compile(
                    "шмо|гмо|рмо|мо|методическ.*|педагогическ.*|профсоюз.*|первичн.*|пк|ппо")
            .asMatchPredicate();
    private static final Predicate<String> OF_STAFF = Pattern.compile(
                    "шмо|гмо|рмо|мо|методическ.*|кружка|образоват.*|общеобраз.*|учрежд.*|оо|оу|музея|школьн.*|центр.*|структурн.*|объединени.*|спортивн.*|детск.*|хора|театр.*|отряда|волонт.*|клуба|студии|физвоспит.*|физическ.*|службы")
            .asMatchPredicate();
    private static final Predicate<String> KEPT =
            Pattern.compile("вела?|составила?|оформила?|подписала?").asMatchPredicate();
    private static final Predicate<String> SIGNS = Pattern.compile(
                    "исп|исполнитель|исполнила?|проект|согласовано|подготовлен.*|вносит")
            .asMatchPredicate();

    private static final int NEAR = 3;

    private final Scan scan;
    private final Children children;
    private boolean duty;
    private boolean award;
    private boolean jury;
    private boolean member;
    /** Whether «состав» of something is told. */
    private boolean staff;

    private boolean outcome;
    private boolean teachers;
    private boolean prepared;
    private boolean charged;
    private Optional<String> withdrawn = Optional.empty();
    private int leader = -1;

    private Roles(Scan scan) {
        this.scan = scan;
        this.children = new Children(scan);
    }

    /** What the words of a line tell of roles; titles, names and organisations must be taken out before. */
    static Roles of(Scan scan) {
        Roles roles = new Roles(scan);
        for (int i = 0; i < scan.size(); i++) {
            if (scan.isFree(i)) {
                roles.look(i);
            }
        }
        roles.control();
        return roles;
    }

    private void look(int i) {
        Token token = scan.at(i);
        if (token.sense() == Sense.WITHDRAWN) {
            withdrawn = withdrawn.or(() -> Optional.of(token.text()));
        } else if (token.folded().equals("не")
                && scan.at(i + 1).sense() != Sense.ABSENT
                && DONE.test(scan.at(i + 1).folded())) {
            withdrawn = withdrawn.or(() -> Optional.of(scan.between(i, i + 2)));
        }
        switch (token.sense()) {
            case DUTY -> duty |= !award;
            case AWARD -> award = true;
            case JURY -> jury(i);
            case MEMBER -> member(i);
            case PUPIL -> children.pupil(i);
            case CLASS -> children.schoolClass(i);
            case LEADER -> leader(i);
            case PREPARED -> prepared |= preparedSomebody(i);
            case POSITION -> {
                teachers |=
                        token.folded().startsWith("педагог") || token.folded().startsWith("учител");
                // «педагог: Иванова М. П.» behind a child.
                leader = leader < 0 && i > 2 && scan.at(i + 1).is(Token.Type.COLON) && i + 2 < scan.size()
                        ? token.start()
                        : leader;
            }
            case OFFICIAL ->
                charged |= !token.folded().equals("исп") || scan.at(i + 1).is(Token.Type.DOT);
            default -> outcome |= OUTCOME.test(token.folded());
        }
        if (token.is(Token.Type.NUMBER)) {
            children.classNumber(i);
        }
    }

    private void jury(int i) {
        if (scan.at(i - 1).sense() == Sense.OTHER_RESULT) {
            // «Специальный приз жюри».
            scan.take(i, i + 1);
            return;
        }
        jury = true;
        scan.take(i, i + 1);
    }

    private void member(int i) {
        String next = scan.at(i + 1).folded();
        boolean ofTeachers = OF_TEACHERS.test(next);
        if (ofTeachers || scan.at(i).folded().startsWith("состав")) {
            staff |= scan.at(i).folded().startsWith("состав");
            scan.take(i, ofTeachers ? i + 2 : i + 1);
            return;
        }
        member = true;
    }

    /** «руководитель» of a pupil, not «классный руководитель», not «руководитель ШМО». */
    private void leader(int i) {
        String next = scan.at(i + 1).folded();
        boolean position = scan.at(i - 1).folded().startsWith("классн") || OF_STAFF.test(next);
        if (!position) {
            leader = leader < 0 ? scan.at(i).start() : leader;
        }
        scan.take(i, i + 1);
    }

    private boolean preparedSomebody(int i) {
        boolean for_ = scan.at(i - 1).folded().equals("за");
        for (int k = i + 1; k <= i + NEAR; k++) {
            Sense sense = scan.at(k).sense();
            if (sense == Sense.PUPIL
                    || sense.isResult()
                    || scan.at(k).folded().startsWith("команд")
                    || scan.at(k).folded().startsWith("детей")) {
                scan.take(i, k);
                return for_ || sense == Sense.PUPIL || sense.isResult();
            }
        }
        return false;
    }

    /** «Контроль за исполнением … возложить на». */
    private void control() {
        for (int i = 0; i < scan.size(); i++) {
            boolean control = scan.at(i).folded().startsWith("контрол")
                    || scan.at(i).folded().startsWith("ознакомлен")
                    || scan.at(i).folded().startsWith("согласован");
            charged |= control;
        }
        Token first = scan.at(0);
        charged |= first.folded().startsWith("протокол") && KEPT.test(scan.at(1).folded());
        charged |= SIGNS.test(first.folded());
    }

    /** The role of the people whom the line itself names. */
    Role ofLine() {
        if (duty || charged) {
            return Role.OFFICIAL;
        }
        if (jury && (member || staff || !outcome)) {
            return Role.JURY;
        }
        if (prepared) {
            return Role.PUPILS_TEACHERS;
        }
        return isChild() ? Role.PUPILS : Role.PEOPLE;
    }

    /** The role that a heading gives to the people below; empty if it says nothing of roles. */
    Optional<Role> ofHeading(boolean results) {
        if (prepared || leader >= 0) {
            return Optional.of(Role.PUPILS_TEACHERS);
        }
        if (jury) {
            return Optional.of(outcome && !member && !staff ? Role.PEOPLE : Role.JURY);
        }
        if (duty || (charged && !results) || member) {
            return Optional.of(member && !duty ? Role.JURY : Role.OFFICIAL);
        }
        if (children.areSeveral() && !teachers) {
            return Optional.of(Role.PUPILS);
        }
        return award || outcome ? Optional.of(Role.PEOPLE) : Optional.empty();
    }

    /** Where in the line the one who prepared a pupil is named; −1: nowhere. */
    int leader() {
        return leader;
    }

    /** Whether somebody is called a member or secretary of something that the line doesn't name. */
    boolean isMember() {
        return member && !jury;
    }

    /** The words that take something back or deny it: «лишить», «не допущены». */
    Optional<String> withdrawn() {
        return withdrawn;
    }

    boolean isAward() {
        return award;
    }

    /** Whether the words say that somebody is a child. */
    boolean isChild() {
        return !children().isEmpty();
    }

    /** Where the line says of somebody to be a child. */
    List<Integer> children() {
        return children.at();
    }
}
