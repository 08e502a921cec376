package dev.sextant.samples.lab.web;

import dev.sextant.samples.web.Answer;
import dev.sextant.samples.web.Documents;
import dev.sextant.samples.web.Request;
import dev.sextant.samples.web.Route;
import dev.sextant.schema.Value;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// The operations of the lab over HTTP. They lie below `/lab`, as the contract's `servers` says.
public final class LabWeb {
    private static final int LONGEST_DELAY_MILLIS = 600_000;
    private static final int MOST_REDIRECTS = 50;
    private static final Set<Integer> WITHOUT_CONTENT = Set.of(204, 205, 304);

    private LabWeb() {}

    /// The routes, the contract's included.
    public static List<Route> routes() {
        var routes = new ArrayList<>(List.of(
                Documents.openApi(LabWeb.class),
                Route.of("GET", "/lab/status/{code}", LabWeb::status),
                Route.of("POST", "/lab/status/{code}", LabWeb::status),
                Route.of("GET", "/lab/slow", LabWeb::slow),
                Route.of("GET", "/lab/huge", HugeContent::answer),
                Route.of("GET", "/lab/redirect/{code}", LabWeb::redirect),
                Route.of("POST", "/lab/redirect/{code}", LabWeb::redirect),
                Route.of("GET", "/lab/content/{kind}", LabWeb::content),
                Route.of("GET", "/lab/cookies", LabWeb::cookies),
                Route.of("GET", "/lab/misfit", Misfit::answer),
                Route.of("GET", "/lab/events", Events::answer),
                Route.of("GET", "/lab/locked", LabWeb::locked),
                Route.of("GET", "/lab/parameters/{id}", Echo::answer)));
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            routes.add(Route.of(method, "/lab/echo", Echo::answer));
        }
        return routes;
    }

    /// How a request is refused that no route answers, or that will not do.
    public static Answer refusal(int status, String message) {
        return problem(status, message);
    }

    private static Answer status(Request request) {
        int code = Numbers.of(request.parameter("code"));
        if (code < 200 || code > 599) {
            return problem(400, "code must be 200 to 599");
        }
        if (WITHOUT_CONTENT.contains(code)) {
            return Answer.empty(code);
        }
        return code < 400
                ? Answer.json(code, Value.Struct.EMPTY.with("status", Value.num(code)))
                : problem(code, "answered as it was asked for");
    }

    private static Answer slow(Request request) {
        int millis = Numbers.of(request.first("millis").orElse("1000"));
        if (millis < 0 || millis > LONGEST_DELAY_MILLIS) {
            return problem(400, "millis must be 0 to " + LONGEST_DELAY_MILLIS);
        }
        return new Answer(200, Map.of("Content-Type", "application/json"), 0, out -> {
            long end = System.nanoTime() + millis * 1_000_000L;
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            out.write("{\"waited_millis\":%d}".formatted(millis).getBytes(StandardCharsets.US_ASCII));
        });
    }

    private static Answer redirect(Request request) {
        int code = Numbers.of(request.parameter("code"));
        int times = Numbers.of(request.first("times").orElse("1"));
        if (code < 301 || code > 308 || times < 1 || times > MOST_REDIRECTS) {
            return problem(400, "code must be 301 to 308 and times 1 to " + MOST_REDIRECTS);
        }
        String last = request.first("to").orElse("/lab/echo");
        String next = times == 1 ? last : "/lab/redirect/" + code + "?times=" + (times - 1) + "&to=" + encoded(last);
        return Answer.empty(code).with("Location", next);
    }

    private static Answer content(Request request) {
        String kind = request.parameter("kind");
        return SampleContent.of(kind)
                .orElseGet(() -> problem(404, "kind must be one of " + String.join(", ", SampleContent.kinds())));
    }

    private static Answer cookies(Request request) {
        String value = request.first("value").orElse("oatmeal");
        return Echo.answer(request).with("Set-Cookie", "lab_cookie=" + encoded(value) + "; Path=/; HttpOnly");
    }

    private static Answer locked(Request request) {
        String basic = "Basic " + Base64.getEncoder().encodeToString("lab:bench".getBytes(StandardCharsets.US_ASCII));
        boolean opened = request.header("Authorization").equals(basic)
                || request.header("X-Lab-Key").equals("bench")
                || request.first("lab_key").filter("bench"::equals).isPresent()
                || request.cookie("lab_key").filter("bench"::equals).isPresent();
        return opened
                ? Answer.json(200, Value.Struct.EMPTY.with("opened", new Value.Bool(true)))
                : problem(401, "the user is lab, the password and every key is bench")
                        .with("WWW-Authenticate", "Basic realm=\"lab\"");
    }

    /// A problem (RFC 9457).
    static Answer problem(int status, String detail) {
        var problem = Value.Struct.EMPTY
                .with("type", new Value.Text("about:blank"))
                .with("status", Value.num(status))
                .with("detail", new Value.Text(detail));
        return Answer.json(status, problem).with("Content-Type", "application/problem+json");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
