package ru.metodmonitor.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.metodmonitor.evidence.reading.SampleTruth.Expected;
import ru.metodmonitor.registry.Folding;

/** How well the lists of one layout were read. */
final class SampleScore {
    private static final String LATIN = "abcehkmoptxy";
    private static final String CYRILLIC = "авсенкмортху";

    private int all;
    private int right;
    private int clear;
    private int clearRight;
    private int tellable;
    private int tellableRight;
    private int noise;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> noiseAsked = new ArrayList<>();

    void add(SampleWriter list, Reading reading) {
        List<Found> left = new ArrayList<>(reading.listed());
        for (SampleTruth truth : list.truths()) {
            all++;
            Found found = left.stream()
                    .filter(f -> key(f.typed()).equals(key(truth.typed())))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                wrong.add("LOST " + truth + " in " + list.lines());
                continue;
            }
            left.remove(found);
            compare(truth, found);
        }
        noise += Math.max(1, list.lines().size() - list.truths().size());
        for (Found extra : left) {
            (extra.isClear() ? wrong : noiseAsked).add("EXTRA " + extra);
        }
    }

    private void compare(SampleTruth truth, Found found) {
        // Under victories nobody wins in silence: whoever has no result is asked about, all of them with one question.
        boolean together = truth.indicator() == 3
                && truth.result().isEmpty()
                && found.doubts().size() == 1
                && found.doubts().get(0).kind() == Doubt.Kind.RESULT;
        boolean asTruth = (found.isClear() || together) && matches(truth, found);
        if (truth.expected() == Expected.CLEAR) {
            tellable++;
            tellableRight += asTruth ? 1 : 0;
        }
        if (found.isClear()) {
            clear++;
            clearRight += asTruth ? 1 : 0;
            if (!asTruth || truth.expected() == Expected.ASK) {
                wrong.add("WRONG " + truth + " read as " + found);
                return;
            }
            right++;
            return;
        }
        if (asTruth) {
            right++;
        } else if (truth.expected() == Expected.CLEAR) {
            asked.add("ASKED " + truth + " read as " + found);
        } else {
            right++;
        }
    }

    private static boolean matches(SampleTruth truth, Found found) {
        SamplePerson person = truth.person();
        boolean who = person.teacher().isPresent()
                ? found.teacher().equals(person.teacher())
                : found.newName()
                        .filter(n -> Folding.key(n.key())
                                .equals(Folding.key(person.name().key())))
                        .isPresent();
        return who
                && found.school().filter(s -> s == person.school()).isPresent()
                && found.indicator() == truth.indicator()
                && key(found.result()).equals(key(truth.result()));
    }

    /** As a reader of print sees it: Latin and Cyrillic letters of one look are the same. */
    private static String key(String text) {
        StringBuilder out = new StringBuilder(Folding.key(text));
        for (int i = 0; i < out.length(); i++) {
            int at = LATIN.indexOf(out.charAt(i));
            if (at >= 0) {
                out.setCharAt(i, CYRILLIC.charAt(at));
            }
        }
        return out.toString();
    }

    List<String> firstWrong() {
        return wrong.subList(0, Math.min(5, wrong.size()));
    }

    double right() {
        return (double) right / all;
    }

    double precision() {
        return clear == 0 ? 1 : (double) clearRight / clear;
    }

    double noiseAsked() {
        return (double) noiseAsked.size() / all;
    }

    List<String> firstAsked() {
        return asked.subList(0, Math.min(12, asked.size()));
    }

    List<String> firstNoise() {
        return noiseAsked.subList(0, Math.min(5, noiseAsked.size()));
    }

    String line(SampleLayout layout) {
        return String.format(
                Locale.ROOT,
                "%-36s %5d people  precision %6.2f %%  recall %6.2f %%  right or rightly asked %6.2f %%  wrong %d  noise asked %d of %d",
                layout,
                all,
                100 * precision(),
                tellable == 0 ? 100.0 : 100.0 * tellableRight / tellable,
                100 * right(),
                wrong.size(),
                noiseAsked.size(),
                noise);
    }
}
