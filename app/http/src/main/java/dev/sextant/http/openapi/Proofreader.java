package dev.sextant.http.openapi;

import dev.sextant.catalog.Problem;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;

/// Lets swagger-parser read a slice and passes on what it found wrong. It is never let to resolve a reference: it would
/// read files outside the folder and fetch addresses.
final class Proofreader {
    private static final int MOST = 50;

    private Proofreader() {}

    /// What is wrong in a slice, at most fifty remarks.
    static List<Problem> remarks(Value.Struct slice) {
        var options = new ParseOptions();
        options.setResolve(false);
        options.setResolveFully(false);
        options.setFlatten(false);
        var read = new OpenAPIV3Parser().readContents(Json.compact(slice), List.of(), options);
        var messages = read.getMessages() == null ? List.<String>of() : read.getMessages();
        return messages.stream().distinct().limit(MOST).map(Proofreader::remark).toList();
    }

    private static Problem remark(String message) {
        return new Problem(Problem.Severity.NOTE, "The contract is not as OpenAPI says: " + message + ".", "", "", "");
    }
}
