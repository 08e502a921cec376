package dev.sextant.http;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Origin;
import dev.sextant.exchange.Metadata;
import dev.sextant.http.DocumentOpener.Fetch;
import dev.sextant.http.openapi.OpenApiReader;
import dev.sextant.protocol.Opening.Reason;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;

/// Gets the document that a web page shows, asking only the origin that the page came from.
final class Pages {
    private static final int MOST = 8;

    private final Download download;
    private final Endpoint endpoint;
    private final Metadata headers;
    private final URI address;
    private final ArrayDeque<URI> places = new ArrayDeque<>();
    private final HashSet<URI> seen = new HashSet<>();
    private Optional<URI> elsewhere = Optional.empty();

    Pages(Download download, Endpoint endpoint, Metadata headers, URI address) {
        this.download = download;
        this.endpoint = endpoint;
        this.headers = headers;
        this.address = address;
    }

    /// The document, or why the page gives none.
    Fetch document(byte[] bytes, OpenApiReader.Origin origin) {
        var page = Page.of(address, bytes);
        var embedded = page.embedded();
        if (embedded.isPresent()) {
            return new Fetch.Got(embedded.get(), origin);
        }
        page.documents().forEach(this::note);
        page.scripts().forEach(this::note);
        while (!places.isEmpty() && seen.size() <= MOST) {
            var place = places.removeFirst();
            if (download.fetch(place.toString(), endpoint, headers) instanceof Fetch.Got got
                    && isDocument(got, place)) {
                return got;
            }
        }
        return none();
    }

    private void note(URI place) {
        if (!Origin.of(place).equals(Origin.of(address))) {
            elsewhere = elsewhere.or(() -> Optional.of(place));
        } else if (!place.equals(address) && seen.add(place)) {
            places.addLast(place);
        }
    }

    /// A script, another page, or a list of documents leads on.
    private boolean isDocument(Fetch.Got got, URI place) {
        if (place.getPath().endsWith(".js") || Page.is(got.bytes())) {
            var further = new Page(place.getPath().endsWith(".js") ? address : place, text(got.bytes()));
            further.documents().reversed().forEach(found -> {
                note(found);
                if (places.remove(found)) {
                    places.addFirst(found);
                }
            });
            return false;
        }
        var listed = listed(got.bytes()).toList();
        listed.forEach(url -> note(place.resolve(url)));
        return listed.isEmpty();
    }

    /// The addresses in Swagger UI's configuration.
    private static Stream<String> listed(byte[] bytes) {
        if (bytes.length > 1 << 20
                || !(Json.read(text(bytes)) instanceof Json.Parsed.Read(Value.Struct struct))
                || struct.get("openapi").or(() -> struct.get("swagger")).isPresent()) {
            return Stream.empty();
        }
        var several = struct.get("urls").stream()
                .flatMap(urls -> urls instanceof Value.Items(var items) ? items.stream() : Stream.empty())
                .flatMap(item -> item instanceof Value.Struct one ? one.get("url").stream() : Stream.empty());
        return Stream.concat(struct.get("url").stream(), several)
                .flatMap(url -> url instanceof Value.Text(var text) ? Stream.of(text) : Stream.empty());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Fetch none() {
        var cause = elsewhere
                .map("It shows the document at %s, which is another host."::formatted)
                .orElse("It is a web page, and no document was found in it.");
        var remedy = elsewhere.map("Open %s."::formatted).orElse("Give the URL of the OpenAPI document itself.");
        var what = "There is no OpenAPI document at %s.".formatted(address);
        return new Fetch.Kept(Reason.NOT_A_CONTRACT, Problem.error(what, cause, remedy));
    }
}
