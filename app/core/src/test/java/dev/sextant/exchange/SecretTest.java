package dev.sextant.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SecretTest {

    @Test
    void showsItsEndOnlyWhenLongEnough() {
        assertEquals("", Secret.of("short-of-it").tail());
        assertEquals("…cdef", Secret.of("0123456789abcdef").tail());
    }

    @Test
    void isEmptyOnceClosed() {
        var secret = Secret.of("canary");
        assertFalse(secret.isEmpty());
        secret.close();
        assertTrue(secret.isEmpty());
        assertFalse(secret.reveal().contains("c"));
    }
}
