package dev.sextant.http;

import dev.sextant.catalog.Catalog;
import dev.sextant.catalog.Operation;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.http.openapi.Layout;
import java.net.URI;
import java.util.Optional;

/// A catalog whose operations are HTTP requests.
public interface HttpCatalog extends Catalog {
    /// How the message of an operation becomes a request, its body in this media type if there is a choice; blank for
    /// the usual one.
    Layout layout(Operation operation, String mediaType);

    /// A call of it with what goes without saying.
    default Call completed(Call call) {
        return call;
    }

    /// An endpoint as the operations' paths are added to it.
    default Endpoint placed(Endpoint endpoint) {
        return endpoint;
    }

    /// The URL that the contract was read from; empty for a file.
    Optional<URI> address();
}
