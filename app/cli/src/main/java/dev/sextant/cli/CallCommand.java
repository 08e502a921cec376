package dev.sextant.cli;

import dev.sextant.catalog.Lookup;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Problem;
import dev.sextant.catalog.Signature;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Opening;
import dev.sextant.schema.Check;
import dev.sextant.session.Counsel;
import dev.sextant.session.Resolution;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sextant call`: makes a call and prints what comes.
@Command(
        name = "call",
        description = "Call an operation. The body goes to standard output, all else to standard error; "
                + "the exit code tells the outcome.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "With --json, one object a line as things happen: events headers, message, trailers, problem; the last is status.",
            "",
            "Examples:",
            "  sextant call grpc://localhost:50051 Greeter/SayHello -d '{\"name\":\"Ada\"}'",
            "  sextant call openapi.yaml 'GET /policies/{name}' -P name=base --address https://api.example",
            "  sextant call wss://api.example/feed -d '{\"subscribe\":\"news\"}' -H 'Sec-WebSocket-Protocol: v1'",
            "  tail -f lines.json | sextant call grpc://localhost:50051 Chat/Talk -d @-",
            "  sextant call api GetPolicy -w . --compare us,eu,ap --ignore '*.updated_at'",
            "  sextant call api ListRuns -w . -e staging --bearer-from env:TOKEN --json | jq .event"
        })
final class CallCommand extends SourceCommand {
    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "OPERATION",
            description =
                    "pkg.Service/Method, \"GET /path/{x}\", \"WS /path\" or an operationId; a unique end is enough. "
                            + "Nothing for a WebSocket that stands alone.")
    private String operation = "";

    @Mixin
    private RequestOptions request = new RequestOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Mixin
    private CompareOptions compare = new CompareOptions();

    @Option(
            names = {"-v", "--verbose"},
            description = "Show the timeline and all headers on standard error, secrets masked.")
    private boolean verbose;

    @Option(
            names = "--wire",
            description = "Show the bytes of binary messages field by field on standard error, both ways.")
    private boolean wire;

    CallCommand(Engine engine) {
        super(engine);
    }

    @Override
    int run(Opening.Opened opened, Environment environment) {
        return switch (Lookup.in(opened.catalog(), operation)) {
            case Lookup.Found(var found)
            when operation.isBlank() && !(found.kind() instanceof OperationKind.Socket) ->
                refused(unnamed(found), Outcome.INVALID, Exit.USAGE);
            case Lookup.Found(var found) -> called(opened, environment, found);
            case Lookup.Unclear(var problem, var _) -> refused(problem, Outcome.INVALID, Exit.USAGE);
        };
    }

    /// Nothing that may write is called because it happens to be the only one.
    private static Problem unnamed(Operation only) {
        return Problem.error("No operation was named.", "", "Name it: %s.".formatted(only.id()));
    }

    private int called(Opening.Opened opened, Environment environment, Operation found) {
        var words = new HttpWords(http);
        var mediaType = words.mediaType(opened.catalog().mediaTypes(found));
        var signature = opened.catalog().signature(found, mediaType);
        request.parameters().addAll(words.parameters());
        var typed = new Request(request, found, signature, opened.catalog())
                .call(console())
                .then(call -> words.applied(call, mediaType));
        return switch (typed) {
            case Typed.Wrong<Call>(var problem) -> refused(problem, Outcome.INVALID, Exit.USAGE);
            case Typed.Fine<Call>(var call) when compare.comparing() -> compared(opened, call);
            case Typed.Fine<Call>(var call) -> {
                var bound = words.speaking(bound(environment, opened, signature));
                var plain = report(List.of(trail(opened, bound, signature, call)));
                var report = wire ? WireReport.of(plain, console(), opened.catalog(), call) : plain;
                if (http.body().isEmpty()) {
                    call.messages().stream()
                            .flatMap(message -> opened.catalog().findings(found, signature, message).stream())
                            .forEach(finding -> report.problem(warning(finding)));
                }
                yield sent(opened, call, bound, report);
            }
        };
    }

    private int compared(Opening.Opened opened, Call call) {
        var comparing = new Comparing(engine(), options(), compare);
        return switch (comparing.environments(opened)) {
            case Typed.Wrong<List<Environment>>(var problem) -> refused(problem, Outcome.INVALID, Exit.USAGE);
            case Typed.Fine<List<Environment>>(var environments) -> comparing.run(opened, call, environments);
        };
    }

    private static boolean streams(Operation operation) {
        return operation.kind().clientStreams();
    }

    private int sent(Opening.Opened opened, Call call, Environment environment, Report report) {
        var saving = http.output().isBlank() ? report : new SavingReport(report, Path.of(http.output()));
        var checking = new CheckingReport(saving, engine().session(), opened, call.operation());
        var hearing = http.checking() ? checking : saving;
        var typing = request.isTyped() && streams(call.operation())
                ? new Typing(console().in(), hearing, call.operation().kind() instanceof OperationKind.Socket)
                : Typing.nothing(hearing);
        var outcome = Conversation.run(engine().session(), opened, call, environment, typing);
        return checking.differs() ? Exit.DIFFERS : outcome.exitCode();
    }

    /// A token that was given for this very call goes where this call's contract says. One of a workspace does not: it
    /// stays with the workspace's addresses.
    private Environment bound(Environment environment, Opening.Opened opened, Signature signature) {
        var name = opened.source().name();
        if (options().bearerFrom().isBlank() || environment.address(name).isPresent()) {
            return environment;
        }
        return signature.addresses().stream()
                .filter(address -> address.startsWith("http"))
                .findFirst()
                .map(address -> environment.with(name, address))
                .orElse(environment);
    }

    @Override
    int refused(Problem problem, Outcome outcome, int exitCode) {
        var report = report(List.of());
        report.problem(problem);
        if (exitCode != Exit.USAGE) {
            report.unanswered(outcome);
        }
        return exitCode;
    }

    private Trail trail(Opening.Opened opened, Environment bound, Signature signature, Call call) {
        var authorization = switch (engine().session().resolve(opened.source(), bound)) {
            case Resolution.Resolved(var endpoint) -> endpoint.authorization();
            case Resolution.Unresolved _ -> Authorization.NONE;
        };
        return new Trail(
                call,
                authorization,
                signature.responses(),
                () -> Counsel.discover()
                        .read(Optional.of(options().workspace())
                                .filter(folder -> !folder.isBlank())
                                .map(Path::of)));
    }

    private Report report(List<Trail> trail) {
        var timeline = verbose ? List.of(new Timeline(console())) : List.<Timeline>of();
        return options().json()
                ? new JsonReport(console(), timeline, trail)
                : new TextReport(console(), timeline, trail);
    }

    private static Problem warning(Check.Finding finding) {
        return Problem.warning(finding.message(), "", "").at(finding.path().toString());
    }
}
