package ru.metodmonitor.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTest {
    @ParameterizedTest
    @CsvSource({
        "200, 0.05, 51",
        "600, 0.05, 56",
        "1200, 0.05, 57",
        "3000, 0.05, 58",
        "200, 0.02, 105",
        "600, 0.02, 132",
        "1200, 0.02, 140",
        "3000, 0.02, 145",
        "0, 0.05, 0",
        "1, 0.05, 1",
        "10, 0.05, 10",
        "20, 0.05, 19"
    })
    void so_many_entries_are_looked_at(int population, BigDecimal errors, int size) {
        assertThat(Audit.sampleSize(population, errors)).isEqualTo(size);
    }

    @Test
    void the_sample_is_the_smallest_by_exact_binomial_coefficients() {
        for (int population = 1; population <= 400; population += 7) {
            int wrong = (population + 19) / 20;
            int size = Audit.sampleSize(population, new BigDecimal("0.05"));

            assertThat(suffices(population, wrong, size)).isTrue();
            assertThat(suffices(population, wrong, size - 1)).isFalse();
        }
    }

    private static boolean suffices(int population, int wrong, int size) {
        return choose(population - wrong, size).multiply(BigInteger.valueOf(20)).compareTo(choose(population, size))
                <= 0;
    }

    private static BigInteger choose(int n, int k) {
        BigInteger result = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            result = result.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return result;
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 0.0295", "1, 100, 0.0466", "2, 100, 0.0616", "0, 0, 1", "3, 3, 1"})
    void the_upper_end_after_errors(int errors, int looked, double upper) {
        assertThat(Audit.upperEnd(errors, looked)).isCloseTo(upper, within(5e-5));
    }
}
