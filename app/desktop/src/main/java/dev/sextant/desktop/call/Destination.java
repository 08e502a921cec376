package dev.sextant.desktop.call;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Signature;
import dev.sextant.environment.Endpoint;
import java.net.URI;
import java.util.List;

/// An address as it will be called, in the three parts that its line needs: `api.acme.dev/`, `acme.v1.Users/`, `List`.
public record Destination(String host, String middle, String name) {

    /// Where an operation goes at an endpoint; where that names no address, the contract's first one stands in.
    public static Destination of(Operation operation, Signature signature, Endpoint endpoint) {
        var stated = first(signature.addresses());
        var asked = endpoint.addressed() ? endpoint.address().toString() : stated;
        // Where there is no contract, the source's own address has the path in it already.
        var address = asked.equals(stated + operation.label()) ? stated : asked;
        return switch (operation.kind()) {
            case OperationKind.Rpc _ ->
                new Destination(host(address) + "/", operation.service() + "/", operation.name());
            case OperationKind.Http(var _, var path) -> http(host(address), path);
            case OperationKind.Socket(var path) -> http(host(address), path);
        };
    }

    private static Destination http(String base, String path) {
        var last = path.lastIndexOf('/');
        return last < 0
                ? new Destination(base + "/", "", path)
                : new Destination(base, path.substring(0, last), path.substring(last));
    }

    /// Host, port and base path. A secure scheme goes without saying.
    private static String host(String address) {
        var uri = URI.create(address.strip().replace(' ', '+'));
        if (uri.getHost() == null) {
            return address;
        }
        var scheme = "http".equals(uri.getScheme()) ? "http://" : "";
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var path = uri.getPath() == null ? "" : uri.getPath();
        return scheme + uri.getHost() + port + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    private static String first(List<String> addresses) {
        return addresses.isEmpty() ? "no address" : addresses.getFirst();
    }

    /// All of it.
    public String text() {
        return host + middle + name;
    }
}
