package dev.sextant.desktop.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import org.junit.jupiter.api.Test;

final class CallMarkTest {

    @Test
    void saysKindAndRiskAndWhetherItWasGuessed() {
        var watch = new Operation("a.v1.S", "Watch", new OperationKind.Rpc(false, true), "", false);
        var delete = new Operation("Images", "", new OperationKind.Http("delete", "/images"), "", false);
        assertEquals("server streaming, reads (guessed from the name)", CallMark.words(watch));
        assertEquals("DELETE, destroys", CallMark.words(delete));
    }

    @Test
    void keepsVerbsToFiveLetters() {
        assertEquals("DEL", CallMark.verb("DELETE"));
        assertEquals("OPT", CallMark.verb("OPTIONS"));
        assertEquals("PROPF", CallMark.verb("PROPFIND"));
    }
}
