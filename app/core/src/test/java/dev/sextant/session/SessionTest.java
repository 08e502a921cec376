package dev.sextant.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Tls;
import dev.sextant.environment.Traits;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class SessionTest {
    private static final Source SOURCE = new Source("acme", Source.Kind.REFLECTION, "grpc://home:1");
    private static final Operation OPERATION = new Operation("S", "M", new OperationKind.Rpc(false, false), "", false);

    private final LinkedBlockingQueue<ExchangeEvent> events = new LinkedBlockingQueue<>();
    private final EchoProtocol protocol = new EchoProtocol();
    private final Session session = new Session(List.of(protocol), List.of());

    private final Session keyed = new Session(List.of(protocol), List.of(new KeyScheme()));

    @Test
    void callsWhereTheEnvironmentSays() throws InterruptedException {
        start(
                call("hello {{who}}"),
                environment(Map.of("acme", "grpc://{{host}}:2"), Map.of("host", "there", "who", "you")));
        var sent = assertInstanceOf(ExchangeEvent.RequestSent.class, next());
        assertEquals("grpc://there:2 [Struct[members={text=Text[text=hello you]}]]", sent.target());
        assertInstanceOf(ExchangeEvent.Completed.class, next());
    }

    @Test
    void callsAReflectedServerWhereItWasReadWhenNothingElseIsSaid() throws InterruptedException {
        start(call("x"), Environment.NONE);
        assertTrue(assertInstanceOf(ExchangeEvent.RequestSent.class, next())
                .target()
                .startsWith("grpc://home:1 "));
    }

    @Test
    void sendsNothingWhileAVariableHasNoValue() throws InterruptedException {
        start(call("{{project}}"), environment(Map.of(), Map.of()));
        var failed = assertInstanceOf(ExchangeEvent.Failed.class, next());
        assertEquals(Outcome.INVALID, failed.outcome());
        assertEquals("`{{project}}` has no value in test.", failed.problem().what());
    }

    @Test
    void sendsNothingWithALineBreakInAHeader() throws InterruptedException {
        start(
                new Call(OPERATION, List.of(Value.Struct.EMPTY), Metadata.of("x", "a\r\nb"), Call.Options.DEFAULT),
                Environment.NONE);
        assertEquals(
                Outcome.INVALID,
                assertInstanceOf(ExchangeEvent.Failed.class, next()).outcome());
    }

    @Test
    void sendsNothingWithACredentialNobodyKnows() throws InterruptedException {
        start(call("x"), Environment.NONE.with(new Credential("magic", Value.Struct.EMPTY, Map.of())));
        var failed = assertInstanceOf(ExchangeEvent.Failed.class, next());
        assertEquals("There is no auth scheme “magic”.", failed.problem().what());
    }

    @Test
    void keepsASecretFromAHostThatOnlyADocumentNames() throws InterruptedException {
        var spec = new Source("spec", Source.Kind.OPENAPI, "openapi.yaml");
        var opened = assertInstanceOf(Opening.Opened.class, keyed.open(spec, Environment.NONE));
        var environment = Environment.NONE.with(Credential.of("key", "key", Secret.of("canary")));
        keyed.start(opened, call("x"), environment, events::add);
        var failed = assertInstanceOf(ExchangeEvent.Failed.class, next());
        assertEquals("The credential of none was kept back.", failed.problem().what());
        keyed.start(opened, call("x"), environment.with("spec", "https://mine"), events::add);
        assertInstanceOf(ExchangeEvent.RequestSent.class, next());
    }

    @Test
    void lockedEnvironmentStopsWhatMayChangeSomething() throws InterruptedException {
        var locked = Environment.NONE.named("prod").with(Traits.PLAIN.locked(true));
        start(call("x"), locked);
        var failed = assertInstanceOf(ExchangeEvent.Failed.class, next());
        assertEquals(
                "prod is locked: only calls that read go there.",
                failed.problem().what());

        var reading = new Operation("S", "List", new OperationKind.Rpc(false, false), "", false);
        start(Call.of(reading, Value.Struct.EMPTY), locked);
        assertInstanceOf(ExchangeEvent.RequestSent.class, next());
    }

    @Test
    void namesEveryVariableWithoutAValueBeforeSending() {
        var place = environment(Map.of("acme", "grpc://{{host}}:2"), Map.of("team", "core"));
        assertEquals(
                List.of("host", "who"), session.lacking(opened().source(), call("{{who}} {{team}} {{host}}"), place));
    }

    @Test
    void cancelsACallThatHasNotBegunYet() throws InterruptedException {
        protocol.hold();
        var exchange = session.start(opened(), call("x"), Environment.NONE, events::add);
        exchange.cancel();
        protocol.release();
        assertEquals(
                Outcome.CANCELLED,
                assertInstanceOf(ExchangeEvent.Failed.class, next()).outcome());
    }

    @Test
    void triesTheNextGuessOnlyWhenTheTransportWasWrong() {
        var plain = Source.of(Source.Kind.REFLECTION, "grpc://plain:1");
        var secure = Source.of(Source.Kind.REFLECTION, "grpcs://wrong:1");
        var away = Source.of(Source.Kind.REFLECTION, "grpc://away:1");
        assertInstanceOf(Opening.Opened.class, session.openFirst(List.of(secure, plain), Environment.NONE));
        assertInstanceOf(Opening.Refused.class, session.openFirst(List.of(away, plain), Environment.NONE));
    }

    private void start(Call call, Environment environment) {
        session.start(opened(), call, environment, events::add);
    }

    private Opening.Opened opened() {
        return assertInstanceOf(Opening.Opened.class, session.open(SOURCE, Environment.NONE));
    }

    private ExchangeEvent next() throws InterruptedException {
        var event = events.poll(10, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("no event within 10 s");
        }
        return event;
    }

    private static Call call(String text) {
        return Call.of(OPERATION, Value.Struct.of(Map.of("text", new Value.Text(text))));
    }

    private static Environment environment(Map<String, String> addresses, Map<String, String> variables) {
        var access = new Access(Metadata.EMPTY, Credential.NONE, Tls.SYSTEM);
        return new Environment("test", Environment.Stage.LOCAL, addresses, variables, access);
    }
}
