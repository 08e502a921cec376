package dev.sextant.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.protocol.Source.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceNameTest {
    @ParameterizedTest
    @CsvSource({
        "REFLECTION, grpc://localhost:50051, Fleet, localhost:50051",
        "OPENAPI, https://me:secret@api.example/v2/openapi.json, Pets, api.example",
        "OPENAPI, /home/ada/anchore-api-swagger-main.yaml, Anchore, anchore-api-swagger-main",
        "OPENAPI, C:\\specs\\shop.json, Shop, shop",
        "OPENAPI, /specs/openapi.yaml, The Shop, The Shop",
        "OPENAPI, /specs/openapi.yaml, '', /specs/openapi.yaml",
        "PROTO, ./protos/acme/, 'acme', acme",
        "PROTO, ../proto, ../proto, ../proto",
        "DESCRIPTORS, image.binpb.gz, Acme, Acme",
        "OPENAPI, https://[broken, X, https://[broken",
    })
    void isWhatAPersonWouldCallIt(Kind kind, String location, String title, String expected) {
        assertEquals(expected, SourceName.of(Source.of(kind, location), title, _ -> false));
    }

    @Test
    void aTakenNameGetsANumber() {
        var source = Source.of(Kind.OPENAPI, "shop.json");
        assertEquals("shop 3", SourceName.of(source, "Shop", Set.of("shop", "shop 2")::contains));
    }

    @Test
    void whatWasPastedIsCalledByItsTitle() {
        assertEquals("Shop", SourceName.of(Source.pasted("openapi: 3.1.0"), "Shop", _ -> false));
    }
}
