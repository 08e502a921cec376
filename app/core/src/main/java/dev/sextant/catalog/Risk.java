package dev.sextant.catalog;

import java.util.Locale;
import java.util.Set;

/// What calling an operation may change; guard rails and colours follow from it.
public enum Risk {
    READ,
    WRITE,
    DESTROY,
    UNKNOWN;

    private static final Set<String> READING = Set.of(
            "get",
            "list",
            "view",
            "search",
            "find",
            "describe",
            "watch",
            "check",
            "lookup",
            "count",
            "query",
            "read",
            "infoz",
            "statusz");
    private static final Set<String> DESTROYING =
            Set.of("delete", "cancel", "remove", "revoke", "purge", "destroy", "drop", "terminate");
    private static final Set<String> WRITING = Set.of(
            "create",
            "update",
            "set",
            "add",
            "init",
            "store",
            "put",
            "patch",
            "post",
            "save",
            "register",
            "login",
            "attach",
            "enable",
            "disable",
            "upload",
            "send");

    /// For HTTP by its method (RFC 9110 section 9.2.1), for gRPC as its options state, else guessed from the
    /// first word of the method's name.
    public static Risk of(Operation operation) {
        return switch (operation.kind()) {
            case OperationKind.Http(var method, var _) -> ofMethod(method);
            case OperationKind.Socket _ -> UNKNOWN;
            case OperationKind.Rpc _ -> operation.stated() == UNKNOWN ? ofName(operation.name()) : operation.stated();
        };
    }

    private static Risk ofMethod(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "TRACE", "QUERY" -> READ;
            case "DELETE" -> DESTROY;
            default -> WRITE;
        };
    }

    private static Risk ofName(String name) {
        var word = firstWord(name);
        return READING.contains(word)
                ? READ
                : DESTROYING.contains(word) ? DESTROY : WRITING.contains(word) ? WRITE : UNKNOWN;
    }

    private static String firstWord(String name) {
        var end = 1;
        while (end < name.length() && !Character.isUpperCase(name.charAt(end))) {
            end++;
        }
        return name.substring(0, Math.min(end, name.length())).toLowerCase(Locale.ROOT);
    }
}
