package dev.sextant.desktop.response;

import static dev.sextant.desktop.response.Answers.begun;
import static dev.sextant.desktop.response.Answers.ok;
import static dev.sextant.desktop.response.Answers.reachedThen;
import static dev.sextant.lens.Traces.at;
import static dev.sextant.lens.Traces.ended;
import static dev.sextant.lens.Traces.failed;
import static dev.sextant.lens.Traces.message;
import static dev.sextant.lens.Traces.reached;
import static dev.sextant.lens.Traces.status;

import dev.sextant.catalog.Problem;
import dev.sextant.desktop.Robot;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.lens.Traces;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import dev.sextant.themes.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The answer pane in every state that matters, drawn to be looked at.
@Tag("slow")
final class ResponseGallery {
    private static final java.nio.file.Path FOLDER = java.nio.file.Path.of("target", "shots");

    private final Robot robot = Robot.start();

    @Test
    void drawsSuccess() {
        draw("answer-ok", () -> {
            var pane = begun(Traces.unary());
            pane.on(reachedThen(message(180, 0, JSON), ok(184)));
            pane.formChanged();
            return pane;
        });
        draw("answer-timeline", () -> onTab(Tab.TIMELINE));
        draw("answer-headers", () -> onTab(Tab.HEADERS));
    }

    private static ResponseViewModel onTab(Tab tab) {
        var pane = begun(Traces.unary());
        pane.on(reachedThen(message(180, 0, JSON), ok(184)));
        pane.tab().set(tab);
        return pane;
    }

    @Test
    void drawsWhy() {
        draw("why-token", ResponseGallery::expired);
        draw("why-fields", () -> {
            var pane = begun(Traces.unary());
            pane.on(reachedThen(ended(73, refused())));
            return pane;
        });
        draw("why-404", () -> {
            var pane = begun(Traces.get());
            pane.on(reachedThen(
                    message(50, 0, "{\"title\":\"Not found\",\"detail\":\"no image sha256:9f2c41\",\"status\":404}"),
                    ended(52, status(404, "Not Found", "", Outcome.NOT_FOUND))));
            return pane;
        });
        draw("why-unreachable", () -> {
            var pane = begun(Traces.unary());
            var problem = Problem.error(
                    "No answer from api.cp.acme.dev:443 in 10 s.",
                    "DNS and TCP worked, TLS did not: the port may speak plain text.",
                    "Try without TLS.");
            pane.on(reached().subList(0, 2));
            pane.on(List.of(failed(10_000, Outcome.UNREACHABLE, problem)));
            return pane;
        });
        draw("why-cancelled", () -> {
            var pane = begun(Traces.watch());
            pane.on(reachedThen(
                    message(40, 0, "{}"), failed(42_000, Outcome.CANCELLED, Problem.error("Cancelled.", "", ""))));
            return pane;
        });
    }

    @Test
    void drawsWaiting() {
        draw("answer-empty", () -> Answers.pane());
        draw("answer-waiting", () -> begun(Traces.unary()));
        draw("answer-stale", () -> {
            var pane = onTab(Tab.BODY);
            pane.begin(Traces.unary(), "staging");
            return pane;
        });
    }

    @Test
    void drawsAStream() {
        draw("answer-stream", () -> {
            var pane = begun(Traces.watch());
            pane.on(reached());
            var events = new ArrayList<ExchangeEvent>();
            for (var i = 0; i < 40; i++) {
                events.add(message(
                        79 + i * 911L,
                        i,
                        "{\"run\":{\"id\":\"5f0d7f25-" + i + "\",\"state\":\"INITIALIZED\",\"passed\":" + (i % 3 == 0)
                                + "}}"));
            }
            pane.on(events);
            return pane;
        });
    }

    private static ResponseViewModel expired() {
        var life = new Lifetime.Until(at(0).minus(Duration.ofHours(27)), at(0).minus(Duration.ofMinutes(192)));
        var token = new Authorization(
                Metadata.EMPTY, Metadata.EMPTY, Metadata.EMPTY, life, "chainloop user token, ends in …x7Qd");
        var content = Value.Struct.EMPTY
                .with("reason", new Value.Text("TOKEN_EXPIRED"))
                .with("domain", new Value.Text("cp.chainloop.dev"))
                .with("metadata", Value.Struct.EMPTY.with("kind", new Value.Text("user")));
        var pane = Answers.pane();
        pane.begin(Traces.unary(), "staging", token);
        pane.on(reachedThen(ended(
                61,
                status(
                        16,
                        "UNAUTHENTICATED",
                        "token is expired by 3h12m4s",
                        Outcome.UNAUTHENTICATED,
                        new Status.Detail("google.rpc.ErrorInfo", content, List.of())))));
        return pane;
    }

    private static Status refused() {
        var violations = List.of(
                new Status.Violation(
                        Path.parse("project_name"),
                        "No such project in acme. Close to it: sextant-desktop, sextant-eu"),
                new Status.Violation(Path.parse("valid_until"), "At most 30 days ahead, so until 2026-12-22."));
        var fields = Value.items(
                Value.Struct.EMPTY.with("field", new Value.Text("project_name")),
                Value.Struct.EMPTY.with("field", new Value.Text("valid_until")));
        var content = Value.Struct.EMPTY.with("field_violations", fields);
        return status(
                3,
                "INVALID_ARGUMENT",
                "validation failed: 2 violations",
                Outcome.INVALID,
                new Status.Detail("google.rpc.BadRequest", content, violations));
    }

    private void draw(String name, Supplier<ResponseViewModel> model) {
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            robot.show(
                    () -> {
                        var actions = new ResponseActions().onGoToField(_ -> {});
                        Stream.of(Why.Action.values()).forEach(action -> actions.on(action, () -> {}));
                        return new ResponseView(model.get(), actions);
                    },
                    536,
                    640,
                    theme);
            if (robot.seek(".stream-log").orElse(null) instanceof ListView<?> log) {
                robot.run(() -> {
                    log.getSelectionModel().select(5);
                    return true;
                });
            }
            robot.picture().write(FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    private static final String JSON = """
            {"result":{"attestation_id":"b3f2a1b8-6f0e-4b07-9d6a-1f4c6d0a0a55","organization":"acme","workflow_run":{
            "id":"5f0d7f25-1f8e-4d0f-93c6-0b7b21f0a4d2","state":"RUN_STATUS_INITIALIZED","created_at":"2026-11-22T07:31:04.218+03:00","sequence":"9007199254740993",
            "workflow":{"name":"build-and-release","runs_count":128,"public":false,"parent":null}},
            "signing_options":{"timestamp_authority_urls":[],"signing_ca":"fileca"}}}""";
}
