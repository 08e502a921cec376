package dev.sextant.jq;

import com.fasterxml.jackson.databind.JsonNode;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Output;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/// A program that was read, with its functions on a budget. It sees no files and no variables of this machine.
final class Program {
    private static final Version VERSION = Versions.JQ_1_7;

    private final JsonQuery query;
    private final Scope scope = Scope.newEmptyScope();

    private Program(JsonQuery query, Budget budget) {
        this.query = query;
        BuiltinFunctionLoader.getInstance().listFunctions(VERSION, scope).forEach((name, function) -> {
            if (!name.startsWith("env/")) {
                scope.addFunction(name, budget.counted(function));
            }
        });
    }

    /// Reads a program; throws when it is none.
    static Program read(String text, Budget budget) throws JsonQueryException {
        return new Program(JsonQuery.compile(text, VERSION), budget);
    }

    /// Runs it on a value.
    void run(JsonNode value, Output output) throws JsonQueryException {
        query.apply(Scope.newChildScope(scope), value, output);
    }
}
