package dev.sextant.desktop.response;

import static dev.sextant.desktop.response.Answers.begun;
import static dev.sextant.desktop.response.Answers.reachedThen;
import static dev.sextant.lens.Traces.ended;
import static dev.sextant.lens.Traces.message;
import static dev.sextant.lens.Traces.status;

import dev.sextant.desktop.Robot;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.lens.ErrorBody;
import dev.sextant.lens.Traces;
import dev.sextant.schema.Json;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import dev.sextant.themes.Theme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The lens over every kind of detail and error body, drawn to be looked at.
@Tag("slow")
final class LensGallery {
    private static final java.nio.file.Path FOLDER = java.nio.file.Path.of("target", "shots");

    private final Robot robot = Robot.start();

    @Test
    void drawsTheDetailsOfGoogle() {
        rpc("error-info", 7, "PERMISSION_DENIED", Outcome.FORBIDDEN, detail("google.rpc.ErrorInfo", """
                {"reason":"API_DISABLED","domain":"googleapis.com","metadata":{"resource":"projects/123","service":"pubsub"}}"""));
        rpc(
                "quota",
                8,
                "RESOURCE_EXHAUSTED",
                Outcome.LIMITED,
                detail("google.rpc.QuotaFailure", """
                {"violations":[{"subject":"clientip:10.1.2.3","description":"Daily limit for read operations exceeded"}]}"""),
                detail("google.rpc.RetryInfo", "{\"retry_delay\":\"28s\"}"));
        rpc(
                "help",
                9,
                "FAILED_PRECONDITION",
                Outcome.CONFLICT,
                detail("google.rpc.Help", """
                {"links":[{"description":"Enable the service","url":"https://console.example/enable?project=123"}]}"""),
                detail(
                        "google.rpc.LocalizedMessage",
                        "{\"locale\":\"de-CH\",\"message\":\"Der Dienst ist nicht aktiv.\"}"));
        rpc("precondition", 9, "FAILED_PRECONDITION", Outcome.CONFLICT, detail("google.rpc.PreconditionFailure", """
                {"violations":[{"type":"TOS","subject":"acme.example/terms","description":"Terms of service not accepted"}]}"""));
        rpc(
                "resource",
                5,
                "NOT_FOUND",
                Outcome.NOT_FOUND,
                detail("google.rpc.ResourceInfo", """
                {"resource_type":"acme.v1.Workflow","resource_name":"build-and-release","owner":"project:123","description":"It was deleted"}"""),
                detail("google.rpc.RequestInfo", "{\"request_id\":\"0f3b2c\",\"serving_data\":\"trace=9f2c41\"}"));
        rpc("debug", 13, "INTERNAL", Outcome.SERVER_ERROR, detail("google.rpc.DebugInfo", """
                {"detail":"nil map","stack_entries":["acme/run.go:41","acme/server.go:112","main.go:12"]}"""));
        rpc(
                "rules",
                3,
                "INVALID_ARGUMENT",
                Outcome.INVALID,
                new Status.Detail(
                        "buf.validate.Violations",
                        Value.Struct.EMPTY,
                        List.of(
                                new Status.Violation(
                                        Path.parse("items[2].text"), "value length must be at least 3 characters"),
                                new Status.Violation(Path.parse("email"), "value must be a valid email address"))));
        rpc(
                "garbage",
                2,
                "UNKNOWN",
                Outcome.SERVER_ERROR,
                new Status.Detail(
                        "type.googleapis.com/nobody.v1.Knows",
                        new Value.Bytes(new byte[] {8, (byte) 150, 1, 18, 7, 116, 101}),
                        List.of()));
    }

    @Test
    void drawsErrorBodies() {
        http("problem-json", 422, "Unprocessable Content", Outcome.INVALID, """
                {"type":"https://errors.acme.example/fit","title":"The body does not fit","status":422,
                "detail":"2 members are wrong.","errors":[{"detail":"must be positive","pointer":"#/age"},{"detail":"is no colour","pointer":"#/profile/color"}]}""");
        http("json-api", 403, "Forbidden", Outcome.FORBIDDEN, """
                {"errors":[{"status":"403","code":"read-only","title":"Read-only key","detail":"The key may read checks and nothing else.","source":{"parameter":"filter"}}]}""");
        http("oauth", 401, "Unauthorized", Outcome.UNAUTHENTICATED, """
                {"error":"invalid_grant","error_description":"The refresh token was used before.","error_uri":"https://id.acme.example/e/7"}""");
        http("kratos", 404, "Not Found", Outcome.NOT_FOUND, """
                {"code":404,"reason":"WORKFLOW_NOT_FOUND","message":"workflow not found","metadata":{"workflow":"build"}}""");
    }

    private static Status.Detail detail(String type, String json) {
        return new Status.Detail(type, ((Json.Parsed.Read) Json.read(json)).value(), List.of());
    }

    private void rpc(String name, int code, String word, Outcome outcome, Status.Detail... details) {
        draw(name, begun(Traces.unary()), ended(52, status(code, word, "the server's own words", outcome, details)));
    }

    private void http(String name, int code, String word, Outcome outcome, String json) {
        var error = ErrorBody.of(((Json.Parsed.Read) Json.read(json)).value()).orElseThrow();
        var pane = begun(Traces.get());
        robot.run(() -> {
            pane.on(List.of(message(50, 0, json)));
            return pane;
        });
        draw(
                name,
                pane,
                ended(
                        52,
                        status(
                                code,
                                word,
                                error.message(),
                                outcome,
                                new Status.Detail(error.type(), error.content(), error.violations()))));
    }

    private void draw(String name, ResponseViewModel pane, dev.sextant.exchange.ExchangeEvent end) {
        robot.run(() -> {
            pane.on(reachedThen(end));
            return pane;
        });
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            robot.show(
                    () -> {
                        var actions = new ResponseActions().onGoToField(_ -> {});
                        Stream.of(Why.Action.values()).forEach(action -> actions.on(action, () -> {}));
                        return new ResponseView(pane, actions);
                    },
                    480,
                    560,
                    theme);
            robot.picture()
                    .write(FOLDER.resolve("lens-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }
}
