package dev.sextant.desktop.call;

import dev.sextant.catalog.OperationKind;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address as a person types it for a request without a contract: where to, and path with query. A scheme left out
/// is `https`, on this computer `http`; a variable may stand for all before the path.
public record FreeAddress(String origin, String path) {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:(?i)(https?)://)?((?:\\[[^\\]]+]|[^/?#\\s:@]+)(?::\\d{1,5})?)([/?][^#\\s]*)?(?:#.*)?");
    private static final Pattern VARIABLE = Pattern.compile("(\\{\\{[\\w.-]+}})([/?][^#\\s]*)?(?:#.*)?");
    private static final Pattern LOCAL = Pattern.compile("(?i)(localhost|127\\.[\\d.]+|\\[::1])(:\\d+)?");

    /// Reads a typed address; empty when it is none.
    public static Optional<FreeAddress> read(String typed) {
        var text = typed.strip();
        var variable = VARIABLE.matcher(text);
        if (variable.matches()) {
            return Optional.of(new FreeAddress(variable.group(1), path(variable.group(2))));
        }
        var address = ADDRESS.matcher(text);
        if (!address.matches()) {
            return Optional.empty();
        }
        var host = address.group(2);
        var scheme = Optional.ofNullable(address.group(1))
                .orElse(LOCAL.matcher(host).matches() ? "http" : "https")
                .toLowerCase(Locale.ROOT);
        return Optional.of(new FreeAddress(scheme + "://" + host, path(address.group(3))));
    }

    private static String path(@Nullable String written) {
        if (written == null) {
            return "/";
        }
        return written.startsWith("/") ? written : "/" + written;
    }

    /// The address of the request that a call under the pen makes; its path is in the message.
    static FreeAddress of(CallViewModel call) {
        var path = call.requestProperty()
                .get()
                .flatMap(request -> request.value().get().get("path"))
                .flatMap(value -> value instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty());
        return new FreeAddress(
                call.opened().source().location(),
                path.orElseGet(() -> call.operation().label()));
    }

    /// Whether a call is one without a contract.
    public static boolean isFree(CallViewModel call) {
        return call.opened().source().kind() == Source.Kind.HTTP
                && call.operation().kind() instanceof OperationKind.Http;
    }

    /// Path without query.
    public String plainPath() {
        var query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /// All of it.
    public String text() {
        return origin + path;
    }
}
