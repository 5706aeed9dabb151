package ru.metodmonitor.indicators;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A rational number, exact: equal schools must never be split by binary noise. */
record Fraction(BigInteger numerator, BigInteger denominator) {
    static final Fraction ZERO = of(0, 1);

    static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Fraction of(BigDecimal value) {
        int decimals = Math.max(value.scale(), 0);
        return new Fraction(value.setScale(decimals).unscaledValue(), BigInteger.TEN.pow(decimals));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction over(Fraction other) {
        BigInteger sign = BigInteger.valueOf(other.numerator.signum());
        return new Fraction(
                numerator.multiply(other.denominator).multiply(sign), denominator.multiply(other.numerator.abs()));
    }

    BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }
}
