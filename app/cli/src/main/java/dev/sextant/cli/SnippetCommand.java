package dev.sextant.cli;

import dev.sextant.catalog.Lookup;
import dev.sextant.catalog.Operation;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Environment;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Outcome;
import dev.sextant.protocol.Opening;
import dev.sextant.session.Resolution;
import dev.sextant.snippet.Snippet;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `sextant snippet`: writes a call as a command of another tool.
@Command(
        name = "snippet",
        description = "Write an RPC as a command of grpcurl, buf curl or curl (Connect). "
                + "Secrets stay out: $TOKEN stands in their place.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SnippetCommand extends SourceCommand {
    @Parameters(index = "1", paramLabel = "OPERATION", description = "pkg.Service/Method; a unique end is enough.")
    private String operation = "";

    @Option(
            names = "--for",
            paramLabel = "TOOL",
            required = true,
            description = "grpcurl, buf or curl.",
            converter = SnippetCommand.Named.class)
    private Snippet.Tool tool = Snippet.Tool.GRPCURL;

    @Mixin
    private RequestOptions request = new RequestOptions();

    SnippetCommand(Engine engine) {
        super(engine);
    }

    @Override
    int run(Opening.Opened opened, Environment environment) {
        return switch (Lookup.in(opened.catalog(), operation)) {
            case Lookup.Found(var found) -> written(opened, environment, found);
            case Lookup.Unclear(var problem, var _) -> refused(problem, Outcome.INVALID, Exit.USAGE);
        };
    }

    private int written(Opening.Opened opened, Environment environment, Operation found) {
        var signature = opened.catalog().signature(found);
        return switch (new Request(request, found, signature, opened.catalog()).call(console())) {
            case Typed.Wrong<Call>(var problem) -> refused(problem, Outcome.INVALID, Exit.USAGE);
            case Typed.Fine<Call>(var call) ->
                switch (engine().session().resolve(opened.source(), environment)) {
                    case Resolution.Unresolved(var problem) -> refused(problem, Outcome.INVALID, Exit.USAGE);
                    case Resolution.Resolved(var endpoint) -> print(Snippet.of(tool, opened.source(), endpoint, call));
                };
        };
    }

    private int print(Snippet snippet) {
        return switch (snippet) {
            case Snippet.Command(var text) -> {
                text.lines().forEach(console()::line);
                yield Exit.OK;
            }
            case Snippet.Unsayable(var why) ->
                refused(
                        Problem.error("%s cannot make this call.".formatted(tool.label()), why, "Try another tool."),
                        Outcome.INVALID,
                        Exit.USAGE);
        };
    }

    @Override
    int refused(Problem problem, Outcome outcome, int exitCode) {
        console().problem(problem);
        return exitCode;
    }

    /// Reads the name of a tool.
    static final class Named implements ITypeConverter<Snippet.Tool> {
        @Override
        public Snippet.Tool convert(String name) {
            return switch (name) {
                case "grpcurl" -> Snippet.Tool.GRPCURL;
                case "buf", "buf curl" -> Snippet.Tool.BUF;
                case "curl" -> Snippet.Tool.CURL;
                default -> throw new TypeConversionException("“" + name + "” is none of grpcurl, buf, curl");
            };
        }
    }
}
