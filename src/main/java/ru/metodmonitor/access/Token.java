package ru.metodmonitor.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** Invitation tokens: 192 random bits, of which the store knows the hash alone. */
final class Token {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    /** A new token in the characters that a deep link allows. */
    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256, hex. */
    static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }
}
