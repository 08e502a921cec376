package dev.sextant.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RiskTest {

    @ParameterizedTest
    @CsvSource({
        "List, READ",
        "GetPolicy, READ",
        "CreateToken, WRITE",
        "DeleteAll, DESTROY",
        "RevokeToken, DESTROY",
        "Converse, UNKNOWN",
        "Getaway, UNKNOWN"
    })
    void isGuessedFromTheFirstWordOfAMethod(String name, Risk risk) {
        assertEquals(risk, new Operation("s", name, new OperationKind.Rpc(false, false), "", false).risk());
    }

    @ParameterizedTest
    @CsvSource({"get, READ", "HEAD, READ", "POST, WRITE", "PATCH, WRITE", "DELETE, DESTROY"})
    void isKnownFromTheHttpMethod(String method, Risk risk) {
        assertEquals(risk, new Operation("s", "", new OperationKind.Http(method, "/"), "", false).risk());
    }
}
