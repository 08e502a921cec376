package dev.sextant.http.call;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Payload;
import dev.sextant.environment.Signer;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.http.openapi.Layout;
import dev.sextant.http.openapi.Style;
import dev.sextant.schema.Field;
import dev.sextant.schema.Value;
import dev.sextant.transport.Content;
import dev.sextant.transport.Request;
import dev.sextant.transport.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Makes a request of a call: message and layout, the environment's endpoint, the call's own headers.
public final class RequestMaker {
    private final Layout layout;
    private final Endpoint endpoint;
    private final Value.Struct message;
    private final Call call;
    private final CookieJar cookies;
    private final Purpose purpose;

    private RequestMaker(Layout layout, Endpoint endpoint, Call call, CookieJar cookies, Purpose purpose) {
        this.purpose = purpose;
        this.layout = layout;
        this.cookies = cookies;
        this.endpoint = endpoint;
        this.call = call;
        this.message =
                call.messages().isEmpty() ? Value.Struct.EMPTY : call.messages().getFirst();
    }

    /// What a request is made for.
    private enum Purpose {
        SENT,
        SHOWN
    }

    /// What came of it.
    public sealed interface Made {
        /// A request to send.
        record Ready(Request request) implements Made {}

        /// It cannot be sent, and why.
        record Faulty(Problem problem) implements Made {}
    }

    /// Makes it. `document` is the URL the contract was read from, which relative servers are relative to.
    /// Signed bodies are read.
    public static Made make(Layout layout, Optional<URI> document, Endpoint endpoint, Call call, CookieJar cookies) {
        return new RequestMaker(layout, endpoint, call, cookies, Purpose.SENT).from(document);
    }

    /// Makes it to be looked at: no file is read, so that a signature of one is not the one that will be sent.
    public static Made sketch(Layout layout, Optional<URI> document, Endpoint endpoint, Call call) {
        return new RequestMaker(layout, endpoint, call, CookieJar.NONE, Purpose.SHOWN).from(document);
    }

    private Made from(Optional<URI> document) {
        return switch (BaseUrl.of(endpoint, layout.destination().servers(), document)) {
            case BaseUrl.Unknown(var problem) -> new Made.Faulty(problem);
            case BaseUrl.Known(var base) ->
                switch (new PathTemplate(layout, message).fill()) {
                    case PathTemplate.Filled.Faulty(var problem) -> new Made.Faulty(problem);
                    case PathTemplate.Filled.Ready(var path) -> to(base + path);
                };
        };
    }

    private Made to(String address) {
        var body = layout.body().flatMap(said -> message.get("body").map(value -> BodyMaker.make(said, value)));
        return switch (body.orElse(null)) {
            case null -> ready(address, headers(Optional.empty()), new Content.None());
            case BodyMaker.Made.Faulty(var problem) -> new Made.Faulty(problem);
            case BodyMaker.Made.Ready(var mediaType, var content) ->
                ready(address, headers(Optional.of(mediaType)), content);
        };
    }

    private Made ready(String address, Metadata headers, Content content) {
        var options = call.options();
        var waiting = new Request.Waiting(options.connecting(), options.reading(), options.deadline());
        var packed = options.compressed() && endpoint.authorization().signer().isEmpty();
        var habits = new Request.Habits(options.following(), true, packed, cookies);
        var usual = options.largestMessage() == Call.Options.DEFAULT.largestMessage();
        var terms = Request.Terms.of(endpoint.tls(), options.deadline())
                .takingAtMost(usual ? Request.Terms.LARGEST_ANSWER : options.largestMessage())
                .by(endpoint.route())
                .waiting(waiting)
                .with(habits);
        var request = new Request(layout.method(), target(address), headers, content, terms);
        return endpoint.authorization()
                .signer()
                .map(signer -> signed(request, signer))
                .orElseGet(() -> new Made.Ready(request));
    }

    private Made signed(Request request, Signer signer) {
        try {
            return new Made.Ready(Signing.signed(request, signer, purpose == Purpose.SENT));
        } catch (Payload.Unreadable e) {
            return new Made.Faulty(Problem.error(
                    "The body cannot be signed.",
                    "A file of it cannot be read: " + e.getMessage() + ".",
                    "Choose another file."));
        }
    }

    private Target target(String address) {
        var own = pairs(Field.Place.QUERY, Percent.QUERY).stream()
                .map(Expansion.Pair::toString)
                .map(this::bracketed)
                .toList();
        var secrets = endpoint.authorization().query().entries();
        return new Target(
                url(address, own, secrets, Metadata.Entry::reveal), url(address, own, secrets, Metadata.Entry::shown));
    }

    private static String url(
            String address, List<String> own, List<Metadata.Entry> more, Function<Metadata.Entry, String> reading) {
        var query = new ArrayList<>(own);
        more.forEach(entry -> query.add(Percent.QUERY.encode(entry.name()) + "=" + written(entry, reading)));
        if (query.isEmpty()) {
            return address;
        }
        return address + (address.contains("?") ? "&" : "?") + String.join("&", query);
    }

    /// A mask stays readable.
    private static String written(Metadata.Entry entry, Function<Metadata.Entry, String> reading) {
        var text = reading.apply(entry);
        return text.equals(entry.reveal()) ? Percent.QUERY.encode(text) : text;
    }

    /// The brackets of `page[size]` as a person wants them.
    private String bracketed(String pair) {
        var equals = pair.indexOf('=');
        return !call.options().bracketed() || equals < 0
                ? pair
                : pair.substring(0, equals).replace("%5B", "[").replace("%5D", "]") + pair.substring(equals);
    }

    private List<Expansion.Pair> pairs(Field.Place place, Percent percent) {
        var pairs = new ArrayList<Expansion.Pair>();
        for (var parameter : layout.parameters()) {
            if (parameter.place() == place) {
                message.get(parameter.key())
                        .map(value -> new Expansion(parameter, encoding(parameter, percent)).pairs(value))
                        .ifPresent(pairs::addAll);
            }
        }
        return pairs;
    }

    /// Cookies of the plain style are written as they are (OpenAPI 3.2 section 4.12.3).
    private static UnaryOperator<String> encoding(Layout.Parameter parameter, Percent usual) {
        if (parameter.writing().style() == Style.COOKIE) {
            return UnaryOperator.identity();
        }
        return parameter.writing().reserved() ? Percent.RESERVED::encode : usual::encode;
    }

    /// The environment's headers, over them the parameters', over them the call's own.
    private Metadata headers(Optional<String> mediaType) {
        var said = parameters().overriddenBy(call.metadata());
        var headers = endpoint.allHeaders().overriddenBy(said);
        if (mediaType.isPresent()
                && (!headers.has("Content-Type") || mediaType.get().contains("; boundary="))) {
            headers = headers.overriddenBy(Metadata.of("Content-Type", mediaType.get()));
        }
        if (!headers.has("Accept")) {
            headers = headers.with("Accept", accept());
        }
        return cookies(headers);
    }

    private Metadata parameters() {
        var headers = Metadata.EMPTY;
        for (var parameter : layout.parameters()) {
            var value = message.get(parameter.key());
            if (parameter.place() == Field.Place.HEADER && value.isPresent() && !(value.get() instanceof Value.Null)) {
                headers = headers.with(parameter.name(), new Expansion(parameter, text -> text).inPlace(value.get()));
            }
        }
        return headers;
    }

    private String accept() {
        var said = String.join(", ", layout.destination().accepts());
        return said.isEmpty() || said.contains("*/*") ? "*/*" : said + ", */*;q=0.1";
    }

    /// All cookies in one header (RFC 6265 section 5.4), hidden when one of them is a secret.
    private Metadata cookies(Metadata headers) {
        var own = pairs(Field.Place.COOKIE, Percent.FORM).stream()
                .map(Expansion.Pair::toString)
                .collect(Collectors.joining("; "));
        var secret = endpoint.authorization().cookies().entries().stream()
                .map(entry -> entry.name() + "=" + entry.reveal())
                .collect(Collectors.joining("; "));
        if (secret.isEmpty()) {
            return own.isEmpty() ? headers : headers.with("Cookie", own);
        }
        var prefix = own.isEmpty() ? "" : own + "; ";
        return headers.with(new Metadata.Entry.Hidden("Cookie", prefix, Secret.of(secret)));
    }
}
